using Predictions = (double[] True, double[] Predicted);

namespace Exercises.Oracles;

/// <summary>The right answers of exercise 02-03, and random predictions to ask about.</summary>
internal static class MeanSquaredErrorOracle
{
    public static double SquaredError(double yTrue, double yPred) => Math.Pow(yTrue - yPred, 2);

    public static double Loss(Predictions all) => all.True.Zip(all.Predicted, SquaredError).Average();

    /// <summary>Labels 0 and 1, and predictions between them, as many as each size says.</summary>
    public static Predictions[] RandomLabels(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        return [.. sizes.Select(size => (Numbers(size, () => random.Next(2)), Numbers(size, random.NextDouble)))];
    }

    /// <summary>True values and predictions from −5 to 5, as many as each size says.</summary>
    public static Predictions[] RandomNumbers(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        return [.. sizes.Select(size => (Numbers(size, Number), Numbers(size, Number)))];

        double Number() => (random.NextDouble() * 10) - 5;
    }

    // Two decimals, so that people can read and retype them.
    private static double[] Numbers(int count, Func<double> next) => [.. Enumerable.Range(0, count).Select(_ => Math.Round(next(), 2))];
}
