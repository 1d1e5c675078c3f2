using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>A neuron with one input and one weight.</summary>
public class LinearNeuron : ILinearNeuron
{
    /// <summary>ŷ = w · x</summary>
    public double Predict(double weight, double x)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>L(w) = (1 / 2N) · Σ (tᵢ − w · xᵢ)²</summary>
    public double Loss(double weight, double[] samples, double[] targets)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
