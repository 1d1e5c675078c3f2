using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>The share of rows that are classified rightly.</summary>
public class Accuracy : IAccuracy
{
    /// <summary>Class 1 where the probability is at least ½, otherwise class 0.</summary>
    public int ClassOf(double probability)
    {
        // BEGIN SOLUTION
        // A comparison, not Math.Round: that rounds one half to the even number, 0.
        return probability >= 0.5 ? 1 : 0;
        // END SOLUTION
    }

    /// <summary>The number of right rows, divided by the number of rows; NaN if there are none.</summary>
    public double OfRows(int[] labels, double[] probabilities)
    {
        // BEGIN SOLUTION
        // Counted in whole numbers, divided as numbers with a fraction; for no rows, 0.0 / 0 is NaN.
        int right = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (ClassOf(probabilities[i]) == labels[i])
                right++;
        }

        return (double)right / labels.Length;
        // END SOLUTION
    }
}
