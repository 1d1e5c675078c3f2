namespace CourseLib.Optimization;

/// <summary>
/// A line search for a step α that satisfies the strong Wolfe conditions on φ(α) = L(w + α d):
/// φ(α) ≤ φ(0) + c₁ α φ′(0), the sufficient decrease, and |φ′(α)| ≤ c₂ |φ′(0)|, the curvature condition.
/// </summary>
/// <remarks>
/// J. Nocedal and S. J. Wright, Numerical Optimization, 2nd edition (2006), algorithms 3.5 (bracket, by doubling the step) and 3.6
/// (zoom, by cubic interpolation, formula 3.59). A step at which the loss or the slope is NaN or infinite counts as too
/// long. The first step tried is min(1, 1/‖∇L‖) in the first iteration; later, page 59, the one that promises the same
/// first-order change as the last step taken, but at most ten times as long as that was.
/// </remarks>
public sealed record StrongWolfe : StepRule
{
    private const double LargestGrowth = 10;

    /// <summary>Makes a line search. The defaults are those that the book recommends for conjugate gradients.</summary>
    /// <param name="c1">Sufficient decrease, 0 &lt; c₁ &lt; c₂.</param>
    /// <param name="c2">
    /// Curvature, c₁ &lt; c₂ &lt; 1; below ½, Fletcher–Reeves always finds descent directions. The smaller, the closer to the
    /// exact minimum along the line, and the more evaluations.
    /// </param>
    /// <param name="maxEvaluations">How many steps one search may try, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A constant or <paramref name="maxEvaluations"/> is out of range.</exception>
    public StrongWolfe(double c1 = 1e-4, double c2 = 0.1, int maxEvaluations = 50)
    {
        Require.BetweenZeroAndOne(c1, nameof(c1));
        Require.BetweenZeroAndOne(c2, nameof(c2));
        if (c2 <= c1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(c2), FormattableString.Invariant($"c2 is {c2} but c1 is {c1}; c2 must be above c1."));
        }

        Require.AtLeastOne(maxEvaluations, nameof(maxEvaluations));
        C1 = c1;
        C2 = c2;
        MaxEvaluations = maxEvaluations;
    }

    /// <summary>c₁, the constant of the sufficient decrease.</summary>
    public double C1 { get; }

    /// <summary>c₂, the constant of the curvature condition.</summary>
    public double C2 { get; }

    /// <summary>How many steps one search may try.</summary>
    public int MaxEvaluations { get; }

    internal override LinePoint? Search(Line line, LinePoint? last)
    {
        int lastEvaluation = line.Evaluations + MaxEvaluations;
        LinePoint previous = line.Origin;
        double step = FirstStep(line, last);
        while (line.Evaluations < lastEvaluation)
        {
            LinePoint trial = line.Try(step);
            if (!DecreasesEnough(line, trial) || (previous.Step > 0 && trial.Loss >= previous.Loss))
                return Zoom(line, previous, trial, lastEvaluation);
            if (IsFlatEnough(line, trial))
                return trial;
            if (trial.Slope >= 0)
                return Zoom(line, trial, previous, lastEvaluation);
            previous = trial;
            step *= 2;
        }

        return null;
    }

    /// <summary>
    /// Narrows an interval down to a step that satisfies both conditions. <paramref name="low"/> decreases the loss enough and
    /// has the lowest loss so far; its slope points towards <paramref name="high"/>.
    /// </summary>
    private LinePoint? Zoom(Line line, LinePoint low, LinePoint high, int lastEvaluation)
    {
        while (line.Evaluations < lastEvaluation)
        {
            double step = CubicInterpolation.Between(low, high);
            if (step == low.Step || step == high.Step)
                return null;
            LinePoint trial = line.Try(step);
            if (!DecreasesEnough(line, trial) || trial.Loss >= low.Loss)
            {
                high = trial;
                continue;
            }

            if (IsFlatEnough(line, trial))
                return trial;
            if (trial.Slope * (high.Step - low.Step) >= 0)
                high = low;
            low = trial;
        }

        return null;
    }

    private static double FirstStep(Line line, LinePoint? last)
    {
        if (last is not LinePoint { Step: var lastStep, Slope: var lastSlope })
            return Math.Min(1, 1 / VectorMath.Norm(line.Gradient));
        double growth = Math.Min(LargestGrowth, lastSlope / line.Origin.Slope);
        double step = lastStep * growth;
        return double.IsFinite(step) && step > 0 ? step : 1;
    }

    private bool DecreasesEnough(Line line, LinePoint trial) =>
        trial.IsFinite && trial.Loss <= line.Origin.Loss + (C1 * trial.Step * line.Origin.Slope);

    private bool IsFlatEnough(Line line, LinePoint trial) => Math.Abs(trial.Slope) <= -C2 * line.Origin.Slope;
}
