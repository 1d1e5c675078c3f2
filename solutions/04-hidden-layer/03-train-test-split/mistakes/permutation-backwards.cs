// FEEDBACK: You use the permutation backwards
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class TrainTestSplit : ITrainTestSplit
{
    public int TestCount(int rowCount, double testSize) => (int)Math.Ceiling(testSize * rowCount);

    public DataSplit Split(double[][] rows, int[] labels, double testSize, int[] permutation)
    {
        int testCount = TestCount(rows.Length, testSize);
        var shuffledRows = new double[rows.Length][];
        var shuffledLabels = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            shuffledRows[permutation[i]] = rows[i];
            shuffledLabels[permutation[i]] = labels[i];
        }

        return new DataSplit(shuffledRows[testCount..], shuffledLabels[testCount..], shuffledRows[..testCount], shuffledLabels[..testCount]);
    }
}
