using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>A neuron with one input and one weight.</summary>
public class LinearNeuron : ILinearNeuron
{
    /// <summary>ŷ = w · x</summary>
    public double Predict(double weight, double x)
    {
        // BEGIN SOLUTION
        return weight * x;
        // END SOLUTION
    }

    /// <summary>L(w) = (1 / 2N) · Σ (tᵢ − w · xᵢ)²</summary>
    public double Loss(double weight, double[] samples, double[] targets)
    {
        // BEGIN SOLUTION
        // Each error is squared before it is added, so that errors of opposite sign cannot cancel.
        double sum = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            double error = targets[i] - Predict(weight, samples[i]);
            sum += error * error;
        }

        return sum / (2 * samples.Length);
        // END SOLUTION
    }
}
