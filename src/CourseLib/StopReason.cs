namespace CourseLib;

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
}
