namespace CourseKit.Exercises;

/// <summary>
/// Exercise 02-04: the derivative of one person's loss by w₁, link by link.
/// Lesson: <c>notebooks/02-from-neuron-to-network.ipynb</c>, section 6.
/// </summary>
public interface IChainRule
{
    /// <summary>The first link, ∂L/∂y_pred, where L = (y_true − y_pred)².</summary>
    /// <param name="yTrue">What should come out: 1 or 0.</param>
    /// <param name="yPred">What the network answers, a number from 0 to 1.</param>
    /// <returns>A number from −2 to 2, negative when the answer should be larger.</returns>
    double LossByPrediction(double yTrue, double yPred);

    /// <summary>The second link, ∂y_pred/∂h₁, where y_pred = f(w₅h₁ + w₆h₂ + b₃) and f is the sigmoid.</summary>
    /// <param name="w5">The weight w₅ from h₁ to the output neuron, a finite number.</param>
    /// <param name="yPred">The output neuron's output, a number from 0 to 1: f has been applied to it already.</param>
    /// <returns>A number with the sign of w₅.</returns>
    double PredictionByH1(double w5, double yPred);

    /// <summary>All three links multiplied, ∂L/∂w₁ = ∂L/∂y_pred · ∂y_pred/∂h₁ · ∂h₁/∂w₁, for one person.</summary>
    /// <param name="parameters">The network's nine parameters, finite numbers.</param>
    /// <param name="inputs">The person's two inputs, x₁ and x₂.</param>
    /// <param name="yTrue">What should come out: 1 or 0.</param>
    /// <returns>The slope of the loss when w₁ alone moves.</returns>
    double LossByW1(NineParameters parameters, double[] inputs, double yTrue);
}
