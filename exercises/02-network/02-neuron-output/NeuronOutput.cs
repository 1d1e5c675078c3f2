using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>One neuron with a sigmoid.</summary>
public class NeuronOutput : INeuronOutput
{
    /// <summary>w₁x₁ + w₂x₂ + … + wₙxₙ + b</summary>
    public double Sum(double[] weights, double bias, double[] inputs)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>f(w₁x₁ + w₂x₂ + … + wₙxₙ + b), where f(s) = 1 / (1 + e⁻ˢ)</summary>
    public double FeedForward(double[] weights, double bias, double[] inputs)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
