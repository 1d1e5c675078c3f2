namespace CourseLib;

/// <summary>
/// Activation functions: what a neuron does to its weighted sum before handing it on.
/// </summary>
public static class Activation
{
    /// <summary>
    /// The sigmoid, or logistic function: f(x) = 1 / (1 + e⁻ˣ).
    /// </summary>
    /// <param name="x">Any number, the infinities included; NaN gives NaN.</param>
    /// <returns>A number from 0 to 1; f(0) = 0.5 and f(−x) = 1 − f(x).</returns>
    /// <remarks>
    /// Lesson 02. For negative x the equal form eˣ / (1 + eˣ) is used, so that the exponential never overflows
    /// and small results keep all their digits.
    /// </remarks>
    public static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /// <summary>
    /// The slope of the sigmoid at x: f′(x) = e⁻ˣ / (1 + e⁻ˣ)² = f(x) · (1 − f(x)).
    /// </summary>
    /// <param name="x">Any number, the infinities included; NaN gives NaN.</param>
    /// <returns>A number from 0 to 0.25, the same for x and −x.</returns>
    /// <remarks>
    /// Lesson 02. Where the output is already at hand, <see cref="SigmoidDerivativeFromOutput"/> saves the exponential;
    /// this form keeps its digits for large x as well, where 1 − f(x) has rounded to 0.
    /// </remarks>
    public static double SigmoidDerivative(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return e / ((1 + e) * (1 + e));
    }

    /// <summary>
    /// The slope of the sigmoid where its output is s: f′ = s · (1 − s).
    /// </summary>
    /// <param name="output">An output of <see cref="Sigmoid"/>, from 0 to 1.</param>
    /// <returns>A number from 0 to 0.25.</returns>
    /// <remarks>Lesson 02: backpropagation needs f′ only where the forward pass has computed f.</remarks>
    public static double SigmoidDerivativeFromOutput(double output) => output * (1 - output);
}
