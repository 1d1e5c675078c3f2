namespace CourseKit.Exercises;

/// <summary>
/// Exercise 01-01: the linear neuron, which answers with a multiple of its input, and its loss: one number that says how wrong
/// it is about a whole data set. Lesson: <c>notebooks/01-how-a-neuron-learns.ipynb</c>.
/// </summary>
public interface ILinearNeuron
{
    /// <summary>What the neuron predicts: ŷ = w · x. It has no bias and no activation.</summary>
    /// <param name="weight">w, any finite number.</param>
    /// <param name="x">The input, any finite number.</param>
    /// <returns>The prediction, in units of the target.</returns>
    double Predict(double weight, double x);

    /// <summary>Half the mean squared error over all rows: L(w) = (1 / 2N) · Σ (tᵢ − w · xᵢ)².</summary>
    /// <param name="weight">w, any finite number.</param>
    /// <param name="samples">The inputs xᵢ: N finite numbers, N at least 1. They must not be changed.</param>
    /// <param name="targets">The target tᵢ of each input: as many finite numbers. They must not be changed.</param>
    /// <returns>The loss, 0 or more; 0 if the neuron hits every target.</returns>
    double Loss(double weight, double[] samples, double[] targets);
}
