namespace CourseKit.Exercises;

/// <summary>
/// Exercise 01-02: one step of full-batch gradient descent for a linear neuron, which looks at all rows and then moves the weight
/// once. Lesson: <c>notebooks/01-how-a-neuron-learns.ipynb</c>.
/// </summary>
public interface IFullBatchStep
{
    /// <summary>
    /// The slope of the loss L(w) = (1 / 2N) · Σ (tᵢ − w · xᵢ)², also called its gradient: dL/dw = −(1 / N) · Σ (tᵢ − w · xᵢ) · xᵢ.
    /// </summary>
    /// <param name="weight">w, any finite number.</param>
    /// <param name="samples">The inputs xᵢ: N finite numbers, N at least 1. They must not be changed.</param>
    /// <param name="targets">The target tᵢ of each input: as many finite numbers. They must not be changed.</param>
    /// <returns>The slope: negative where the loss falls as the weight rises, positive where it rises with it.</returns>
    double Slope(double weight, double[] samples, double[] targets);

    /// <summary>One step against the slope: w − η · dL/dw.</summary>
    /// <param name="weight">w before the step, any finite number.</param>
    /// <param name="samples">The inputs xᵢ: N finite numbers, N at least 1. They must not be changed.</param>
    /// <param name="targets">The target tᵢ of each input: as many finite numbers. They must not be changed.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <returns>The weight after the step.</returns>
    double AfterStep(double weight, double[] samples, double[] targets, double learningRate);
}
