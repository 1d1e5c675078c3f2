namespace CourseLib.Optimization;

/// <summary>
/// When an optimizer stops by itself: whichever comes first of a small gradient, a small change of the loss, and the
/// iteration limit.
/// </summary>
/// <remarks>
/// No rule here looks at the length of the step: that shrinks with the learning rate, so a small one says nothing about how far
/// the minimum is.
/// </remarks>
public sealed record StopRule
{
    /// <summary>Makes a stop rule.</summary>
    /// <param name="maxIterations">
    /// The iteration limit, at least 1. An iteration is one step of <see cref="ConjugateGradient"/>, and one epoch of
    /// <see cref="GradientDescent"/>, however many batches it has.
    /// </param>
    /// <param name="gradientTolerance">
    /// ε_g ≥ 0: converged when ‖∇L‖₂ ≤ ε_g. With 0 the rule is off for <see cref="GradientDescent"/>, which then runs all its
    /// epochs; a <see cref="ConjugateGradient"/>, which has no direction where the gradient is 0, has converged there even so.
    /// </param>
    /// <param name="lossTolerance">
    /// ε_L ≥ 0: converged when an iteration changes the loss by at most ε_L · max(|L before|, |L after|). With 0 the rule is off.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="maxIterations"/> is below 1, or a tolerance is negative, NaN or infinite.
    /// </exception>
    public StopRule(int maxIterations, double gradientTolerance = 0, double lossTolerance = 0)
    {
        Require.AtLeastOne(maxIterations, nameof(maxIterations));
        Require.NotNegative(gradientTolerance, nameof(gradientTolerance));
        Require.NotNegative(lossTolerance, nameof(lossTolerance));
        MaxIterations = maxIterations;
        GradientTolerance = gradientTolerance;
        LossTolerance = lossTolerance;
    }

    /// <summary>The iteration limit, at least 1.</summary>
    public int MaxIterations { get; }

    /// <summary>ε_g: the run has converged when the gradient's Euclidean norm is at most this; 0 is off.</summary>
    public double GradientTolerance { get; }

    /// <summary>ε_L: the run has converged when an iteration's relative change of the loss is at most this; 0 is off.</summary>
    public double LossTolerance { get; }

    internal bool HasTolerance => GradientTolerance > 0 || LossTolerance > 0;

    /// <summary>Why to stop after an iteration, or null to go on.</summary>
    internal StopReason? ReasonAfter(int iteration, double lossBefore, double loss, double gradientNorm)
    {
        if ((GradientTolerance > 0 && gradientNorm <= GradientTolerance) || IsSmallChange(lossBefore, loss))
            return StopReason.Converged;
        return iteration >= MaxIterations ? StopReason.IterationLimit : null;
    }

    // Before the first iteration there is no loss to compare with; it is NaN then, and the comparison false.
    private bool IsSmallChange(double before, double after) =>
        LossTolerance > 0 && Math.Abs(after - before) <= LossTolerance * Math.Max(Math.Abs(before), Math.Abs(after));
}
