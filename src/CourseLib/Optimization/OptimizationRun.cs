namespace CourseLib.Optimization;

/// <summary>
/// A run under way: what all optimizers share, which is to evaluate, to judge whether to stop, and to report.
/// </summary>
internal abstract class OptimizationRun
{
    private readonly StopRule _stopRule;
    private TrainingStep _current;
    private bool _started;
    private double _lossOfLastIteration = double.NaN;

    protected OptimizationRun(StopRule stopRule) => _stopRule = stopRule;

    /// <summary>The row reached last.</summary>
    public ref readonly TrainingStep Current => ref _current;

    /// <summary>The parameters as they are now.</summary>
    public abstract ReadOnlySpan<double> Point { get; }

    protected int Iteration { get; set; }

    protected long Updates { get; set; }

    protected abstract double Evaluations { get; }

    /// <summary>Whether there is no way to go on from a point whose gradient is 0.</summary>
    protected virtual bool NeedsGradient => false;

    /// <summary>Goes on by one row; false, and nothing done, if the run has stopped.</summary>
    public bool MoveNext()
    {
        if (Current.StopReason is not null)
            return false;
        if (_started)
            Advance();
        else
            Begin();
        _started = true;
        return true;
    }

    public double[] CopyOfPoint(long updates, double evaluations)
    {
        if (updates != Current.Updates || evaluations != Current.Evaluations)
        {
            throw new InvalidOperationException(
                $"The run has gone on from update {updates} to update {Current.Updates}, and the point asked for is overwritten; "
                + "call Point() inside the loop or the callback.");
        }

        return Point.ToArray();
    }

    /// <summary>Evaluates the start and reports it.</summary>
    protected abstract void Begin();

    /// <summary>Makes an update, or an epoch of them, and reports it.</summary>
    protected abstract void Advance();

    /// <summary>Reports where the run stands. The stop rule is asked at the end of an iteration only.</summary>
    protected void Report(in TrainingStep row, bool iterationEnds)
    {
        StopReason? reason = null;
        if (iterationEnds)
        {
            reason = row.GradientNorm == 0 && NeedsGradient
                ? StopReason.Converged
                : _stopRule.ReasonAfter(Iteration, _lossOfLastIteration, row.Loss, row.GradientNorm);
            _lossOfLastIteration = row.Loss;
        }

        _current = Stamped(row, reason);
    }

    /// <summary>Reports the start; if it has no finite loss or gradient, there is nowhere to go from it.</summary>
    protected void ReportStart(double loss, double gradientNorm)
    {
        var row = new TrainingStep(this) { Loss = loss, GradientNorm = gradientNorm };
        if (IsSound(loss, gradientNorm))
            Report(row, iterationEnds: true);
        else
            _current = Stamped(row, StopReason.Diverged);
    }

    /// <summary>Reports the end of the run at the last sound point, after an update that was undone.</summary>
    protected void ReportUndone(StopReason reason, double beta = 0, bool restarted = false) =>
        _current = Stamped(
            new TrainingStep(this)
            {
                Loss = Current.Loss,
                GradientNorm = Current.GradientNorm,
                Beta = beta,
                Restarted = restarted,
            },
            reason);

    protected static bool IsSound(double loss, double gradientNorm) =>
        double.IsFinite(loss) && double.IsFinite(gradientNorm);

    private TrainingStep Stamped(in TrainingStep row, StopReason? reason) => row with
    {
        Iteration = Iteration,
        Updates = Updates,
        Evaluations = Evaluations,
        StopReason = reason,
    };
}
