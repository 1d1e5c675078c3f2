// FEEDBACK: All errors are made with the weight that the epoch began with
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class MiniBatchEpoch : IMiniBatchEpoch
{
    public int BatchCount(int rowCount, int batchSize) => (rowCount + batchSize - 1) / batchSize;

    public double[] AfterEachBatch(double weight, double[] samples, double[] targets, double learningRate, int batchSize)
    {
        double start = weight;
        double[] weights = new double[BatchCount(samples.Length, batchSize)];
        for (int batch = 0; batch < weights.Length; batch++)
        {
            int first = batch * batchSize;
            int end = Math.Min(first + batchSize, samples.Length);
            double sum = 0;
            for (int i = first; i < end; i++)
            {
                sum += (targets[i] - (start * samples[i])) * samples[i];
            }

            weight += learningRate * sum / (end - first);
            weights[batch] = weight;
        }

        return weights;
    }
}
