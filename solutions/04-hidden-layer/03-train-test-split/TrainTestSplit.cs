using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>Rows to learn from, and rows to test on.</summary>
public class TrainTestSplit : ITrainTestSplit
{
    /// <summary>⌈testSize · m⌉, the number of test rows.</summary>
    public int TestCount(int rowCount, double testSize)
    {
        // BEGIN SOLUTION
        // Rounded up, so that even the smallest share tests on one row.
        return (int)Math.Ceiling(testSize * rowCount);
        // END SOLUTION
    }

    /// <summary>The rows named by the first entries of the permutation are for testing, the others for learning.</summary>
    public DataSplit Split(double[][] rows, int[] labels, double testSize, int[] permutation)
    {
        // BEGIN SOLUTION
        // One list of row numbers decides for rows and labels alike; so they cannot come apart.
        int testCount = TestCount(rows.Length, testSize);
        int[] test = permutation[..testCount];
        int[] train = permutation[testCount..];
        return new DataSplit(
            [.. train.Select(row => rows[row])],
            [.. train.Select(row => labels[row])],
            [.. test.Select(row => rows[row])],
            [.. test.Select(row => labels[row])]);
        // END SOLUTION
    }
}
