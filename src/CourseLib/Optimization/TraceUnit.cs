namespace CourseLib.Optimization;

/// <summary>What one row of gradient descent's trace stands for.</summary>
public enum TraceUnit
{
    /// <summary>A whole epoch.</summary>
    Epoch,

    /// <summary>
    /// One update, which shows the zigzag of small batches. Each row needs the loss over all data: with online learning that
    /// makes an epoch about N times as dear.
    /// </summary>
    Update,
}
