using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>Rows to learn from, and rows to test on.</summary>
public class TrainTestSplit : ITrainTestSplit
{
    /// <summary>⌈testSize · m⌉, the number of test rows.</summary>
    public int TestCount(int rowCount, double testSize)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The rows named by the first entries of the permutation are for testing, the others for learning.</summary>
    public DataSplit Split(double[][] rows, int[] labels, double testSize, int[] permutation)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
