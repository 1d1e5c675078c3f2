using System.Globalization;
using System.Runtime.CompilerServices;
using static Exercises.Oracles.FletcherReevesOracle;

namespace Exercises.Oracles;

/// <summary>A line to be searched: a function with its text, and where the line begins and leads.</summary>
internal sealed record Line(
    Func<double[], double> F,
    double[] Point,
    double[] Gradient,
    double[] Direction,
    double FirstStep,
    double C1,
    [CallerArgumentExpression("F")] string Text = "")
{
    public double Slope => Inner(Gradient, Direction);

    public double At(double step) => F(Combined(1, Point, step, Direction));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Text}, [{Numbers(Point)}], [{Numbers(Gradient)}], [{Numbers(Direction)}], {FirstStep}, {C1}");

    private static string Numbers(double[] values) => string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
}

/// <summary>Backtracking by its definition: of the fifty steps, the first whose fall is enough.</summary>
internal static class LineSearchOracle
{
    public const int Tries = 50;

    public static bool FallsEnough((double Before, double After, double Step, double Slope, double C1) asked) =>
        asked.After <= asked.Before - (asked.C1 * asked.Step * -asked.Slope);

    public static double Step(Line line) => Step(line, 0.5, FallsEnough);

    /// <summary>The search that shrinks its steps otherwise, or judges them otherwise.</summary>
    public static double Step(Line line, double factor, Func<(double Before, double After, double Step, double Slope, double C1), bool> isEnough) => line.Slope < 0
        ? Enumerable.Range(0, Tries).Select(power => line.FirstStep * Math.Pow(factor, power)).FirstOrDefault(step => isEnough((line.F(line.Point), line.At(step), step, line.Slope, line.C1)))
        : 0;

    /// <summary>
    /// Lines across random valleys. None comes within a millionth of the condition, where the order of adding up would decide.
    /// </summary>
    public static Line[] Valleys(int seed, params int[] dimensions)
    {
        var random = new Random(seed);
        return [.. dimensions.Select(dimension => Clear(random, dimension))];
    }

    private static Line Clear(Random random, int dimension)
    {
        while (true)
        {
            Line line = Valley(random, dimension);
            bool isClear = Enumerable.Range(0, Tries).Take(12).Select(power => line.FirstStep * Math.Pow(0.5, power))
                .All(step => Math.Abs(line.At(step) - line.F(line.Point) - (line.C1 * step * line.Slope)) > 1e-6);
            if (isClear)
            {
                return line;
            }
        }
    }

    private static Line Valley(Random random, int dimension)
    {
        double[] Draw(double smallest, double largest) => [.. Enumerable.Range(0, dimension).Select(_ => smallest + ((largest - smallest) * random.NextDouble()))];
        double[] curvature = Draw(1, 30);
        double[] point = Draw(-2, 2);
        double[] gradient = [.. point.Zip(curvature, (x, a) => a * x)];
        double[] direction = Combined(-1, gradient, 0.2, Draw(-1, 1));
        return new Line(x => 0.5 * x.Zip(curvature, (value, a) => a * value * value).Sum(), point, gradient, direction, 0.5 + random.NextDouble(), 0.05 + (0.4 * random.NextDouble()), $"a random valley of {dimension} numbers");
    }
}
