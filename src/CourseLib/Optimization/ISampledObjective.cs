namespace CourseLib.Optimization;

/// <summary>
/// An objective over rows of data, of which a part can be evaluated alone: what mini-batches need.
/// </summary>
/// <remarks>
/// Let the loss be a <em>mean</em> over the rows. Then a batch's gradient estimates that of all rows, and one learning rate
/// means the same for every batch size; with a sum it would have to shrink as batches grow.
/// </remarks>
public interface ISampledObjective : IObjective
{
    /// <summary>N, the number of rows, at least 1.</summary>
    int SampleCount { get; }

    /// <summary>The loss of some of the rows, and its gradient.</summary>
    /// <param name="w">The n parameters; read it only during the call.</param>
    /// <param name="rows">Which rows, each from 0 to N − 1, in the order in which they are to be taken; at least one.</param>
    /// <param name="gradient">Takes the n derivatives; every entry has to be written, as it holds old ones.</param>
    /// <returns>The loss of these rows.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="w"/> or <paramref name="gradient"/> has another length than n, or there are no rows.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A row number is not from 0 to N − 1.</exception>
    double Evaluate(ReadOnlySpan<double> w, ReadOnlySpan<int> rows, Span<double> gradient);
}
