namespace CourseLib.Optimization;

/// <summary>
/// An objective that can do a whole epoch of online learning by itself, quicker than row by row from outside.
/// </summary>
internal interface IOnlineObjective : ISampledObjective
{
    /// <summary>From one point to another: for each row in turn, w ← w − η ∇L(w) with the gradient of that row alone.</summary>
    void Descend(ReadOnlySpan<double> from, Span<double> to, ReadOnlySpan<int> rows, double learningRate);
}
