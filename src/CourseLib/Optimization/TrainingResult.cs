namespace CourseLib.Optimization;

/// <summary>
/// What came of a run: the point it ended at, why it stopped, and the way there.
/// </summary>
public sealed class TrainingResult
{
    internal TrainingResult(double[] point, in TrainingStep last, StopReason stopReason, TrainingTrace trace)
    {
        Point = point;
        Loss = last.Loss;
        GradientNorm = last.GradientNorm;
        Evaluations = last.Evaluations;
        Iterations = last.Iteration;
        StopReason = stopReason;
        Trace = trace;
    }

    /// <summary>The n parameters in the end; after <see cref="StopReason.Diverged"/>, the last that were finite.</summary>
    public double[] Point { get; }

    /// <summary>L at <see cref="Point"/>. It is not finite only if it was not so at the start.</summary>
    public double Loss { get; }

    /// <summary>‖∇L‖₂ at <see cref="Point"/>.</summary>
    public double GradientNorm { get; }

    /// <summary>What the run cost, in evaluations of loss and gradient over all rows; a batch of m of N rows counts m/N.</summary>
    public double Evaluations { get; }

    /// <summary>
    /// How many iterations were begun; of gradient descent, epochs. The last may be undone, see <see cref="StopReason"/>.
    /// </summary>
    public int Iterations { get; }

    /// <summary>Why the run stopped.</summary>
    public StopReason StopReason { get; }

    /// <summary>Every row of the run, the start included.</summary>
    public TrainingTrace Trace { get; }
}
