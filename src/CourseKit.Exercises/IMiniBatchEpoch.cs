namespace CourseKit.Exercises;

/// <summary>
/// Exercise 01-04: one epoch of mini-batch learning, in which a linear neuron's weight moves after every few rows, and the last
/// batch may be short. Lesson: <c>notebooks/01-how-a-neuron-learns.ipynb</c>.
/// </summary>
public interface IMiniBatchEpoch
{
    /// <summary>How many batches an epoch has when the rows left over at the end make a short batch of their own: ⌈N / m⌉.</summary>
    /// <param name="rowCount">N, from 1 to a million.</param>
    /// <param name="batchSize">m, from 1 to a million; it may be larger than N.</param>
    /// <returns>The number of batches, from 1 to N.</returns>
    int BatchCount(int rowCount, int batchSize);

    /// <summary>
    /// Goes over all rows once, m at a time, in the order given. After each batch the weight becomes w + (η / b) · Σ eᵢ · xᵢ, where
    /// the sum is over the batch's rows, b is how many these are, and eᵢ = tᵢ − w · xᵢ by the weight before the batch.
    /// </summary>
    /// <param name="weight">w before the epoch, any finite number.</param>
    /// <param name="samples">The inputs xᵢ: N finite numbers, N at least 1. They must not be changed.</param>
    /// <param name="targets">The target tᵢ of each input: as many finite numbers. They must not be changed.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="batchSize">m, from 1 to a million; it may be larger than N.</param>
    /// <returns>The weight after each batch: ⌈N / m⌉ numbers, of which the last is the weight after the epoch.</returns>
    double[] AfterEachBatch(double weight, double[] samples, double[] targets, double learningRate, int batchSize);
}
