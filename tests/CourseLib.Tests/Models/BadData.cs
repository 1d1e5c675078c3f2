using CourseLib.Data;

namespace CourseLib.Tests;

/// <summary>
/// Data that no classifier of two features can be trained with, and what it says to them.
/// </summary>
internal static class BadData
{
    public static TestCaseData[] OfTwoFeatures { get; } =
    [
        new(Array.Empty<double[]>(), Array.Empty<int>(), "data.Features is empty"),
        new(new double[][] { [1, 2] }, new[] { 1, 0 }, "data has 1 rows but 2 labels"),
        new(new double[][] { [1, 2], [1, 2, 3] }, new[] { 1, 0 }, "data.Features[1] has length 3; a row of length 2"),
        new(new double[][] { [1], [1] }, new[] { 1, 0 }, "data.Features[0] has length 1; a row of length 2"),
        new(new double[][] { null! }, new[] { 1 }, "data.Features[0] is null"),
        new(new double[][] { [1, double.NaN] }, new[] { 1 }, "data.Features[0][1] is NaN"),
        new(new double[][] { [double.NegativeInfinity, 1] }, new[] { 1 }, "data.Features[0][0] is -Infinity"),
        new(new double[][] { [1, 2] }, new[] { 2 }, "data.Labels[0] is 2; a label is 0 or 1"),
        new(new double[][] { [1, 2], [1, 2] }, new[] { 0, -1 }, "data.Labels[1] is -1"),
        new(null, new[] { 1 }, "data lacks features or labels"),
        new(new double[][] { [1, 2] }, null, "data lacks features or labels"),
    ];

    /// <summary>Rows that no model of two features can predict.</summary>
    public static TestCaseData[] Rows { get; } =
    [
        new(null, "rows"),
        new(Array.Empty<double[]>(), "rows is empty"),
        new(new double[][] { [1, 2], [1, 2, 3] }, "rows[1] has length 3; a row of length 2"),
        new(new double[][] { null! }, "rows[0] is null"),
        new(new double[][] { [1, double.NaN] }, "rows[0][1] is NaN"),
        new(new double[][] { [double.PositiveInfinity, 1] }, "rows[0][0] is Infinity"),
    ];

    public static LabeledData Good { get; } = new([[1, 2], [-1, 0.5]], [1, 0]);
}
