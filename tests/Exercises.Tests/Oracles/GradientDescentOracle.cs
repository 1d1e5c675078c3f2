using System.Globalization;
using System.Runtime.CompilerServices;
using CourseKit.Exercises;

namespace Exercises.Oracles;

/// <summary>A gradient descent to be done: the gradient with the text of its lambda, where to start, and when to stop.</summary>
internal sealed record DescentCase(
    Func<double[], double[]> Gradient,
    double[] Start,
    double LearningRate,
    double Tolerance,
    int MaxSteps,
    [CallerArgumentExpression("Gradient")] string Text = "")
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Text}, [{string.Join(", ", Start.Select(x => x.ToString("R", CultureInfo.InvariantCulture)))}], {LearningRate}, {Tolerance}, {MaxSteps}");
}

/// <summary>Gradient descents by their whole way: all points are computed, then the first good one is looked for.</summary>
internal static class GradientDescentOracle
{
    public static Descent Minimize(DescentCase asked) => Minimize(asked, Norm);

    /// <summary>The descent that measures gradients in another way.</summary>
    public static Descent Minimize(DescentCase asked, Func<double[], double> norm)
    {
        double[][] way = Way(asked, asked.MaxSteps);
        int arrived = Array.FindIndex(way, point => norm(asked.Gradient(point)) <= asked.Tolerance);
        int steps = arrived < 0 ? asked.MaxSteps : arrived;
        return new Descent(way[steps], steps, arrived >= 0);
    }

    /// <summary>The start and the points after each of so many steps.</summary>
    public static double[][] Way(DescentCase asked, int steps)
    {
        List<double[]> way = [asked.Start];
        while (way.Count <= steps)
        {
            way.Add(Moved(way[^1], asked.Gradient(way[^1]), -asked.LearningRate));
        }

        return [.. way];
    }

    public static double Norm(double[] slopes) => Math.Sqrt(slopes.Select(slope => slope * slope).Sum());

    public static double[] Moved(double[] point, double[] slopes, double by) => [.. point.Zip(slopes, (x, slope) => x + (by * slope))];

    /// <summary>Descents on valleys of random curvature, centre and tilt, that arrive in some ten to a hundred steps.</summary>
    public static DescentCase[] Random(int seed, double tolerance, int maxSteps, params int[] dimensions)
    {
        var random = new Random(seed);
        return [.. dimensions.Select(dimension => Random(random, dimension, tolerance, maxSteps))];
    }

    private static DescentCase Random(Random random, int dimension, double tolerance, int maxSteps)
    {
        double Number(double from, double to) => from + ((to - from) * random.NextDouble());
        double[] curvature = [.. Enumerable.Range(0, dimension).Select(_ => Number(1, 4))];
        double[] centre = [.. Enumerable.Range(0, dimension).Select(_ => Number(-3, 3))];
        double[] start = [.. Enumerable.Range(0, dimension).Select(_ => Number(-3, 3))];

        // The last term ties each coordinate to the next, so that none can be moved before the others have been looked at.
        double[] Slopes(double[] x) => [.. x.Select((value, i) => (curvature[i] * (value - centre[i])) + (0.3 * x[(i + 1) % dimension]) + (0.3 * x[(i + dimension - 1) % dimension]))];
        return new DescentCase(Slopes, start, Number(0.1, 0.2), tolerance, maxSteps, $"a random valley's gradient, of {dimension} numbers");
    }
}
