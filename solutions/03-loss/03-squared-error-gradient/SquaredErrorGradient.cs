using CourseKit.Exercises;

namespace Exercises.Losses;

/// <summary>The gradient of the mean squared error for one neuron.</summary>
public class SquaredErrorGradient : ISquaredErrorGradient
{
    /// <summary>∂L/∂z = 2 (p − y) · p (1 − p) for one row, with p = σ(z).</summary>
    public double LogitSlope(int label, double logit)
    {
        // BEGIN SOLUTION
        // The square's slope by p, then the sigmoid's slope by z. The latter makes it nearly 0 where the neuron is sure, right or wrong.
        double p = 1 / (1 + Math.Exp(-logit));
        return 2 * (p - label) * p * (1 - p);
        // END SOLUTION
    }

    /// <summary>The means of 2 (p − y) p (1 − p) xⱼ, and of the same without xⱼ, over the rows.</summary>
    public NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias)
    {
        // BEGIN SOLUTION
        // From the logit on, the chain is that of any loss: times the input for a weight, times 1 for the bias.
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
        // END SOLUTION
    }
}
