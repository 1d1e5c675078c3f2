// WAY: one loop over the permutation that fills the four arrays with copies; rounding up by comparison
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class TrainTestSplit : ITrainTestSplit
{
    public int TestCount(int rowCount, double testSize)
    {
        int count = (int)(testSize * rowCount);
        return count < testSize * rowCount ? count + 1 : count;
    }

    public DataSplit Split(double[][] rows, int[] labels, double testSize, int[] permutation)
    {
        int testCount = TestCount(rows.Length, testSize);
        var split = new DataSplit(new double[rows.Length - testCount][], new int[rows.Length - testCount], new double[testCount][], new int[testCount]);
        for (int place = 0; place < permutation.Length; place++)
        {
            int row = permutation[place];
            bool isTest = place < testCount;
            int target = isTest ? place : place - testCount;
            (isTest ? split.TestRows : split.TrainRows)[target] = (double[])rows[row].Clone();
            (isTest ? split.TestLabels : split.TrainLabels)[target] = labels[row];
        }

        return split;
    }
}
