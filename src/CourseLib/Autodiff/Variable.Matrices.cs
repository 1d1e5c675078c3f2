namespace CourseLib;

/// <content>
/// The matrix product, and what gives the same numbers another shape.
/// </content>
public sealed partial class Variable
{
    /// <summary>The number at one place of a vector, as a scalar.</summary>
    /// <param name="index">From 0 to the vector's length less 1.</param>
    /// <returns>A scalar.</returns>
    /// <exception cref="InvalidOperationException">This is not a vector, or is from another evaluation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Variable this[int index]
    {
        get
        {
            RequireRank(1, "vector");
            RequirePlace(index, Count, nameof(index));
            return Part(index, Shape.Scalar);
        }
    }

    /// <summary>The number at one place of a matrix, as a scalar.</summary>
    /// <param name="row">From 0 to the number of rows less 1.</param>
    /// <param name="column">From 0 to the number of columns less 1.</param>
    /// <returns>A scalar.</returns>
    /// <exception cref="InvalidOperationException">This is not a matrix, or is from another evaluation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Variable this[int row, int column]
    {
        get
        {
            RequireRank(2, "matrix");
            RequirePlace(row, Shape.Rows, nameof(row));
            RequirePlace(column, Shape.Columns, nameof(column));
            return Part((row * Shape.Columns) + column, Shape.Scalar);
        }
    }

    /// <summary>
    /// Some neighbours out of a vector: a network's weight matrix out of the one vector that an optimizer moves is
    /// <c>p.Slice(0, 6).Reshape(2, 3)</c>, or in C# <c>p[..6].Reshape(2, 3)</c>.
    /// </summary>
    /// <param name="start">The first place, from 0.</param>
    /// <param name="length">How many numbers, at least 1.</param>
    /// <returns>A vector of the given length.</returns>
    /// <exception cref="InvalidOperationException">This is not a vector, or is from another evaluation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The vector does not reach that far.</exception>
    public Variable Slice(int start, int length)
    {
        RequireRank(1, "vector");
        RequirePlace(start, Count, nameof(start));
        Require.AtLeastOne(length, nameof(length));
        if (length > Count - start)
        {
            throw new ArgumentOutOfRangeException(
                nameof(length), $"length is {length}, but from place {start} on this {Shape} has only {Count - start}.");
        }

        return Part(start, Shape.Vector(length));
    }

    /// <summary>The same numbers, in the same order, row by row, as a matrix.</summary>
    /// <param name="rows">The number of rows, at least 1.</param>
    /// <param name="columns">The number of columns, at least 1.</param>
    /// <returns>A matrix.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    /// <exception cref="ArgumentException">Rows times columns is not <see cref="Count"/>.</exception>
    /// <exception cref="InvalidOperationException">This is from another evaluation.</exception>
    public Variable Reshape(int rows, int columns)
    {
        var shape = Shape.Matrix(rows, columns);
        if ((long)rows * columns != Count)
        {
            throw new ArgumentException(
                $"A {Shape} has {Count} numbers; a {shape} needs {(long)rows * columns}.", nameof(columns));
        }

        return Part(0, shape);
    }

    /// <summary>The transpose Xᵀ: rows become columns.</summary>
    /// <param name="x">An m×n matrix.</param>
    /// <returns>An n×m matrix.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// <paramref name="x"/> is not a matrix, or is from another evaluation.
    /// </exception>
    public static Variable Transpose(Variable x)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.RequireRank(2, "matrix");
        var shape = Shape.Matrix(x.Shape.Columns, x.Shape.Rows);
        double[] values = Transposed(x._values, x.Shape.Rows, x.Shape.Columns);
        return new(shape, values, Evaluation.Common(x, x), adjoint =>
            x.AddToAdjoint(Transposed(adjoint, shape.Rows, shape.Columns)));
    }

    /// <summary>
    /// The matrix product AB, (AB)ᵢⱼ = Σₖ AᵢₖBₖⱼ. With the adjoint G of the result, A's adjoint gains GBᵀ and B's gains AᵀG.
    /// </summary>
    /// <param name="left">A: an m×k matrix, or a vector of length k, which counts as a row.</param>
    /// <param name="right">B: a k×n matrix, or a vector of length k, which counts as a column.</param>
    /// <returns>
    /// Matrix by matrix gives an m×n matrix, vector by matrix a vector of length n, matrix by vector a vector of length m,
    /// vector by vector a scalar.
    /// </returns>
    /// <exception cref="ArgumentNullException">An operand is null.</exception>
    /// <exception cref="ArgumentException">An operand is a scalar, or the two k differ.</exception>
    /// <exception cref="InvalidOperationException">An operand is from another evaluation.</exception>
    public static Variable Dot(Variable left, Variable right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int m = left.Shape.Rows;
        int k = left.Shape.Columns;
        int n = right.Shape.Rank == 1 ? 1 : right.Shape.Columns;
        Shape shape = ProductShape(left.Shape, right.Shape);
        double[] values = Product(left._values, right._values, m, k, n);
        return new(shape, values, Evaluation.Common(left, right), adjoint =>
        {
            if (left.Evaluation is not null)
                left.AddToAdjoint(Product(adjoint, Transposed(right._values, k, n), m, n, k));
            if (right.Evaluation is not null)
                right.AddToAdjoint(Product(Transposed(left._values, m, k), adjoint, k, m, n));
        });
    }

    private static Shape ProductShape(Shape left, Shape right)
    {
        int rightRows = right.Rank == 1 ? right.Columns : right.Rows;
        if (left.Rank == 0 || right.Rank == 0 || left.Columns != rightRows)
        {
            throw new ArgumentException(
                $"There is no matrix product of a {left} and a {right}; the left needs as many columns as the right has rows "
                + "(a vector on the left is a row, on the right a column).",
                nameof(right));
        }

        return (left.Rank, right.Rank) switch
        {
            (1, 1) => Shape.Scalar,
            (1, _) => Shape.Vector(right.Columns),
            (_, 1) => Shape.Vector(left.Rows),
            _ => Shape.Matrix(left.Rows, right.Columns),
        };
    }

    /// <summary>An m×k by a k×n matrix. Every sum runs over k from 0, whatever the order of the loops around it.</summary>
    private static double[] Product(double[] a, double[] b, int m, int k, int n)
    {
        var product = new double[m * n];
        for (int row = 0; row < m; row++)
        {
            for (int inner = 0; inner < k; inner++)
            {
                double factor = a[(row * k) + inner];
                for (int column = 0; column < n; column++)
                    product[(row * n) + column] += factor * b[(inner * n) + column];
            }
        }

        return product;
    }

    private static double[] Transposed(double[] values, int rows, int columns)
    {
        var transposed = new double[values.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                transposed[(column * rows) + row] = values[(row * columns) + column];
        }

        return transposed;
    }

    private static void RequirePlace(int index, int count, string name)
    {
        if (index < 0 || index >= count)
            throw new ArgumentOutOfRangeException(name, $"{name} is {index}; a place from 0 to {count - 1} is needed.");
    }

    /// <summary>The numbers from one place on, as many as the shape takes.</summary>
    private Variable Part(int start, Shape shape) =>
        new(shape, _values[start..(start + shape.Count)], Evaluation.Common(this, this), adjoint =>
        {
            for (int i = 0; i < adjoint.Length; i++)
                AddToAdjoint(start + i, adjoint[i]);
        });

    private void AddToAdjoint(double[] amounts)
    {
        for (int i = 0; i < amounts.Length; i++)
            AddToAdjoint(i, amounts[i]);
    }
}
