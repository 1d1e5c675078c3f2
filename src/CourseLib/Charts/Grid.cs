namespace CourseLib.Charts;

/// <summary>Evenly spaced numbers, and a function's values over them: what surfaces and contours are drawn from.</summary>
public static class Grid
{
    /// <summary>Evenly spaced numbers, both ends included: NumPy's <c>linspace</c>.</summary>
    /// <param name="from">The first number.</param>
    /// <param name="to">The last number.</param>
    /// <param name="count">How many numbers, at least 2.</param>
    /// <returns><paramref name="count"/> numbers; the last is exactly <paramref name="to"/>.</returns>
    /// <exception cref="ArgumentException">An end is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 2.</exception>
    public static double[] Steps(double from, double to, int count)
    {
        Require.Finite(from, nameof(from));
        Require.Finite(to, nameof(to));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        double step = (to - from) / (count - 1);
        return [.. Enumerable.Range(0, count).Select(i => i == count - 1 ? to : from + i * step)];
    }

    /// <summary>A function's values over a grid.</summary>
    /// <param name="f">z = f(x, y).</param>
    /// <param name="x">n columns.</param>
    /// <param name="y">m rows.</param>
    /// <returns>m rows of n values: element [i][j] is f(x[j], y[i]).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static double[][] Values(Func<double, double, double> f, IEnumerable<double> x, IEnumerable<double> y)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        double[] columns = [.. x];
        return [.. y.Select(row => columns.Select(column => f(column, row)).ToArray())];
    }
}
