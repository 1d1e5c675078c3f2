using LossInput = (double Weight, double[] Samples, double[] Targets);

namespace Exercises.Oracles;

/// <summary>The right answers to exercise 01-01.</summary>
internal static class LinearNeuronOracle
{
    /// <summary>The half mean squared error with the square multiplied out: (Σt² − 2wΣxt + w²Σx²) / 2N.</summary>
    public static double Loss(LossInput ask)
    {
        double products = ask.Samples.Zip(ask.Targets, (x, t) => x * t).Sum();
        double squares = ask.Targets.Sum(t => t * t) - (2 * ask.Weight * products) + (ask.Weight * ask.Weight * ask.Samples.Sum(x => x * x));
        return squares / 2 / ask.Samples.Length;
    }

    /// <summary>Random data sets of the sizes given, each with a weight.</summary>
    public static LossInput[] Cases(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        return [.. sizes.Select(size => Case(random, size))];
    }

    private static LossInput Case(Random random, int size)
    {
        (double[] samples, double[] targets) = NoisyLine.Rows(random, size);
        return (NoisyLine.Weight(random), samples, targets);
    }
}
