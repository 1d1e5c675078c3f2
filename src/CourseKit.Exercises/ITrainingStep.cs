namespace CourseKit.Exercises;

/// <summary>
/// Exercise 02-05: one step of training, in which one person moves all nine parameters of the network.
/// Lesson: <c>notebooks/02-from-neuron-to-network.ipynb</c>, sections 7 and 9.
/// </summary>
public interface ITrainingStep
{
    /// <summary>The nine derivatives of one person's loss L = (y_true − y_pred)², by backpropagation.</summary>
    /// <param name="parameters">The network's nine parameters, finite numbers.</param>
    /// <param name="inputs">The person's two inputs, x₁ and x₂.</param>
    /// <param name="yTrue">What should come out: 1 or 0.</param>
    /// <returns>∂L/∂w₁ … ∂L/∂b₃, each under the name of its parameter.</returns>
    NineParameters Gradient(NineParameters parameters, double[] inputs, double yTrue);

    /// <summary>Takes one step of gradient descent: each parameter becomes itself minus η times its derivative.</summary>
    /// <param name="parameters">The nine parameters before the step; all derivatives are taken at these.</param>
    /// <param name="inputs">The person's two inputs, x₁ and x₂.</param>
    /// <param name="yTrue">What should come out: 1 or 0.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <returns>The nine parameters after the step.</returns>
    NineParameters TakeStep(NineParameters parameters, double[] inputs, double yTrue, double learningRate);
}
