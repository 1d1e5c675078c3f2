namespace CourseLib.Optimization;

/// <summary>
/// A place on a line: the step α, the loss φ(α) = L(w + α d), and the slope φ′(α) = ⟨∇L(w + α d), d⟩.
/// </summary>
internal readonly record struct LinePoint(double Step, double Loss, double Slope)
{
    public bool IsFinite => double.IsFinite(Loss) && double.IsFinite(Slope);
}
