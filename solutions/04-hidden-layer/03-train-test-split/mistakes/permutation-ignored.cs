// FEEDBACK: You split the rows in the order in which they come
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class TrainTestSplit : ITrainTestSplit
{
    public int TestCount(int rowCount, double testSize) => (int)Math.Ceiling(testSize * rowCount);

    public DataSplit Split(double[][] rows, int[] labels, double testSize, int[] permutation)
    {
        int testCount = TestCount(rows.Length, testSize);
        int[] test = Enumerable.Range(0, testCount).ToArray();
        int[] train = Enumerable.Range(testCount, rows.Length - testCount).ToArray();
        return new DataSplit(
            [.. train.Select(row => rows[row])],
            [.. train.Select(row => labels[row])],
            [.. test.Select(row => rows[row])],
            [.. test.Select(row => labels[row])]);
    }
}
