namespace CourseKit.Exercises;

/// <summary>
/// Exercise 02-02: one neuron, which weighs its inputs, adds its bias and sends the sum through the sigmoid.
/// Lesson: <c>notebooks/02-from-neuron-to-network.ipynb</c>, section 1.
/// </summary>
public interface INeuronOutput
{
    /// <summary>What the neuron adds up: w₁x₁ + w₂x₂ + … + wₙxₙ + b.</summary>
    /// <param name="weights">w₁ … wₙ: n ≥ 1 finite numbers.</param>
    /// <param name="bias">b, a finite number.</param>
    /// <param name="inputs">x₁ … xₙ: as many finite numbers as there are weights.</param>
    /// <returns>The sum, any number.</returns>
    double Sum(double[] weights, double bias, double[] inputs);

    /// <summary>The neuron's output: f(w₁x₁ + w₂x₂ + … + wₙxₙ + b), where f(s) = 1 / (1 + e⁻ˢ).</summary>
    /// <param name="weights">w₁ … wₙ: n ≥ 1 finite numbers.</param>
    /// <param name="bias">b, a finite number.</param>
    /// <param name="inputs">x₁ … xₙ: as many finite numbers as there are weights.</param>
    /// <returns>A number from 0 to 1; never NaN, however far the sum is from 0.</returns>
    double FeedForward(double[] weights, double bias, double[] inputs);
}
