namespace CourseLib;

/// <content>
/// Functions that work number by number, and the sums that make one number of many.
/// </content>
public sealed partial class Variable
{
    /// <summary>The exponential eˣ, number by number; its derivative is eˣ.</summary>
    /// <param name="x">A scalar, a vector or a matrix.</param>
    /// <returns>A variable of the same shape.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="x"/> is from another evaluation.</exception>
    public static Variable Exp(Variable x) => Map(x, Math.Exp, (g, _, y) => g * y);

    /// <summary>The natural logarithm ln x, number by number; its derivative is 1/x.</summary>
    /// <inheritdoc cref="Exp"/>
    public static Variable Log(Variable x) => Map(x, Math.Log, (g, a, _) => g / a);

    /// <summary>The hyperbolic tangent y = tanh x, number by number; its derivative is 1 − y².</summary>
    /// <inheritdoc cref="Exp"/>
    public static Variable Tanh(Variable x) => Map(x, Math.Tanh, (g, _, y) => g * (1 - y * y));

    /// <summary>
    /// The sigmoid y = 1 / (1 + e⁻ˣ), number by number, as <see cref="Activation.Sigmoid"/>; its derivative is y(1 − y).
    /// </summary>
    /// <inheritdoc cref="Exp"/>
    public static Variable Sigmoid(Variable x) =>
        Map(x, Activation.Sigmoid, (g, _, y) => g * Activation.SigmoidDerivativeFromOutput(y));

    /// <summary>
    /// The softplus ln(1 + eˣ), number by number; its derivative is the sigmoid of x. It neither overflows nor loses digits: it is
    /// max(x, 0) + ln(1 + e⁻|ˣ|).
    /// </summary>
    /// <inheritdoc cref="Exp"/>
    /// <remarks>
    /// With it cross-entropy is written by logits z and labels y, without a clamp: <c>Mean(Softplus(z) - y * z)</c>, as
    /// <see cref="Loss.BinaryCrossEntropyFromLogits"/>.
    /// </remarks>
    public static Variable Softplus(Variable x) => Map(
        x,
        a => Math.Max(a, 0) + Loss.LogOnePlus(Math.Exp(-Math.Abs(a))),
        (g, a, _) => g * Activation.Sigmoid(a));

    /// <summary>The square x², number by number; its derivative is 2x.</summary>
    /// <inheritdoc cref="Exp"/>
    public static Variable Square(Variable x) => Map(x, a => a * a, (g, a, _) => g * 2 * a);

    /// <summary>The square root y = √x, number by number; its derivative is 1/(2y).</summary>
    /// <inheritdoc cref="Exp"/>
    public static Variable Sqrt(Variable x) => Map(x, Math.Sqrt, (g, _, y) => g / (2 * y));

    /// <summary>The absolute value |x|, number by number; its derivative is the sign of x, and 0 is taken at 0.</summary>
    /// <inheritdoc cref="Exp"/>
    public static Variable Abs(Variable x) => Map(x, Math.Abs, (g, a, _) => a < 0 ? -g : a > 0 ? g : 0);

    /// <summary>The power xᵖ, number by number; its derivative is p · xᵖ⁻¹.</summary>
    /// <param name="x">A scalar, a vector or a matrix.</param>
    /// <param name="exponent">p, a finite number.</param>
    /// <returns>A variable of the same shape.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="exponent"/> is NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="x"/> is from another evaluation.</exception>
    public static Variable Pow(Variable x, double exponent)
    {
        Require.Finite(exponent, nameof(exponent));

        // x⁰ is 1 everywhere, at 0 too, where the formula would give 0 · ∞.
        return Map(
            x,
            a => Math.Pow(a, exponent),
            (g, a, _) => exponent == 0 ? 0 : g * exponent * Math.Pow(a, exponent - 1));
    }

    /// <summary>
    /// x kept between two bounds, number by number; the derivative is 1 within them and 0 beyond: there the gradient
    /// is dead.
    /// </summary>
    /// <param name="x">A scalar, a vector or a matrix.</param>
    /// <param name="min">The lower bound, a finite number.</param>
    /// <param name="max">The upper bound, a finite number of at least <paramref name="min"/>.</param>
    /// <returns>A variable of the same shape.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A bound is NaN or infinite, or <paramref name="max"/> is below <paramref name="min"/>.
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="x"/> is from another evaluation.</exception>
    public static Variable Clamp(Variable x, double min, double max)
    {
        Require.Finite(min, nameof(min));
        Require.Finite(max, nameof(max));
        if (max < min)
            throw new ArgumentException($"max is {Text(max)} but min is {Text(min)}; max must not be below min.", nameof(max));

        return Map(x, a => Math.Clamp(a, min, max), (g, a, _) => a >= min && a <= max ? g : 0);
    }

    /// <summary>The sum of all numbers; its derivative by each of them is 1.</summary>
    /// <param name="x">A scalar, a vector or a matrix.</param>
    /// <returns>A scalar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="x"/> is from another evaluation.</exception>
    public static Variable Sum(Variable x)
    {
        ArgumentNullException.ThrowIfNull(x);
        double sum = 0;
        foreach (double value in x._values)
            sum += value;

        return new(Shape.Scalar, [sum], Evaluation.Common(x, x), adjoint =>
        {
            for (int i = 0; i < x.Count; i++)
                x.AddToAdjoint(i, adjoint[0]);
        });
    }

    /// <summary>The mean of all n numbers; its derivative by each of them is 1/n.</summary>
    /// <inheritdoc cref="Sum"/>
    public static Variable Mean(Variable x) => Sum(x) / x.Count;
}
