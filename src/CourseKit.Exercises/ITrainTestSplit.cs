namespace CourseKit.Exercises;

/// <summary>
/// Exercise 04-03: deals rows out to a part to learn from and a part to test on, in an order that has been drawn before.
/// Lesson: <c>notebooks/04-hidden-layer.ipynb</c>, section 7.
/// </summary>
public interface ITrainTestSplit
{
    /// <summary>The number of test rows: t = ⌈testSize · m⌉, rounded up.</summary>
    /// <param name="rowCount">m ≥ 2, the number of all rows.</param>
    /// <param name="testSize">The share of test rows, above 0 and below 1, that leaves at least one row to learn from.</param>
    /// <returns>A number from 1 to m − 1.</returns>
    int TestCount(int rowCount, double testSize);

    /// <summary>
    /// Splits the rows. The first t entries of the permutation are the numbers of the test rows, the others those of the rows to
    /// learn from; both parts keep the permutation's order, and each row keeps its label.
    /// </summary>
    /// <param name="rows">m ≥ 2 rows of features, numbered from 0. They stay as they are.</param>
    /// <param name="labels">m labels, each 0 or 1. They stay as they are.</param>
    /// <param name="testSize">The share of test rows, as for <see cref="TestCount"/>.</param>
    /// <param name="permutation">The numbers 0 to m − 1, each once, in random order.</param>
    /// <returns>Both parts.</returns>
    DataSplit Split(double[][] rows, int[] labels, double testSize, int[] permutation);
}

/// <summary>Labelled rows in two parts.</summary>
/// <param name="TrainRows">The m − t rows to learn from.</param>
/// <param name="TrainLabels">Their m − t labels.</param>
/// <param name="TestRows">The t rows to test on.</param>
/// <param name="TestLabels">Their t labels.</param>
public sealed record DataSplit(double[][] TrainRows, int[] TrainLabels, double[][] TestRows, int[] TestLabels);
