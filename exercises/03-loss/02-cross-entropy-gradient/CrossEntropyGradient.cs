using CourseKit.Exercises;

namespace Exercises.Losses;

/// <summary>The gradient of cross-entropy for one neuron.</summary>
public class CrossEntropyGradient : ICrossEntropyGradient
{
    /// <summary>∂L/∂z = σ(z) − y for one row.</summary>
    public double LogitSlope(int label, double logit)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The means of (p − y) xⱼ, and of p − y, over the rows.</summary>
    public NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
