namespace CourseKit.Exercises;

/// <summary>
/// Exercise 03-02: the gradient of cross-entropy for one neuron with the answer p = σ(z), z = w₁x₁ + … + wₙxₙ + b.
/// Lesson: <c>notebooks/03-choosing-a-loss.ipynb</c>, section 2.
/// </summary>
public interface ICrossEntropyGradient
{
    /// <summary>The slope of one row's loss by its logit: ∂L/∂z = σ(z) − y.</summary>
    /// <param name="label">The label y, 0 or 1.</param>
    /// <param name="logit">The logit z: any finite number, however far from zero.</param>
    /// <returns>A number from −1 to 1; never NaN.</returns>
    double LogitSlope(int label, double logit);

    /// <summary>
    /// The gradient of the mean loss over m rows: ∂L/∂wⱼ is the mean of (p − y) xⱼ, ∂L/∂b the mean of p − y.
    /// </summary>
    /// <param name="rows">m ≥ 1 rows of n ≥ 1 features x.</param>
    /// <param name="labels">m labels, each 0 or 1.</param>
    /// <param name="weights">The n weights of the neuron.</param>
    /// <param name="bias">Its bias b.</param>
    /// <returns>n slopes by the weights, and the slope by the bias.</returns>
    NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias);
}
