using static Exercises.Oracles.FletcherReevesOracle;

namespace Exercises.Oracles;

/// <summary>A smooth function with its gradient, and where to start on it.</summary>
internal sealed record Landscape(string Name, Func<double[], double> F, Func<double[], double[]> Gradient, double[] Start)
{
    /// <summary>Rosenbrock's bent valley, (1 − a)² + 100 (b − a²)².</summary>
    public static Landscape BentValley(double a, double b) => new(
        "Rosenbrock's bent valley",
        x => Math.Pow(1 - x[0], 2) + (100 * Math.Pow(x[1] - (x[0] * x[0]), 2)),
        x => [(-2 * (1 - x[0])) - (400 * x[0] * (x[1] - (x[0] * x[0]))), 200 * (x[1] - (x[0] * x[0]))],
        [a, b]);

    /// <summary>Himmelblau's function, which has four lowest points.</summary>
    public static Landscape Himmelblau(double a, double b) => new(
        "Himmelblau's function",
        x => Math.Pow((x[0] * x[0]) + x[1] - 11, 2) + Math.Pow(x[0] + (x[1] * x[1]) - 7, 2),
        x =>
        [
            (4 * x[0] * ((x[0] * x[0]) + x[1] - 11)) + (2 * (x[0] + (x[1] * x[1]) - 7)),
            (2 * ((x[0] * x[0]) + x[1] - 11)) + (4 * x[1] * (x[0] + (x[1] * x[1]) - 7)),
        ],
        [a, b]);

    /// <summary>The round bowl ½ (a² + b²), whose gradient is the point itself.</summary>
    public static Landscape Bowl(double a, double b) => new("a round bowl", x => 0.5 * Inner(x, x), x => [.. x], [a, b]);

    /// <summary>The plane a − 2b, which has no lowest point.</summary>
    public static Landscape EndlessSlope(double a, double b) => new("a slope without end", x => x[0] - (2 * x[1]), _ => [1, -2], [a, b]);

    /// <summary>A quadratic valley ½ (w − c)ᵀ A (w − c) with curvatures from 1 to the largest, none of them along an axis.</summary>
    public static Landscape Valley(int seed, int dimension, double largestCurvature)
    {
        var random = new Random(seed);
        double[] Draw() => [.. Enumerable.Range(0, dimension).Select(_ => (random.NextDouble() * 4) - 2)];
        double[] curvature = [.. Enumerable.Range(0, dimension).Select(i => Math.Pow(largestCurvature, dimension == 1 ? 1 : i / (dimension - 1.0)))];
        double[] mirror = Draw();
        double[] centre = Draw();

        // A = H D H with the reflection H = 1 − 2 v vᵀ / ⟨v, v⟩ turns the axes.
        double[] Reflected(double[] x) => Combined(1, x, -2 * Inner(mirror, x) / Inner(mirror, mirror), mirror);
        double[] Slopes(double[] x) => Reflected([.. Reflected(Combined(1, x, -1, centre)).Zip(curvature, (value, a) => a * value)]);
        return new Landscape(
            $"a valley in {dimension} dimensions",
            x => 0.5 * Inner(Combined(1, x, -1, centre), Slopes(x)),
            Slopes,
            Draw());
    }

    public double SlopeAt(double[] point) => Math.Sqrt(Inner(Gradient(point), Gradient(point)));

    /// <summary>The same landscape, so many times as high.</summary>
    public Landscape Times(double factor) => this with { F = x => factor * F(x), Gradient = x => [.. Gradient(x).Select(slope => factor * slope)] };
}
