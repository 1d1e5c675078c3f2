namespace CourseKit.Exercises;

/// <summary>
/// Exercise 04-02: the gradient of the sum of squared errors for a network with one hidden layer, by backpropagation over all rows.
/// Lesson: <c>notebooks/04-hidden-layer.ipynb</c>, section 4.
/// </summary>
public interface IBackwardPass
{
    /// <summary>The slope of each row's squared error by the output neuron's sum: δ⁽²⁾ = 2 (a⁽²⁾ − y) · a⁽²⁾ (1 − a⁽²⁾).</summary>
    /// <param name="answers">m ≥ 1 answers a⁽²⁾ of the network, from 0 to 1.</param>
    /// <param name="labels">Their m labels y, each 0 or 1.</param>
    /// <returns>m slopes, in the order of the rows.</returns>
    double[] OutputDeltas(double[] answers, int[] labels);

    /// <summary>
    /// The slopes of L = Σ (a⁽²⁾ − y)² by every weight and bias: ∂L/∂W⁽²⁾ = A⁽¹⁾ᵀ Δ⁽²⁾ and ∂L/∂W⁽¹⁾ = Xᵀ Δ⁽¹⁾, with
    /// Δ⁽¹⁾ = Δ⁽²⁾ W⁽²⁾ᵀ ⊙ A⁽¹⁾ ⊙ (1 − A⁽¹⁾); by the biases the sums of the deltas over the rows.
    /// </summary>
    /// <param name="rows">X: m ≥ 1 rows of n ≥ 1 features, finite numbers. They must not be changed.</param>
    /// <param name="labels">m labels, each 0 or 1. They must not be changed.</param>
    /// <param name="weights">The network with h ≥ 1 hidden neurons. It must not be changed.</param>
    /// <returns>The slopes, in lists of the same shapes as the weights.</returns>
    HiddenLayerWeights Gradient(double[][] rows, int[] labels, HiddenLayerWeights weights);
}
