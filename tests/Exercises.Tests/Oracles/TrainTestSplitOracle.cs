using CourseKit.Exercises;
using Question = (double[][] Rows, int[] Labels, double TestSize, int[] Permutation);

namespace Exercises.Oracles;

/// <summary>The right answers to exercise 04-03, by sending each row to its place instead of fetching it, and its questions.</summary>
internal static class TrainTestSplitOracle
{
    // m − ⌊m − testSize · m⌋, which is ⌈testSize · m⌉.
    public static int TestCount((int RowCount, double TestSize) question) =>
        question.RowCount - (int)Math.Floor(question.RowCount - (question.TestSize * question.RowCount));

    public static DataSplit Split(Question question) =>
        Dealt(question, place => Array.IndexOf(question.Permutation, place), TestCount((question.Rows.Length, question.TestSize)));

    /// <summary>The split with the first <paramref name="testCount"/> rows for testing, after each row has gone to its place.</summary>
    public static DataSplit Dealt(Question question, Func<int, int> placeOf, int testCount)
    {
        int[] order = [.. Enumerable.Range(0, question.Rows.Length).OrderBy(placeOf)];
        return new DataSplit(
            [.. order.Skip(testCount).Select(row => question.Rows[row])],
            [.. order.Skip(testCount).Select(row => question.Labels[row])],
            [.. order.Take(testCount).Select(row => question.Rows[row])],
            [.. order.Take(testCount).Select(row => question.Labels[row])]);
    }

    /// <summary>Random rows of two features (the first is the row's number, for easy reading) and a random order.</summary>
    public static Question Rows(Random random, int count, double testSize)
    {
        int[] permutation = [.. Enumerable.Range(0, count)];
        random.Shuffle(permutation);
        return (
            [.. Enumerable.Range(0, count).Select(number => new[] { number, Math.Round(random.NextDouble(), 1) })],
            [.. Enumerable.Range(0, count).Select(_ => random.Next(2))],
            testSize,
            permutation);
    }
}
