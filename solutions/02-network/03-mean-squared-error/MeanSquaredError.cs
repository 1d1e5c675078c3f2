using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>How wrong predictions are.</summary>
public class MeanSquaredError : IMeanSquaredError
{
    /// <summary>(y_true − y_pred)²</summary>
    public double SquaredError(double yTrue, double yPred)
    {
        // BEGIN SOLUTION
        // Squaring makes an error positive, whichever way it goes; so errors cannot cancel each other.
        double error = yTrue - yPred;
        return error * error;
        // END SOLUTION
    }

    /// <summary>(1/n) · Σ (y_true − y_pred)²</summary>
    public double Loss(double[] yTrue, double[] yPred)
    {
        // BEGIN SOLUTION
        // Square first, add then, divide last: by how many there are, so that more people alone don't mean more loss.
        double sum = 0;
        for (int i = 0; i < yTrue.Length; i++)
        {
            sum += SquaredError(yTrue[i], yPred[i]);
        }

        return sum / yTrue.Length;
        // END SOLUTION
    }
}
