// FEEDBACK: You round down
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class TrainTestSplit : ITrainTestSplit
{
    public int TestCount(int rowCount, double testSize) => (int)(testSize * rowCount);

    public DataSplit Split(double[][] rows, int[] labels, double testSize, int[] permutation)
    {
        int testCount = TestCount(rows.Length, testSize);
        int[] test = permutation[..testCount];
        int[] train = permutation[testCount..];
        return new DataSplit(
            [.. train.Select(row => rows[row])],
            [.. train.Select(row => labels[row])],
            [.. test.Select(row => rows[row])],
            [.. test.Select(row => labels[row])]);
    }
}
