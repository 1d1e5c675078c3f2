namespace CourseLib.Data;

/// <summary>
/// Rows and their labels in another order, together.
/// </summary>
internal static class RowOrder
{
    /// <summary>Row k of the result is a copy of row order[k] of <paramref name="data"/>.</summary>
    public static LabeledData Taken(LabeledData data, IReadOnlyList<int> order) =>
        new([.. order.Select(row => data.Features[row].ToArray())], [.. order.Select(row => data.Labels[row])]);

    /// <summary>All rows in random order: scikit-learn's <c>shuffle</c>.</summary>
    public static LabeledData Shuffled(LabeledData data, NumpyRandomState random) =>
        Taken(data, random.Permutation(data.Labels.Length));
}
