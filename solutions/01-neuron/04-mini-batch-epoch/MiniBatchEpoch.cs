using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>One epoch of mini-batches, of which the last may be short.</summary>
public class MiniBatchEpoch : IMiniBatchEpoch
{
    /// <summary>⌈N / m⌉</summary>
    public int BatchCount(int rowCount, int batchSize)
    {
        // BEGIN SOLUTION
        // Dividing two ints cuts the rest off. With m − 1 rows more, any rest of 1 or more makes a batch.
        return (rowCount + batchSize - 1) / batchSize;
        // END SOLUTION
    }

    /// <summary>The weight after each batch of one epoch.</summary>
    public double[] AfterEachBatch(double weight, double[] samples, double[] targets, double learningRate, int batchSize)
    {
        // BEGIN SOLUTION
        double[] weights = new double[BatchCount(samples.Length, batchSize)];
        for (int batch = 0; batch < weights.Length; batch++)
        {
            int first = batch * batchSize;
            int end = Math.Min(first + batchSize, samples.Length);

            // The whole batch is looked at with the same weight; only then does the weight move.
            double sum = 0;
            for (int i = first; i < end; i++)
            {
                sum += (targets[i] - (weight * samples[i])) * samples[i];
            }

            weight += learningRate * sum / (end - first);
            weights[batch] = weight;
        }

        return weights;
        // END SOLUTION
    }
}
