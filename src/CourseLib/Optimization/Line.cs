namespace CourseLib.Optimization;

/// <summary>
/// The objective along a direction from a point: φ(α) = L(w + α d). It owns the vectors of a conjugate gradient, so that a run
/// allocates them once.
/// </summary>
internal sealed class Line(IObjective objective, double[] start)
{
    private double[] _point = start;
    private double[] _gradient = new double[start.Length];
    private double[] _trialPoint = new double[start.Length];
    private double[] _trialGradient = new double[start.Length];

    public double[] Direction { get; } = new double[start.Length];

    public ReadOnlySpan<double> Point => _point;

    public ReadOnlySpan<double> Gradient => _gradient;

    /// <summary>After <see cref="Accept"/> and until the next trial: the gradient at the point that was left.</summary>
    public ReadOnlySpan<double> PreviousGradient => _trialGradient;

    public ReadOnlySpan<double> TrialPoint => _trialPoint;

    public double TrialGradientNorm => VectorMath.Norm(_trialGradient);

    /// <summary>φ(0) and φ′(0).</summary>
    public LinePoint Origin { get; private set; }

    public int Evaluations { get; private set; }

    public double EvaluateStart()
    {
        Evaluations++;
        double loss = objective.Evaluate(_point, _gradient);
        Origin = new LinePoint(0, loss, double.NaN);
        return loss;
    }

    /// <summary>Takes note of the slope along a new <see cref="Direction"/>.</summary>
    public void Aim() => Origin = Origin with { Slope = VectorMath.Dot(_gradient, Direction) };

    /// <summary>
    /// Evaluates the objective at a step along the direction: the new trial. A step beyond all numbers is not evaluated.
    /// </summary>
    public LinePoint Try(double step)
    {
        _point.CopyTo(_trialPoint, 0);
        VectorMath.AddScaled(_trialPoint, step, Direction);
        if (!VectorMath.IsFinite(_trialPoint))
            return new LinePoint(step, double.PositiveInfinity, double.NaN);
        Evaluations++;
        double loss = objective.Evaluate(_trialPoint, _trialGradient);
        return new LinePoint(step, loss, VectorMath.Dot(_trialGradient, Direction));
    }

    /// <summary>Moves to the last trial, whose loss is given.</summary>
    public void Accept(double loss)
    {
        (_point, _trialPoint) = (_trialPoint, _point);
        (_gradient, _trialGradient) = (_trialGradient, _gradient);
        Origin = new LinePoint(0, loss, double.NaN);
    }
}
