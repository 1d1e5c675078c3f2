using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>One step of full-batch gradient descent.</summary>
public class FullBatchStep : IFullBatchStep
{
    /// <summary>dL/dw = −(1 / N) · Σ (tᵢ − w · xᵢ) · xᵢ</summary>
    public double Slope(double weight, double[] samples, double[] targets)
    {
        // BEGIN SOLUTION
        // The square's derivative brings a factor 2, which the loss's ½ takes away; what is left is a plain mean.
        double sum = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            double error = targets[i] - (weight * samples[i]);
            sum += error * samples[i];
        }

        return -sum / samples.Length;
        // END SOLUTION
    }

    /// <summary>w − η · dL/dw</summary>
    public double AfterStep(double weight, double[] samples, double[] targets, double learningRate)
    {
        // BEGIN SOLUTION
        // Against the slope: where it points up, down is on the other side.
        return weight - (learningRate * Slope(weight, samples, targets));
        // END SOLUTION
    }
}
