namespace CourseLib.Optimization;

/// <summary>
/// Online gradient descent with an objective that does an epoch by itself.
/// </summary>
/// <remarks>
/// It is an epoch ahead of what it reports. In an epoch each row waits for the one before, and the processor has much time left; the
/// epoch ahead is independent of the loss of this one, so that it computes both at once.
/// </remarks>
internal sealed class OnlineRun(GradientDescent settings, IOnlineObjective objective, double[] start, StopRule stopRule)
    : OptimizationRun(stopRule)
{
    private readonly RowBatches _batches = settings.Batching.Over(objective.SampleCount);
    private readonly double[] _gradient = new double[start.Length];
    private double[] _point = start;
    private double[] _candidate = new double[start.Length];
    private double[] _ahead = new double[start.Length];

    public override ReadOnlySpan<double> Point => _point;

    protected override double Evaluations => Iteration;

    protected override void Begin()
    {
        Descend(_point, _candidate);
        double loss = objective.Evaluate(_point, _gradient);
        ReportStart(loss, VectorMath.Norm(_gradient));
    }

    protected override void Advance()
    {
        Iteration++;
        Descend(_candidate, _ahead);
        double loss = objective.Evaluate(_candidate, _gradient);
        double gradientNorm = VectorMath.Norm(_gradient);
        if (!IsSound(loss, gradientNorm) || !VectorMath.IsFinite(_candidate))
        {
            ReportUndone(StopReason.Diverged);
            return;
        }

        (_point, _candidate, _ahead) = (_candidate, _ahead, _point);
        Updates += objective.SampleCount;
        var row = new TrainingStep(this) { Loss = loss, GradientNorm = gradientNorm, Step = settings.LearningRate };
        Report(row, iterationEnds: true);
    }

    private void Descend(double[] from, double[] to) =>
        objective.Descend(from, to, _batches.NextEpoch(), settings.LearningRate);
}
