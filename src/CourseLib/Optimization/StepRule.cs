namespace CourseLib.Optimization;

/// <summary>
/// How far to go along a direction: a <see cref="FixedStep"/>, or as far as a <see cref="StrongWolfe"/> line search says.
/// </summary>
public abstract record StepRule
{
    private protected StepRule()
    {
    }

    /// <summary>
    /// Chooses a step along the line and leaves it as the line's trial. <paramref name="last"/> is the start of the previous
    /// iteration's line, with the step that was taken along it; null in the first iteration.
    /// </summary>
    /// <returns>The place chosen, or null if none was found.</returns>
    internal abstract LinePoint? Search(Line line, LinePoint? last);
}
