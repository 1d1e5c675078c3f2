namespace Exercises.Oracles;

/// <summary>Fletcher and Reeves' β and direction, by scalar products.</summary>
internal static class FletcherReevesOracle
{
    public static double Beta((double[] Previous, double[] Gradient) given) =>
        given.Previous.Any(slope => slope != 0) ? Inner(given.Gradient, given.Gradient) / Inner(given.Previous, given.Previous) : 0;

    public static double[] Direction((double[] Gradient, double Beta, double[] Previous) given) => Combined(-1, given.Gradient, given.Beta, given.Previous);

    public static double Inner(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    public static double[] Combined(double p, double[] a, double q, double[] b) => [.. a.Zip(b, (x, y) => (p * x) + (q * y))];

    /// <summary>Pairs of gradients of so many slopes each, some larger after the step and some smaller.</summary>
    public static (double[] Previous, double[] Gradient)[] Gradients(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        return [.. sizes.Select(size => (Numbers(random, size, 3), Numbers(random, size, random.Next(1, 6))))];
    }

    /// <summary>Gradients, β from 0 to 2, and directions.</summary>
    public static (double[] Gradient, double Beta, double[] Previous)[] Directions(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        return [.. sizes.Select(size => (Numbers(random, size, 3), 2 * random.NextDouble(), Numbers(random, size, 3)))];
    }

    private static double[] Numbers(Random random, int count, double largest) =>
        [.. Enumerable.Range(0, count).Select(_ => ((random.NextDouble() * 2) - 1) * largest)];
}
