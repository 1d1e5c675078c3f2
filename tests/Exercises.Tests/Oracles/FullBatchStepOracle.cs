using SlopeInput = (double Weight, double[] Samples, double[] Targets);
using StepInput = (double Weight, double[] Samples, double[] Targets, double LearningRate);

namespace Exercises.Oracles;

/// <summary>The right answers to exercise 01-02.</summary>
internal static class FullBatchStepOracle
{
    /// <summary>The slope by sums in which the weight does not occur: (wΣx² − Σxt) / N.</summary>
    public static double Slope(SlopeInput ask)
    {
        double squares = ask.Samples.Sum(x => x * x);
        double products = ask.Samples.Zip(ask.Targets, (x, t) => x * t).Sum();
        return ((ask.Weight * squares) - products) / ask.Samples.Length;
    }

    /// <summary>The weight after a step against that slope.</summary>
    public static double AfterStep(StepInput ask) => ask.Weight - (ask.LearningRate * Slope((ask.Weight, ask.Samples, ask.Targets)));

    /// <summary>Random data sets of the sizes given, each with a weight and a learning rate.</summary>
    public static StepInput[] Cases(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        return [.. sizes.Select(size => Case(random, size))];
    }

    private static StepInput Case(Random random, int size)
    {
        (double[] samples, double[] targets) = NoisyLine.Rows(random, size);
        return (NoisyLine.Weight(random), samples, targets, NoisyLine.LearningRate(random));
    }
}
