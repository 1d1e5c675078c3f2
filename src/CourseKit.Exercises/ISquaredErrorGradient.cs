namespace CourseKit.Exercises;

/// <summary>
/// Exercise 03-03: the gradient of the mean squared error for one neuron with the answer p = σ(z), z = w₁x₁ + … + wₙxₙ + b.
/// Lesson: <c>notebooks/03-choosing-a-loss.ipynb</c>, sections 4 and 5.
/// </summary>
public interface ISquaredErrorGradient
{
    /// <summary>The slope of one row's loss (p − y)² by its logit: ∂L/∂z = 2 (p − y) · p (1 − p).</summary>
    /// <param name="label">The label y, 0 or 1.</param>
    /// <param name="logit">The logit z: any finite number, however far from zero.</param>
    /// <returns>A number from −0.3 to 0.3; never NaN.</returns>
    double LogitSlope(int label, double logit);

    /// <summary>
    /// The gradient of the mean loss over m rows: ∂L/∂wⱼ is the mean of 2 (p − y) p (1 − p) xⱼ, ∂L/∂b the same without xⱼ.
    /// </summary>
    /// <param name="rows">m ≥ 1 rows of n ≥ 1 features x.</param>
    /// <param name="labels">m labels, each 0 or 1.</param>
    /// <param name="weights">The n weights of the neuron.</param>
    /// <param name="bias">Its bias b.</param>
    /// <returns>n slopes by the weights, and the slope by the bias.</returns>
    NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias);
}
