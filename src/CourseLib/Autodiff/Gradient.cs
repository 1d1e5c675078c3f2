namespace CourseLib;

/// <summary>
/// Gradients by reverse-mode automatic differentiation: exact to rounding, at a small multiple of the cost of the
/// function itself, however many variables it has.
/// </summary>
/// <remarks>
/// Lesson 05. Griewank and Walther, "Evaluating Derivatives" (2nd edition, 2008), chapter 3; Baydin, Pearlmutter, Radul
/// and Siskind, "Automatic differentiation in machine learning: a survey" (2018).
/// </remarks>
public static class Gradient
{
    /// <summary>The gradient ∇f of a function f.</summary>
    /// <param name="f">
    /// A function of one scalar, vector or matrix that gives a scalar, written with the operators and functions of
    /// <see cref="Variable"/>. What else it depends on, such as data and labels, it takes in as constants.
    /// </param>
    /// <returns>A function that gives ∇f at a point: <c>Gradient.Of(f).At(x)</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <example>
    /// <code>
    /// using static CourseLib.Variable;
    ///
    /// Variable Layer(Variable x, Variable W) => 1 / (1 + Exp(-Dot(x, W)));
    /// Variable Error(Variable x, Variable W, Variable yTrue) => Sum(Square(yTrue - Layer(Layer(x, W), W)));
    ///
    /// double[] x = [1, 1], yTrue = [1, 0];
    /// double[,] W = { { -2, 2 }, { 0.4, -0.9 } };
    /// double[,] gradient = Gradient.Of(weights => Error(x, weights, yTrue)).At(W);
    /// </code>
    /// In F#:
    /// <code>
    /// let gradient = Gradient.Of(fun w -> Variable.Sum(exp (-w) * 2.0)).At [| 1.0; 2.0 |]
    /// </code>
    /// </example>
    public static GradientFunction Of(Func<Variable, Variable> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new(f);
    }
}
