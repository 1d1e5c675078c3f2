// FEEDBACK: The labels stay in their old order
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class TrainTestSplit : ITrainTestSplit
{
    public int TestCount(int rowCount, double testSize) => (int)Math.Ceiling(testSize * rowCount);

    public DataSplit Split(double[][] rows, int[] labels, double testSize, int[] permutation)
    {
        int testCount = TestCount(rows.Length, testSize);
        return new DataSplit(
            [.. permutation[testCount..].Select(row => rows[row])],
            labels[testCount..],
            [.. permutation[..testCount].Select(row => rows[row])],
            labels[..testCount]);
    }
}
