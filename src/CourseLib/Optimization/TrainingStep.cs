namespace CourseLib.Optimization;

/// <summary>
/// One row of an optimizer's run: where it stands, and how it came there. Row 0 is the start.
/// </summary>
/// <remarks>
/// Every row has the same convention: <see cref="Loss"/> and <see cref="GradientNorm"/> belong to the point <em>after</em> this
/// row's update. When a run diverges or its line search fails, the update is undone: the last row then has step 0 and
/// repeats the loss and the gradient of the row before, with the evaluations that were spent in vain.
/// </remarks>
public readonly record struct TrainingStep
{
    private readonly OptimizationRun _run;

    internal TrainingStep(OptimizationRun run) => _run = run;

    /// <summary>
    /// 0 for the start, then 1, 2, …: the step of a conjugate gradient, the epoch of gradient descent.
    /// </summary>
    public int Iteration { get; internal init; }

    /// <summary>
    /// How often the parameters were updated so far; more than <see cref="Iteration"/> if an epoch has many batches.
    /// </summary>
    public long Updates { get; internal init; }

    /// <summary>L(w), the whole objective.</summary>
    public double Loss { get; internal init; }

    /// <summary>‖∇L(w)‖₂, the Euclidean norm of the whole objective's gradient; ≥ 0.</summary>
    public double GradientNorm { get; internal init; }

    /// <summary>α, how far the last update went: w ← w + α d. Gradient descent's is its learning rate. 0 in row 0.</summary>
    public double Step { get; internal init; }

    /// <summary>β, how much of the previous direction is in this one: d ← −∇L + β d. 0 for a steepest descent.</summary>
    public double Beta { get; internal init; }

    /// <summary>
    /// What the run has cost so far, in evaluations of loss and gradient over all rows; a batch of m of N rows counts m/N. Plot
    /// against this to compare optimizers. What a mini-batch run spends only to report its loss is not counted.
    /// </summary>
    public double Evaluations { get; internal init; }

    /// <summary>
    /// Whether the conjugate gradient gave up its previous direction here and went against the gradient: periodically, because
    /// the direction was no descent direction, or because a line search along it failed.
    /// </summary>
    public bool Restarted { get; internal init; }

    /// <summary>Null while the run goes on; in its last row, why it stopped.</summary>
    public StopReason? StopReason { get; internal init; }

    /// <summary>A copy of the n parameters after this row's update.</summary>
    /// <returns>A new array of n numbers.</returns>
    /// <exception cref="InvalidOperationException">
    /// The run has moved on, and the point is overwritten: ask inside the loop or the callback.
    /// </exception>
    public double[] Point() => _run is null
        ? throw new InvalidOperationException("This step belongs to no run.")
        : _run.CopyOfPoint(Updates, Evaluations);
}
