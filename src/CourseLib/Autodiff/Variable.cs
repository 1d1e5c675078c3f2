using System.Globalization;

namespace CourseLib;

/// <summary>
/// A number, a vector or a matrix that remembers how it was computed, so that a gradient can be taken by
/// reverse-mode automatic differentiation; see <see cref="Gradient.Of"/>.
/// </summary>
/// <remarks>
/// <para>
/// Every variable v with the function's argument behind it has an adjoint v̄ = ∂(result)/∂v of its own shape, and knows
/// how to hand it on to its operands: for v = f(a, b), ā gains v̄ · ∂f/∂a and b̄ gains v̄ · ∂f/∂b. That is the chain
/// rule, and all there is to backpropagation.
/// </para>
/// <para>
/// Plain numbers and arrays turn into constants by themselves in C#; F# code calls <c>Variable.Constant</c> for arrays.
/// Write <c>using static CourseLib.Variable;</c> to say <c>Exp(x)</c>, <c>Dot(x, W)</c>, <c>Sum(x)</c>; in F#,
/// <c>exp</c>, <c>log</c>, <c>tanh</c>, <c>sqrt</c>, <c>abs</c> and <c>**</c> work on variables as they are.
/// Numbers follow the rules of <see cref="double"/>: the logarithm of −1 is NaN, and goes on as NaN.
/// </para>
/// <para>
/// Lesson 05. Griewank and Walther, "Evaluating Derivatives" (2nd edition, 2008), chapter 3; Baydin, Pearlmutter, Radul
/// and Siskind, "Automatic differentiation in machine learning: a survey" (2018).
/// </para>
/// </remarks>
public sealed partial class Variable
{
    private readonly double[] _values;
    private readonly double[]? _adjoint;
    private readonly Action<double[]>? _handOn;

    private Variable(Shape shape, double[] values, Evaluation? evaluation, Action<double[]>? handOn)
    {
        Shape = shape;
        _values = values;
        Evaluation = evaluation;
        if (evaluation is null)
            return;

        _adjoint = new double[values.Length];
        _handOn = handOn;
        evaluation.Record(this);
    }

    /// <summary>Whether this is a scalar, a vector or a matrix, and of what size.</summary>
    public Shape Shape { get; }

    /// <summary>How many numbers this holds.</summary>
    public int Count => Shape.Count;

    /// <summary>The evaluation in which this was computed from the function's argument; null for a constant.</summary>
    internal Evaluation? Evaluation { get; }

    /// <summary>∂(result)/∂(this), row by row; all 0 when the result does not depend on this.</summary>
    internal ReadOnlySpan<double> Adjoint => _adjoint;

    /// <summary>A number that does not change with the function's argument.</summary>
    /// <param name="value">A finite number.</param>
    /// <returns>A scalar.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Variable Constant(double value)
    {
        Require.Finite(value, nameof(value));
        return new(Shape.Scalar, [value], evaluation: null, handOn: null);
    }

    /// <summary>A vector that does not change with the function's argument.</summary>
    /// <param name="values">n ≥ 1 finite numbers; they are copied.</param>
    /// <returns>A vector of length n.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The array is empty, or a number is NaN or infinite.</exception>
    public static Variable Constant(double[] values)
    {
        Require.Vector(values, nameof(values));
        return new(Shape.Vector(values.Length), [.. values], evaluation: null, handOn: null);
    }

    /// <summary>A matrix that does not change with the function's argument.</summary>
    /// <param name="values">m×n finite numbers, m ≥ 1, n ≥ 1; they are copied.</param>
    /// <returns>An m×n matrix.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The array is empty, or a number is NaN or infinite.</exception>
    public static Variable Constant(double[,] values)
    {
        Require.Matrix(values, nameof(values));
        return new(
            Shape.Matrix(values.GetLength(0), values.GetLength(1)),
            [.. values.Cast<double>()],
            evaluation: null,
            handOn: null);
    }

    /// <summary>A matrix, given row by row, that does not change with the function's argument.</summary>
    /// <param name="rows">m ≥ 1 rows of n ≥ 1 finite numbers each; they are copied.</param>
    /// <returns>An m×n matrix.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, they differ in length, or a number is NaN or infinite.
    /// </exception>
    public static Variable Constant(double[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int columns = rows is [{ } first, ..] ? first.Length : 0;
        Require.Rows(rows, columns, nameof(rows));
        if (columns == 0)
            throw new ArgumentException($"{nameof(rows)}[0] is empty; at least one value is needed.", nameof(rows));
        return new(Shape.Matrix(rows.Length, columns), [.. rows.SelectMany(row => row)], evaluation: null, handOn: null);
    }

    /// <summary>As <see cref="Constant(double)"/>.</summary>
    /// <param name="value">A finite number.</param>
    public static implicit operator Variable(double value) => Constant(value);

    /// <summary>As <see cref="Constant(double[])"/>.</summary>
    /// <param name="values">n ≥ 1 finite numbers.</param>
    public static implicit operator Variable(double[] values) => Constant(values);

    /// <summary>As <see cref="Constant(double[,])"/>.</summary>
    /// <param name="values">m×n finite numbers.</param>
    public static implicit operator Variable(double[,] values) => Constant(values);

    /// <summary>As <see cref="Constant(double[][])"/>.</summary>
    /// <param name="rows">m rows of n finite numbers each.</param>
    public static implicit operator Variable(double[][] rows) => Constant(rows);

    /// <summary>The number alone, without its history.</summary>
    /// <returns>One number.</returns>
    /// <exception cref="InvalidOperationException">This is not a scalar.</exception>
    public double ToScalar()
    {
        RequireRank(0, "scalar");
        return _values[0];
    }

    /// <summary>The numbers of a vector alone, without their history.</summary>
    /// <returns>A new array of n numbers.</returns>
    /// <exception cref="InvalidOperationException">This is not a vector.</exception>
    public double[] ToVector()
    {
        RequireRank(1, "vector");
        return [.. _values];
    }

    /// <summary>The numbers of a matrix alone, without their history.</summary>
    /// <returns>A new m×n array.</returns>
    /// <exception cref="InvalidOperationException">This is not a matrix.</exception>
    public double[,] ToMatrix()
    {
        RequireRank(2, "matrix");
        return ToRectangle(Shape, _values);
    }

    /// <summary>The shape and the numbers, row by row, the same in every culture.</summary>
    /// <returns>One line, such as <c>vector of length 2: 0.5, -1</c>.</returns>
    public override string ToString() =>
        $"{Shape}: {string.Join(", ", _values.Select(Text))}";

    /// <summary>The argument of a function whose gradient is taken.</summary>
    internal static Variable Argument(Evaluation evaluation, Shape shape, double[] values) =>
        new(shape, values, evaluation, handOn: null);

    internal static double[,] ToRectangle(Shape shape, ReadOnlySpan<double> values)
    {
        var rectangle = new double[shape.Rows, shape.Columns];
        for (int i = 0; i < values.Length; i++)
            rectangle[i / shape.Columns, i % shape.Columns] = values[i];

        return rectangle;
    }

    /// <summary>A constant has no adjoint: nobody asks for its derivative.</summary>
    internal void AddToAdjoint(int index, double amount)
    {
        if (_adjoint is not null)
            _adjoint[index] += amount;
    }

    internal void HandOnAdjoint() => _handOn?.Invoke(_adjoint!);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private void RequireRank(int rank, string name)
    {
        if (Shape.Rank != rank)
            throw new InvalidOperationException($"This is a {Shape}, not a {name}.");
    }
}
