namespace CourseLib;

/// <summary>
/// How many numbers a <see cref="Variable"/> holds and how they are laid out: one number, a vector or a matrix.
/// </summary>
public sealed record Shape
{
    private Shape(int rank, int rows, int columns)
    {
        Rank = rank;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The shape of one number.</summary>
    public static Shape Scalar { get; } = new(rank: 0, rows: 1, columns: 1);

    /// <summary>0 for a scalar, 1 for a vector, 2 for a matrix.</summary>
    public int Rank { get; }

    /// <summary>The number of rows, at least 1; a scalar and a vector count as one row.</summary>
    public int Rows { get; }

    /// <summary>The number of columns, at least 1; the length of a vector; 1 for a scalar.</summary>
    public int Columns { get; }

    /// <summary>How many numbers there are: rows times columns.</summary>
    public int Count => Rows * Columns;

    /// <summary>The shape of a vector.</summary>
    /// <param name="length">How many numbers, at least 1.</param>
    /// <returns>A shape of rank 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is below 1.</exception>
    public static Shape Vector(int length)
    {
        Require.AtLeastOne(length, nameof(length));
        return new(rank: 1, rows: 1, columns: length);
    }

    /// <summary>The shape of a matrix.</summary>
    /// <param name="rows">How many rows, at least 1.</param>
    /// <param name="columns">How many columns, at least 1.</param>
    /// <returns>A shape of rank 2.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static Shape Matrix(int rows, int columns)
    {
        Require.AtLeastOne(rows, nameof(rows));
        Require.AtLeastOne(columns, nameof(columns));
        return new(rank: 2, rows, columns);
    }

    /// <summary>The shape in words: <c>scalar</c>, <c>vector of length 3</c>, <c>2×3 matrix</c>.</summary>
    /// <returns>A few words of text.</returns>
    public override string ToString() => Rank switch
    {
        0 => "scalar",
        1 => $"vector of length {Columns}",
        _ => $"{Rows}×{Columns} matrix",
    };

    /// <summary>The shape of an operation's result that works number by number.</summary>
    /// <exception cref="ArgumentException">Neither shape can be repeated to make the other.</exception>
    internal static Shape Broadcast(Shape left, Shape right, string operation)
    {
        if (left == right || right.RepeatsInto(left))
            return left;
        if (left.RepeatsInto(right))
            return right;

        throw new ArgumentException(
            $"{operation} does not fit a {left} and a {right}; it takes equal shapes, a scalar with anything, "
            + "or a matrix with a vector as long as the matrix has columns.",
            nameof(right));
    }

    /// <summary>A scalar goes with every number, a vector with every row of as many columns.</summary>
    private bool RepeatsInto(Shape other) => Rank == 0 || (Rank == 1 && other.Rank == 2 && Columns == other.Columns);
}
