namespace CourseLib.Optimization;

/// <summary>
/// A conjugate gradient under way.
/// </summary>
internal sealed class ConjugateGradientRun(
    ConjugateGradient settings, IObjective objective, double[] start, StopRule stopRule)
    : OptimizationRun(stopRule)
{
    private readonly Line _line = new(objective, start);
    private LinePoint? _lastStep;
    private int _stepsSinceRestart;
    private double _beta;
    private bool _restarted;

    public override ReadOnlySpan<double> Point => _line.Point;

    protected override double Evaluations => _line.Evaluations;

    protected override bool NeedsGradient => true;

    protected override void Begin()
    {
        double loss = _line.EvaluateStart();
        ReportStart(loss, VectorMath.Norm(_line.Gradient));
    }

    protected override void Advance()
    {
        Iteration++;
        ChooseDirection();
        if (Search() is not LinePoint reached)
            ReportUndone(StopReason.LineSearchFailed, _beta, _restarted);
        else if (!IsSound(reached.Loss, _line.TrialGradientNorm) || !VectorMath.IsFinite(_line.TrialPoint))
            ReportUndone(StopReason.Diverged, _beta, _restarted);
        else
            Accept(reached);
    }

    private void ChooseDirection()
    {
        _restarted = false;
        if (Iteration == 1)
        {
            AimDownhill();
            return;
        }

        bool isTime = settings.RestartEvery > 0 && _stepsSinceRestart >= settings.RestartEvery;
        if (isTime || !AimConjugate())
            Restart();
    }

    /// <summary>d ← −∇L + β d; false if that is not a direction of descent.</summary>
    private bool AimConjugate()
    {
        _beta = settings.Beta.Beta(_line.PreviousGradient, _line.Gradient, _line.Direction);
        for (int i = 0; i < _line.Direction.Length; i++)
            _line.Direction[i] = -_line.Gradient[i] + (_beta * _line.Direction[i]);

        _line.Aim();
        return _line.Origin.Slope < 0 && double.IsFinite(_line.Origin.Slope);
    }

    private void Restart()
    {
        _restarted = true;
        AimDownhill();
    }

    private void AimDownhill()
    {
        _beta = 0;
        _stepsSinceRestart = 0;
        for (int i = 0; i < _line.Direction.Length; i++)
            _line.Direction[i] = -_line.Gradient[i];

        _line.Aim();
    }

    /// <summary>A step along the direction; if there is none, and the direction was not the steepest already, along that.</summary>
    private LinePoint? Search()
    {
        LinePoint? reached = settings.Step.Search(_line, _lastStep);
        if (reached is not null || _stepsSinceRestart == 0)
            return reached;
        Restart();
        return settings.Step.Search(_line, _lastStep);
    }

    private void Accept(LinePoint reached)
    {
        _lastStep = new LinePoint(reached.Step, _line.Origin.Loss, _line.Origin.Slope);
        _stepsSinceRestart++;
        Updates++;
        double gradientNorm = _line.TrialGradientNorm;
        _line.Accept(reached.Loss);
        var row = new TrainingStep(this)
        {
            Loss = reached.Loss,
            GradientNorm = gradientNorm,
            Step = reached.Step,
            Beta = _beta,
            Restarted = _restarted,
        };
        Report(row, iterationEnds: true);
    }
}
