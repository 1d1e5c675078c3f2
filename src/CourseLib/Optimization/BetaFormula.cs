namespace CourseLib.Optimization;

/// <summary>
/// The formulas that <see cref="BetaRule"/> names.
/// </summary>
internal static class BetaFormula
{
    /// <summary>β from the gradients before and after a step along a direction; NaN or infinite where the divisor is 0.</summary>
    public static double Beta(
        this BetaRule rule, ReadOnlySpan<double> before, ReadOnlySpan<double> after, ReadOnlySpan<double> direction) =>
        rule switch
        {
            BetaRule.FletcherReeves => VectorMath.Dot(after, after) / VectorMath.Dot(before, before),
            BetaRule.PolakRibierePlus => Math.Max(0, DotChange(after, before, after) / VectorMath.Dot(before, before)),
            _ => DotChange(after, before, after) / DotChange(direction, before, after),
        };

    /// <summary>⟨a, after − before⟩. The difference is taken first: the two products alone would cancel badly.</summary>
    private static double DotChange(ReadOnlySpan<double> a, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * (after[i] - before[i]);

        return sum;
    }
}
