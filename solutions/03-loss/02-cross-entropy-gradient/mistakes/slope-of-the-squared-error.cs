// FEEDBACK: The factor p (1 − p) does not belong here
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropyGradient : ICrossEntropyGradient
{
    public double LogitSlope(int label, double logit) => (Sigmoid(logit) - label) * Sigmoid(logit) * (1 - Sigmoid(logit));

    public NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias)
    {
        var weightSlopes = new double[weights.Length];
        double biasSlope = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            double logit = bias;
            for (int j = 0; j < weights.Length; j++)
                logit += weights[j] * rows[i][j];

            double slope = LogitSlope(labels[i], logit) / rows.Length;
            for (int j = 0; j < weights.Length; j++)
                weightSlopes[j] += slope * rows[i][j];
            biasSlope += slope;
        }

        return new NeuronGradient(weightSlopes, biasSlope);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
