// FEEDBACK: changes the lists it is given
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class TrainTestSplit : ITrainTestSplit
{
    public int TestCount(int rowCount, double testSize) => (int)Math.Ceiling(testSize * rowCount);

    public DataSplit Split(double[][] rows, int[] labels, double testSize, int[] permutation)
    {
        int testCount = TestCount(rows.Length, testSize);
        double[][] oldRows = [.. rows];
        int[] oldLabels = [.. labels];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = oldRows[permutation[i]];
            labels[i] = oldLabels[permutation[i]];
        }

        return new DataSplit(rows[testCount..], labels[testCount..], rows[..testCount], labels[..testCount]);
    }
}
