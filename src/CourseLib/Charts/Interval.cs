namespace CourseLib.Charts;

/// <summary>What is drawn of an axis.</summary>
/// <param name="From">The lower end, finite.</param>
/// <param name="To">The upper end, above <paramref name="From"/>.</param>
public sealed record Interval(double From, double To)
{
    internal double[] Steps(int count, string name)
    {
        Require.Finite(From, name);
        Require.Finite(To, name);
        if (To <= From)
            throw new ArgumentException(FormattableString.Invariant($"{name} goes from {From} to {To}; its end must be above its start."), name);
        return Grid.Steps(From, To, count);
    }

    /// <summary>From the smallest to the largest value and a share of that beyond.</summary>
    internal static Interval Around(IEnumerable<double> values, double share)
    {
        double[] all = [.. values];
        (double from, double to) = (all.Min(), all.Max());
        double margin = to > from ? share * (to - from) : 1;
        return new Interval(from - margin, to + margin);
    }
}
