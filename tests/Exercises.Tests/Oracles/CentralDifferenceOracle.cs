using System.Globalization;
using System.Runtime.CompilerServices;

namespace Exercises.Oracles;

/// <summary>What a central difference is asked: a function with the text of its lambda, a point and a step.</summary>
internal sealed record DifferenceCase(Func<double[], double> F, double[] Point, double H, [CallerArgumentExpression("F")] string Text = "")
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Text}, [{string.Join(", ", Point.Select(x => x.ToString("R", CultureInfo.InvariantCulture)))}], {H}");
}

/// <summary>Central differences, written over the values at displaced points.</summary>
internal static class CentralDifferenceOracle
{
    public static double[] Gradient(DifferenceCase asked) =>
        Slopes(asked, i => (At(asked, i, asked.H) - At(asked, i, -asked.H)) / (2 * asked.H));

    /// <summary>One slope for each coordinate.</summary>
    public static double[] Slopes(DifferenceCase asked, Func<int, double> slope) => [.. Enumerable.Range(0, asked.Point.Length).Select(slope)];

    /// <summary>The function's value when coordinate i has moved, and no other.</summary>
    public static double At(DifferenceCase asked, int i, double by) => asked.F([.. asked.Point.Select((x, j) => j == i ? x + by : x)]);

    /// <summary>Functions of so many numbers with random coefficients: every coordinate has a slope of its own, and neighbours mix.</summary>
    public static DifferenceCase[] Random(int seed, params int[] dimensions)
    {
        var random = new Random(seed);
        return [.. dimensions.Select(dimension => Random(random, dimension))];
    }

    private static DifferenceCase Random(Random random, int dimension)
    {
        double[] cubic = Numbers(random, dimension);
        double[] mixed = Numbers(random, dimension);
        double Value(double[] x) => x.Select((value, i) => (cubic[i] * value * value * value) + (mixed[i] * value * x[(i + 1) % dimension])).Sum();
        return new DifferenceCase(Value, Numbers(random, dimension), 0.15 + (0.5 * random.NextDouble()), $"a random polynomial of {dimension} numbers");
    }

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextDouble() * 4) - 2)];
}
