// WAY: by LINQ: the rows are cut into chunks, each of which has its average
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class MiniBatchEpoch : IMiniBatchEpoch
{
    public int BatchCount(int rowCount, int batchSize) => (int)Math.Ceiling(rowCount / (double)batchSize);

    public double[] AfterEachBatch(double weight, double[] samples, double[] targets, double learningRate, int batchSize)
    {
        var weights = new List<double>();
        foreach ((double X, double T)[] batch in samples.Zip(targets).Chunk(batchSize))
        {
            double w = weights.LastOrDefault(weight);
            weights.Add(w - (learningRate * batch.Average(row => ((w * row.X) - row.T) * row.X)));
        }

        return [.. weights];
    }
}
