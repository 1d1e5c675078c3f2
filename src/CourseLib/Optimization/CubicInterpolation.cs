namespace CourseLib.Optimization;

/// <summary>
/// Where to look next between two places on a line whose losses and slopes are known.
/// </summary>
internal static class CubicInterpolation
{
    // Closer to an end than this, a trial would hardly shorten the interval.
    private const double Margin = 0.1;

    /// <summary>
    /// The minimum of the cubic through both losses with both slopes, kept away from the ends of the interval; the middle, if
    /// that cubic has no minimum or an end is not finite. On a quadratic the cubic is the quadratic, and its minimum exact.
    /// </summary>
    public static double Between(LinePoint a, LinePoint b)
    {
        double fraction = (Minimum(a, b) - a.Step) / (b.Step - a.Step);
        if (!double.IsFinite(fraction))
            fraction = 0.5;
        return a.Step + (Math.Clamp(fraction, Margin, 1 - Margin) * (b.Step - a.Step));
    }

    /// <summary>Formula 3.59 of Nocedal and Wright; NaN where there is none.</summary>
    private static double Minimum(LinePoint a, LinePoint b)
    {
        double width = b.Step - a.Step;
        double d1 = a.Slope + b.Slope - (3 * (a.Loss - b.Loss) / (a.Step - b.Step));
        double d2 = Math.Sign(width) * Math.Sqrt((d1 * d1) - (a.Slope * b.Slope));
        return b.Step - (width * (b.Slope + d2 - d1) / (b.Slope - a.Slope + (2 * d2)));
    }
}
