namespace CourseLib.Data;

/// <summary>
/// Which share of the rows each of the two classes has.
/// </summary>
internal static class ClassShares
{
    // Shares like 0.7 and 0.3 need not add up to 1 in the last bit.
    private const double SumTolerance = 1e-9;

    /// <summary>Both shares from what a caller may give: both, that of class 0 alone, or null for one half each.</summary>
    public static double[] Of(double[]? weights)
    {
        if (weights is null)
            return [0.5, 0.5];
        if (weights.Length is not (1 or 2))
        {
            throw new ArgumentException(
                $"{nameof(weights)} has length {weights.Length}; it takes the shares of both classes, or that of class 0.",
                nameof(weights));
        }

        RequireShares(weights);
        return weights.Length == 1 ? [weights[0], 1 - weights[0]] : [.. weights];
    }

    private static void RequireShares(double[] weights)
    {
        for (int k = 0; k < weights.Length; k++)
            Require.FromZeroToOne(weights[k], nameof(weights), $"{nameof(weights)}[{k}]");

        if (weights.Length == 2 && Math.Abs(weights.Sum() - 1) > SumTolerance)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{nameof(weights)} add up to {weights.Sum()}; the two must add up to 1."),
                nameof(weights));
        }
    }
}
