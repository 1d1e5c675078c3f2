// FEEDBACK: changes the lists it is given
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropyGradient : ICrossEntropyGradient
{
    public double LogitSlope(int label, double logit) => (1 / (1 + Math.Exp(-logit))) - label;

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
                weightSlopes[j] += rows[i][j] *= slope;
            biasSlope += slope;
        }

        return new NeuronGradient(weightSlopes, biasSlope);
    }
}
