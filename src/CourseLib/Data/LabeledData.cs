namespace CourseLib.Data;

/// <summary>
/// Rows of features with a class label for each: what a classifier learns from.
/// </summary>
/// <param name="Features">n rows, each with the same number of features.</param>
/// <param name="Labels">n class labels; the data sets made here have 0 and 1.</param>
/// <remarks>
/// A plain pair, which <c>var (features, labels) = …</c> takes apart. Its arrays can change after it was made, so
/// whoever uses it checks it then, not this record before. For the same reason two of them are equal only when they hold
/// the same arrays.
/// </remarks>
public record LabeledData(double[][] Features, int[] Labels);
