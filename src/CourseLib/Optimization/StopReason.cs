namespace CourseLib.Optimization;

/// <summary>
/// Why training stopped. None of these is an error: each comes with everything learned so far.
/// </summary>
public enum StopReason
{
    /// <summary>All the epochs or iterations that were asked for are done.</summary>
    IterationLimit,

    /// <summary>The caller's cancellation token was set.</summary>
    Cancelled,

    /// <summary>
    /// A parameter or the loss was no longer a finite number. The epoch in which this happened is undone.
    /// </summary>
    Diverged,

    /// <summary>A tolerance of the stop rule is met: the gradient, or the change of the loss, is small enough.</summary>
    Converged,

    /// <summary>
    /// No step along the direction satisfied the strong Wolfe conditions, not even downhill against the gradient. Near a
    /// minimum that is what rounding does; far from one the gradient may be wrong, or the loss without a lower bound.
    /// </summary>
    LineSearchFailed,
}
