namespace CourseLib;

/// <summary>
/// The gradient ∇f of a function f, made by <see cref="Gradient.Of"/>. At a point of any shape it gives a gradient of
/// the same shape.
/// </summary>
/// <remarks>
/// <para>
/// One evaluation runs f forward once and its record backward once (lesson 05). Where f is not finite, neither are its
/// value and gradient, as in all arithmetic with <see cref="double"/>.
/// </para>
/// <para>
/// Every method throws <see cref="ArgumentException"/> when the point is empty or not finite, and
/// <see cref="InvalidOperationException"/> when f gives null, gives something other than a scalar, or gives or uses a
/// variable from another evaluation. What f throws itself comes through.
/// </para>
/// </remarks>
public sealed class GradientFunction
{
    private readonly Func<Variable, Variable> _f;

    internal GradientFunction(Func<Variable, Variable> f) => _f = f;

    /// <summary>The derivative f′(x) of a function of one number.</summary>
    /// <param name="x">A finite number.</param>
    /// <returns>One number.</returns>
    /// <exception cref="ArgumentException"><paramref name="x"/> is NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">f does not give a scalar of this evaluation.</exception>
    public double At(double x) => ValueAndGradientAt(x).Gradient;

    /// <summary>The gradient of a function of a vector: ∂f/∂xᵢ.</summary>
    /// <param name="x">n ≥ 1 finite numbers.</param>
    /// <returns>n derivatives.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">The vector is empty, or a number is NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">f does not give a scalar of this evaluation.</exception>
    public double[] At(double[] x) => ValueAndGradientAt(x).Gradient;

    /// <summary>The gradient of a function of a matrix: ∂f/∂xᵢⱼ.</summary>
    /// <param name="x">m×n finite numbers, m ≥ 1, n ≥ 1.</param>
    /// <returns>m×n derivatives.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">The matrix is empty, or a number is NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">f does not give a scalar of this evaluation.</exception>
    public double[,] At(double[,] x) => ValueAndGradientAt(x).Gradient;

    /// <summary>f(x) and f′(x) together, for the price of the derivative alone.</summary>
    /// <returns>Two numbers.</returns>
    /// <inheritdoc cref="At(double)"/>
    public (double Value, double Gradient) ValueAndGradientAt(double x)
    {
        Require.Finite(x, nameof(x));
        Variable argument = Run(Shape.Scalar, [x], out double value);
        return (value, argument.Adjoint[0]);
    }

    /// <summary>f(x) and ∇f(x) together, for the price of the gradient alone.</summary>
    /// <returns>One number, and n derivatives.</returns>
    /// <inheritdoc cref="At(double[])"/>
    public (double Value, double[] Gradient) ValueAndGradientAt(double[] x)
    {
        Require.Vector(x, nameof(x));
        Variable argument = Run(Shape.Vector(x.Length), [.. x], out double value);
        return (value, argument.Adjoint.ToArray());
    }

    /// <summary>f(x) and ∇f(x) together, for the price of the gradient alone.</summary>
    /// <returns>One number, and m×n derivatives.</returns>
    /// <inheritdoc cref="At(double[,])"/>
    public (double Value, double[,] Gradient) ValueAndGradientAt(double[,] x)
    {
        Require.Matrix(x, nameof(x));
        var shape = Shape.Matrix(x.GetLength(0), x.GetLength(1));
        Variable argument = Run(shape, [.. x.Cast<double>()], out double value);
        return (value, Variable.ToRectangle(shape, argument.Adjoint));
    }

    /// <summary>f(x), and ∇f(x) written where the caller wants it, as optimizers ask for it.</summary>
    /// <param name="x">n ≥ 1 finite numbers.</param>
    /// <param name="gradient">Takes the n derivatives.</param>
    /// <returns>The value f(x).</returns>
    /// <exception cref="ArgumentException">
    /// The vector is empty, a number is NaN or infinite, or <paramref name="gradient"/> is not as long as the vector.
    /// </exception>
    /// <exception cref="InvalidOperationException">f does not give a scalar of this evaluation.</exception>
    public double Evaluate(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.NotEmpty(x.Length, nameof(x));
        Require.AllFinite(x, nameof(x));
        Require.SameLength(x.Length, nameof(x), gradient.Length, nameof(gradient));
        Variable argument = Run(Shape.Vector(x.Length), [.. x], out double value);
        argument.Adjoint.CopyTo(gradient);
        return value;
    }

    private Variable Run(Shape shape, double[] x, out double value)
    {
        var evaluation = new Evaluation();
        try
        {
            var argument = Variable.Argument(evaluation, shape, x);
            Variable result = _f(argument);
            RequireScalarOf(evaluation, result);
            evaluation.Backpropagate(result);
            value = result.ToScalar();
            return argument;
        }
        finally
        {
            evaluation.End();
        }
    }

    private static void RequireScalarOf(Evaluation evaluation, Variable? result)
    {
        if (result is null)
            throw new InvalidOperationException("The function gave null; a gradient needs a scalar result.");
        if (result.Shape.Rank != 0)
        {
            throw new InvalidOperationException(
                $"The function gave a {result.Shape}; a gradient needs a scalar result. Sum or Mean makes one.");
        }

        if (result.Evaluation is not null && result.Evaluation != evaluation)
        {
            throw new InvalidOperationException(
                "The function gave a variable from another evaluation; its result must come from its own argument.");
        }
    }
}
