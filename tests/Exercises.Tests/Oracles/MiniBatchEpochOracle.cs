using EpochInput = (double Weight, double[] Samples, double[] Targets, double LearningRate, int BatchSize);

namespace Exercises.Oracles;

/// <summary>The right answers to exercise 01-04.</summary>
internal static class MiniBatchEpochOracle
{
    /// <summary>The number of batches, the short last one included.</summary>
    public static int BatchCount((int RowCount, int BatchSize) ask)
    {
        (int full, int rest) = Math.DivRem(ask.RowCount, ask.BatchSize);
        return rest == 0 ? full : full + 1;
    }

    /// <summary>The weight after each batch.</summary>
    public static double[] AfterEachBatch(EpochInput ask) => Epoch(ask, (weight, batch) => AfterBatch(ask.LearningRate, weight, batch));

    /// <summary>The step solved for the weight: (1 − η · mean of x²) w + η · mean of x t.</summary>
    public static double AfterBatch(double learningRate, double weight, (double X, double T)[] batch) =>
        ((1 - (learningRate * batch.Average(row => row.X * row.X))) * weight) + (learningRate * batch.Average(row => row.X * row.T));

    /// <summary>An epoch of steps of any kind: what <paramref name="after"/> makes of the weight and a batch of rows.</summary>
    public static double[] Epoch(EpochInput ask, Func<double, (double X, double T)[], double> after)
    {
        double weight = ask.Weight;
        return [.. ask.Samples.Zip(ask.Targets).Chunk(ask.BatchSize).Select(batch => weight = after(weight, batch))];
    }

    /// <summary>Random epochs of the numbers of rows and the batch sizes given.</summary>
    public static EpochInput[] Cases(int seed, params (int RowCount, int BatchSize)[] sizes) =>
    [
        .. FullBatchStepOracle.Cases(seed, [.. sizes.Select(size => size.RowCount)])
            .Zip(sizes, (ask, size) => (ask.Weight, ask.Samples, ask.Targets, ask.LearningRate, size.BatchSize)),
    ];
}
