using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>How wrong predictions are.</summary>
public class MeanSquaredError : IMeanSquaredError
{
    /// <summary>(y_true − y_pred)²</summary>
    public double SquaredError(double yTrue, double yPred)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>(1/n) · Σ (y_true − y_pred)²</summary>
    public double Loss(double[] yTrue, double[] yPred)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
