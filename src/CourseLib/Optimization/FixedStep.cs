namespace CourseLib.Optimization;

/// <summary>
/// Always the same step: w ← w + α d, however the loss fares.
/// </summary>
/// <remarks>
/// A conjugate gradient rests on line searches; with a fixed step it has none of its guarantees. It is here to show that.
/// </remarks>
public sealed record FixedStep : StepRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="length">α, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is not a finite number above 0.</exception>
    public FixedStep(double length)
    {
        Require.Positive(length, nameof(length));
        Length = length;
    }

    /// <summary>α, the factor of the direction.</summary>
    public double Length { get; }

    internal override LinePoint? Search(Line line, LinePoint? last) => line.Try(Length);
}
