namespace CourseLib;

/// <summary>
/// How the squared errors of n observations become one loss.
/// </summary>
/// <remarks>
/// All four have the same minimum, but their gradients differ by a constant factor, and so do the learning rates
/// that suit them. That is why a loss here never chooses for you.
/// </remarks>
public enum Reduction
{
    /// <summary>Σ (y − ŷ)²: grows with the number of observations.</summary>
    Sum,

    /// <summary>(1/n) Σ (y − ŷ)²: the mean squared error, which lesson 02 reports.</summary>
    Mean,

    /// <summary>½ Σ (y − ŷ)²: the ½ cancels the 2 that differentiation brings down.</summary>
    HalfSum,

    /// <summary>(1/2n) Σ (y − ŷ)²: the mean, with the same ½.</summary>
    HalfMean,
}
