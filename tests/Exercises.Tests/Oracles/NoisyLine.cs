namespace Exercises.Oracles;

/// <summary>Data for the exercises on the linear neuron: the lesson's twelve rows, those of the READMEs, and random ones.</summary>
internal static class NoisyLine
{
    /// <summary>The inputs of the lesson's data.</summary>
    public static double[] LessonSamples => [-12, -10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10];

    /// <summary>The targets of the lesson's data.</summary>
    public static double[] LessonTargets =>
    [
        -28.5246682, -29.3360307, -31.1753532, -28.3664029, -15.4751783, -15.5782059,
        8.2885897, 6.9220809, -4.6990067, 22.2787187, 20.6590442, 11.668392,
    ];

    /// <summary>The inputs of the three rows that the READMEs work with.</summary>
    public static double[] ReadmeSamples => [-2, 1, 3];

    /// <summary>The targets of the three rows that the READMEs work with.</summary>
    public static double[] ReadmeTargets => [-3, 1, 4.5];

    /// <summary>Rows in no order about a line through the origin that rises or falls.</summary>
    public static (double[] Samples, double[] Targets) Rows(Random random, int count)
    {
        double slope = Number(random, -4, 4, decimals: 1);
        double[] samples = [.. Enumerable.Range(0, count).Select(_ => Number(random, -10, 10, decimals: 1))];
        return (samples, [.. samples.Select(x => Math.Round((slope * x) + Number(random, -5, 5, decimals: 1), 1))]);
    }

    /// <summary>A weight to start from.</summary>
    public static double Weight(Random random) => Number(random, -3, 3, decimals: 2);

    /// <summary>A learning rate at which no step leads across the bottom: η · x² stays below 1 for all inputs.</summary>
    public static double LearningRate(Random random) => Number(random, 0.001, 0.009, decimals: 4);

    // Few digits, so that a student can work a case out by hand.
    private static double Number(Random random, double from, double to, int decimals) =>
        Math.Round(from + ((to - from) * random.NextDouble()), decimals);
}
