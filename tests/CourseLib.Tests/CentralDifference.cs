namespace CourseLib.Tests;

/// <summary>
/// A derivative without calculus: (f(x + h) − f(x − h)) / 2h in one coordinate.
/// </summary>
internal static class CentralDifference
{
    private const double Step = 1e-5;

    public static double Of(Func<double[], double> f, double[] x, int coordinate) =>
        (Moved(f, x, coordinate, Step) - Moved(f, x, coordinate, -Step)) / (2 * Step);

    private static double Moved(Func<double[], double> f, double[] x, int coordinate, double step)
    {
        double[] moved = [.. x];
        moved[coordinate] += step;
        return f(moved);
    }
}
