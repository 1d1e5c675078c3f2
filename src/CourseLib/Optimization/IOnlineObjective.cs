namespace CourseLib.Optimization;

/// <summary>
/// An objective that can do a whole epoch of online learning by itself, quicker than row by row from outside.
/// </summary>
internal interface IOnlineObjective : ISampledObjective
{
    /// <summary>For each row in turn, w ← w − η ∇L(w) with the gradient of that row alone.</summary>
    void Descend(Span<double> w, ReadOnlySpan<int> rows, double learningRate);
}
