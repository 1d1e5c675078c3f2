// WAY: in one pass over the rows, with a step whenever a batch is full or the rows have run out
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class MiniBatchEpoch : IMiniBatchEpoch
{
    public int BatchCount(int rowCount, int batchSize) => (rowCount / batchSize) + (rowCount % batchSize == 0 ? 0 : 1);

    public double[] AfterEachBatch(double weight, double[] samples, double[] targets, double learningRate, int batchSize)
    {
        var weights = new List<double>();
        double mean = 0;
        int rows = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            double product = (targets[i] - (weight * samples[i])) * samples[i];
            rows++;
            mean += (product - mean) / rows;
            if (rows == batchSize || i == samples.Length - 1)
            {
                weight += learningRate * mean;
                weights.Add(weight);
                (mean, rows) = (0, 0);
            }
        }

        return weights.ToArray();
    }
}
