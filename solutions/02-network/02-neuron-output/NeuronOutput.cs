using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>One neuron with a sigmoid.</summary>
public class NeuronOutput : INeuronOutput
{
    /// <summary>w₁x₁ + w₂x₂ + … + wₙxₙ + b</summary>
    public double Sum(double[] weights, double bias, double[] inputs)
    {
        // BEGIN SOLUTION
        // The bias belongs to the neuron, not to an input: it is there once, before any input is looked at.
        double sum = bias;
        for (int i = 0; i < inputs.Length; i++)
        {
            sum += weights[i] * inputs[i];
        }

        return sum;
        // END SOLUTION
    }

    /// <summary>f(w₁x₁ + w₂x₂ + … + wₙxₙ + b), where f(s) = 1 / (1 + e⁻ˢ)</summary>
    public double FeedForward(double[] weights, double bias, double[] inputs)
    {
        // BEGIN SOLUTION
        // The sigmoid comes once, after everything is added up. An infinite power below the 1 gives 0, which is right.
        double sum = Sum(weights, bias, inputs);
        return 1 / (1 + Math.Exp(-sum));
        // END SOLUTION
    }
}
