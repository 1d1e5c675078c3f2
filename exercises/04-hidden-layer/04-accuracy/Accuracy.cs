using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>The share of rows that are classified rightly.</summary>
public class Accuracy : IAccuracy
{
    /// <summary>Class 1 where the probability is at least ½, otherwise class 0.</summary>
    public int ClassOf(double probability)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The number of right rows, divided by the number of rows; NaN if there are none.</summary>
    public double OfRows(int[] labels, double[] probabilities)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
