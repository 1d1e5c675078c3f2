namespace CourseKit.Exercises;

/// <summary>
/// Exercise 04-01: what a network with one hidden layer answers to all rows of a data set.
/// Lesson: <c>notebooks/04-hidden-layer.ipynb</c>, section 2.
/// </summary>
public interface IForwardPass
{
    /// <summary>The hidden layer: A⁽¹⁾ = σ(X W⁽¹⁾ + b⁽¹⁾), the biases added to every row and σ taken entry by entry.</summary>
    /// <param name="rows">X: m ≥ 1 rows of n ≥ 1 features, finite numbers. They must not be changed.</param>
    /// <param name="weights">The network. It must not be changed.</param>
    /// <returns>A⁽¹⁾: m rows of h numbers from 0 to 1.</returns>
    double[][] Hidden(double[][] rows, HiddenLayerWeights weights);

    /// <summary>The network's answers: A⁽²⁾ = σ(A⁽¹⁾ W⁽²⁾ + b⁽²⁾).</summary>
    /// <param name="rows">X: m ≥ 1 rows of n ≥ 1 features, finite numbers. They must not be changed.</param>
    /// <param name="weights">The network. It must not be changed.</param>
    /// <returns>m answers from 0 to 1, in the order of the rows.</returns>
    double[] Answers(double[][] rows, HiddenLayerWeights weights);
}
