namespace CourseLib.Optimization;

/// <summary>
/// Gradient descent by the whole objective. The gradient that an update needs comes with the loss that the last one reported.
/// </summary>
internal sealed class FullBatchRun(GradientDescent settings, IObjective objective, double[] start, StopRule stopRule)
    : OptimizationRun(stopRule)
{
    private readonly double[] _gradient = new double[start.Length];
    private double[] _point = start;
    private double[] _candidate = new double[start.Length];
    private int _evaluations;

    public override ReadOnlySpan<double> Point => _point;

    protected override double Evaluations => _evaluations;

    protected override void Begin()
    {
        double loss = Evaluate(_point);
        ReportStart(loss, VectorMath.Norm(_gradient));
    }

    protected override void Advance()
    {
        Iteration++;
        _point.CopyTo(_candidate, 0);
        VectorMath.AddScaled(_candidate, -settings.LearningRate, _gradient);
        double loss = Evaluate(_candidate);
        double gradientNorm = VectorMath.Norm(_gradient);
        if (!IsSound(loss, gradientNorm) || !VectorMath.IsFinite(_candidate))
        {
            ReportUndone(StopReason.Diverged);
            return;
        }

        (_point, _candidate) = (_candidate, _point);
        Updates++;
        var row = new TrainingStep(this) { Loss = loss, GradientNorm = gradientNorm, Step = settings.LearningRate };
        Report(row, iterationEnds: true);
    }

    private double Evaluate(double[] point)
    {
        _evaluations++;
        return objective.Evaluate(point, _gradient);
    }
}
