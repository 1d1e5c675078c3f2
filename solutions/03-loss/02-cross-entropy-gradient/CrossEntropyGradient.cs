using CourseKit.Exercises;

namespace Exercises.Losses;

/// <summary>The gradient of cross-entropy for one neuron.</summary>
public class CrossEntropyGradient : ICrossEntropyGradient
{
    /// <summary>∂L/∂z = σ(z) − y for one row.</summary>
    public double LogitSlope(int label, double logit)
    {
        // BEGIN SOLUTION
        // Answer minus label: the sigmoid's own slope has cancelled, so this is not small where the neuron is sure and wrong.
        return (1 / (1 + Math.Exp(-logit))) - label;
        // END SOLUTION
    }

    /// <summary>The means of (p − y) xⱼ, and of p − y, over the rows.</summary>
    public NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias)
    {
        // BEGIN SOLUTION
        // One slope a row, by its logit; from there the way to a weight is its input, and to the bias 1.
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
