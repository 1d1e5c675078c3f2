// FEEDBACK: p − y is the slope of cross-entropy
using CourseKit.Exercises;

namespace Exercises.Losses;

public class SquaredErrorGradient : ISquaredErrorGradient
{
    public double LogitSlope(int label, double logit) => Sigmoid(logit) - label;

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
