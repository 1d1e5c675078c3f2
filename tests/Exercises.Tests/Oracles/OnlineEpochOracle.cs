using EpochInput = (double Weight, double[] Samples, double[] Targets, double LearningRate);
using RowInput = (double Weight, double X, double Target, double LearningRate);

namespace Exercises.Oracles;

/// <summary>The right answers to exercise 01-03.</summary>
internal static class OnlineEpochOracle
{
    /// <summary>The step solved for the weight: (1 − η x²) w + η x t.</summary>
    public static double AfterRow(RowInput ask) =>
        ((1 - (ask.LearningRate * ask.X * ask.X)) * ask.Weight) + (ask.LearningRate * ask.X * ask.Target);

    /// <summary>The weight after each row.</summary>
    public static double[] AfterEachRow(EpochInput ask) =>
        Epoch(ask, (weight, x, target) => AfterRow((weight, x, target, ask.LearningRate)));

    /// <summary>An epoch of steps of any kind: what <paramref name="after"/> makes of the weight, an input and its target.</summary>
    public static double[] Epoch(EpochInput ask, Func<double, double, double, double> after)
    {
        double weight = ask.Weight;
        return [.. ask.Samples.Zip(ask.Targets, (x, target) => weight = after(weight, x, target))];
    }

    /// <summary>Random rows, each with a weight and a learning rate.</summary>
    public static RowInput[] Rows(int seed, int count) =>
        [.. Cases(seed, [.. Enumerable.Repeat(1, count)]).Select(ask => (ask.Weight, ask.Samples[0], ask.Targets[0], ask.LearningRate))];

    /// <summary>Random epochs of as many rows as given.</summary>
    public static EpochInput[] Cases(int seed, params int[] sizes) => FullBatchStepOracle.Cases(seed, sizes);
}
