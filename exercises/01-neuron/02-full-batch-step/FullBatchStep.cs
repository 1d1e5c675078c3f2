using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>One step of full-batch gradient descent.</summary>
public class FullBatchStep : IFullBatchStep
{
    /// <summary>dL/dw = −(1 / N) · Σ (tᵢ − w · xᵢ) · xᵢ</summary>
    public double Slope(double weight, double[] samples, double[] targets)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>w − η · dL/dw</summary>
    public double AfterStep(double weight, double[] samples, double[] targets, double learningRate)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
