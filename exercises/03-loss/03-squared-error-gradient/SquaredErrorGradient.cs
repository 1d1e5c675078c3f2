using CourseKit.Exercises;

namespace Exercises.Losses;

/// <summary>The gradient of the mean squared error for one neuron.</summary>
public class SquaredErrorGradient : ISquaredErrorGradient
{
    /// <summary>∂L/∂z = 2 (p − y) · p (1 − p) for one row, with p = σ(z).</summary>
    public double LogitSlope(int label, double logit)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The means of 2 (p − y) p (1 − p) xⱼ, and of the same without xⱼ, over the rows.</summary>
    public NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
