namespace CourseLib.Optimization;

/// <summary>
/// What an optimizer makes small: a loss L(w) of n parameters, together with its gradient ∇L(w).
/// </summary>
/// <remarks>
/// <see cref="Objective"/> makes one from any function. An optimizer keeps what it needs by itself: the same point always has
/// to give the same answer, or a line search is lost.
/// </remarks>
public interface IObjective
{
    /// <summary>n, the number of parameters, at least 1.</summary>
    int ParameterCount { get; }

    /// <summary>The loss at a point, and its gradient there.</summary>
    /// <param name="w">The n parameters. Read it only during the call: the optimizer goes on to overwrite it.</param>
    /// <param name="gradient">Takes the n derivatives ∂L/∂wᵢ; every entry has to be written, as it holds old ones.</param>
    /// <returns>L(w). A loss that is NaN or infinite tells the optimizer that it went too far.</returns>
    /// <exception cref="ArgumentException">Either has another length than n.</exception>
    double Evaluate(ReadOnlySpan<double> w, Span<double> gradient);
}
