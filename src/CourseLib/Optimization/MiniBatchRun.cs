namespace CourseLib.Optimization;

/// <summary>
/// Gradient descent by mini-batches. An epoch runs on a copy of the point, which takes its place only if it is sound.
/// </summary>
internal sealed class MiniBatchRun(
    GradientDescent settings, ISampledObjective objective, double[] start, StopRule stopRule)
    : OptimizationRun(stopRule)
{
    private readonly RowBatches _batches = settings.Batching.Over(objective.SampleCount);
    private readonly double[] _gradient = new double[start.Length];
    private double[] _point = start;
    private double[] _candidate = new double[start.Length];
    private long _rowsEvaluated;

    public override ReadOnlySpan<double> Point => _point;

    protected override double Evaluations => (double)_rowsEvaluated / objective.SampleCount;

    protected override void Begin()
    {
        double loss = objective.Evaluate(_point, _gradient);
        ReportStart(loss, VectorMath.Norm(_gradient));
    }

    protected override void Advance()
    {
        if (_batches.EpochEnded)
            Iteration++;
        _point.CopyTo(_candidate, 0);
        long updates = UpdateCandidate();
        double loss = objective.Evaluate(_candidate, _gradient);
        double gradientNorm = VectorMath.Norm(_gradient);
        if (!IsSound(loss, gradientNorm) || !VectorMath.IsFinite(_candidate))
        {
            ReportUndone(StopReason.Diverged);
            return;
        }

        (_point, _candidate) = (_candidate, _point);
        Updates += updates;
        var row = new TrainingStep(this) { Loss = loss, GradientNorm = gradientNorm, Step = settings.LearningRate };
        Report(row, iterationEnds: _batches.EpochEnded);
    }

    private long UpdateCandidate()
    {
        long updates = 0;
        do
        {
            ReadOnlySpan<int> rows = _batches.Next();
            objective.Evaluate(_candidate, rows, _gradient);
            VectorMath.AddScaled(_candidate, -settings.LearningRate, _gradient);
            _rowsEvaluated += rows.Length;
            updates++;
        }
        while (settings.TraceUnit == TraceUnit.Epoch && !_batches.EpochEnded);

        return updates;
    }
}
