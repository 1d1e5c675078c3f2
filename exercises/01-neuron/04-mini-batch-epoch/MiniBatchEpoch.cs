using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>One epoch of mini-batches, of which the last may be short.</summary>
public class MiniBatchEpoch : IMiniBatchEpoch
{
    /// <summary>⌈N / m⌉</summary>
    public int BatchCount(int rowCount, int batchSize)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The weight after each batch of one epoch.</summary>
    public double[] AfterEachBatch(double weight, double[] samples, double[] targets, double learningRate, int batchSize)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
