using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>The forward pass of a network with one hidden layer.</summary>
public class ForwardPass : IForwardPass
{
    /// <summary>A⁽¹⁾ = σ(X W⁽¹⁾ + b⁽¹⁾)</summary>
    public double[][] Hidden(double[][] rows, HiddenLayerWeights weights)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>A⁽²⁾ = σ(A⁽¹⁾ W⁽²⁾ + b⁽²⁾)</summary>
    public double[] Answers(double[][] rows, HiddenLayerWeights weights)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>σ(z) = 1 / (1 + e⁻ᶻ), which is yours to use.</summary>
    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
