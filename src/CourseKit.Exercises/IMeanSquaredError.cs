namespace CourseKit.Exercises;

/// <summary>
/// Exercise 02-03: how wrong predictions are, in one number, the mean squared error.
/// Lesson: <c>notebooks/02-from-neuron-to-network.ipynb</c>, section 4.
/// </summary>
public interface IMeanSquaredError
{
    /// <summary>The squared error of one prediction: (y_true − y_pred)².</summary>
    /// <param name="yTrue">What should have come out, a finite number.</param>
    /// <param name="yPred">What was predicted, a finite number.</param>
    /// <returns>A number from 0 upwards; 0 for a perfect prediction.</returns>
    double SquaredError(double yTrue, double yPred);

    /// <summary>The mean of the squared errors of n predictions: (1/n) · Σ (y_true − y_pred)².</summary>
    /// <param name="yTrue">What should have come out: n ≥ 1 finite numbers.</param>
    /// <param name="yPred">What was predicted: n finite numbers in the same order.</param>
    /// <returns>The loss L, a number from 0 upwards; 0 only when every prediction is perfect.</returns>
    double Loss(double[] yTrue, double[] yPred);
}
