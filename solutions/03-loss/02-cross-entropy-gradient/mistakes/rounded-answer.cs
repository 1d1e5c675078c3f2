// FEEDBACK: You round the answer to 0 or 1
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropyGradient : ICrossEntropyGradient
{
    public double LogitSlope(int label, double logit) => (logit >= 0 ? 1 : 0) - label;

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
}
