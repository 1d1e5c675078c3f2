using System.Globalization;
using CourseLib.Data;

namespace CourseLib;

/// <summary>
/// What public members demand of their arguments, said in words that help: the parameter, the value, the place.
/// </summary>
internal static class Require
{
    public static void NotEmpty(int length, string name)
    {
        if (length == 0)
            throw new ArgumentException($"{name} is empty; at least one value is needed.", name);
    }

    public static void SameLength(int expected, string expectedName, int actual, string name)
    {
        if (actual != expected)
        {
            throw new ArgumentException(
                $"{name} has length {actual} but {expectedName} has length {expected}; they must be equal.", name);
        }
    }

    public static void Finite(double value, string name)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"{name} is {Text(value)}; a finite number is needed.", name);
    }

    public static void AllFinite(ReadOnlySpan<double> values, string name)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new ArgumentException($"{name}[{i}] is {Text(values[i])}; a finite number is needed.", name);
        }
    }

    public static void Positive(double value, string name)
    {
        if (!double.IsFinite(value) || value <= 0)
            throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; a finite number above 0 is needed.");
    }

    public static void AtLeastOne(int value, string name)
    {
        if (value < 1)
            throw new ArgumentOutOfRangeException(name, $"{name} is {value}; at least 1 is needed.");
    }

    public static void NotNegative(int value, string name)
    {
        if (value < 0)
            throw new ArgumentOutOfRangeException(name, $"{name} is {value}; at least 0 is needed.");
    }

    public static void NotNegative(double value, string name)
    {
        if (!double.IsFinite(value) || value < 0)
            throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; a finite number of at least 0 is needed.");
    }

    /// <summary>The value, at a place inside the argument if one is given, is from 0 to 1.</summary>
    public static void FromZeroToOne(double value, string name, string? place = null)
    {
        if (value is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(name, $"{place ?? name} is {Text(value)}; a number from 0 to 1 is needed.");
    }

    public static void FromZeroToBelowOne(double value, string name)
    {
        if (value is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; a number from 0 to below 1 is needed.");
    }

    public static void BetweenZeroAndOne(double value, string name)
    {
        if (value is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(name, $"{name} is {Text(value)}; a number above 0 and below 1 is needed.");
    }

    public static void Above(long low, string lowName, long high, string highName)
    {
        if (high <= low)
        {
            throw new ArgumentOutOfRangeException(
                highName, $"{highName} is {high} but {lowName} is {low}; {highName} must be above {lowName}.");
        }
    }

    /// <summary>Every row has <paramref name="columns"/> finite values, and there is at least one row.</summary>
    public static void Rows(double[][] rows, int columns, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        NotEmpty(rows.Length, name);
        for (int i = 0; i < rows.Length; i++)
            Row(rows[i], columns, $"{name}[{i}]", name);
    }

    /// <summary>There is one label, 0 or 1, for each of <paramref name="rowCount"/> rows.</summary>
    public static void BinaryLabels(double[] labels, int rowCount, string rowsName, string name)
    {
        ArgumentNullException.ThrowIfNull(labels, name);
        SameLength(rowCount, rowsName, labels.Length, name);
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] is not (0 or 1))
                throw new ArgumentException($"{name}[{i}] is {Text(labels[i])}; a label is 0 or 1.", name);
        }
    }

    /// <summary>There is at least one row, all rows are finite and of the same length, and each has a label.</summary>
    public static void Labeled(LabeledData data, string name)
    {
        ArgumentNullException.ThrowIfNull(data, name);
        if (data.Features is null || data.Labels is null)
            throw new ArgumentException($"{name} lacks features or labels.", name);
        if (data.Features.Length != data.Labels.Length)
        {
            throw new ArgumentException(
                $"{name} has {data.Features.Length} rows but {data.Labels.Length} labels; they must be equal.", name);
        }

        Rows(data.Features, data.Features is [{ } first, ..] ? first.Length : 0, name);
    }

    private static void Row(double[]? row, int columns, string place, string name)
    {
        if (row is null)
            throw new ArgumentException($"{place} is null; a row of length {columns} is needed.", name);
        if (row.Length != columns)
            throw new ArgumentException($"{place} has length {row.Length}; a row of length {columns} is needed.", name);
        for (int j = 0; j < columns; j++)
        {
            if (!double.IsFinite(row[j]))
                throw new ArgumentException($"{place}[{j}] is {Text(row[j])}; a finite number is needed.", name);
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>There is at least one value, and all are finite.</summary>
    public static void Vector(double[] values, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        NotEmpty(values.Length, name);
        AllFinite(values, name);
    }

    /// <summary>There is at least one row and one column, and all values are finite.</summary>
    public static void Matrix(double[,] values, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        NotEmpty(values.Length, name);
        for (int i = 0; i < values.GetLength(0); i++)
        {
            for (int j = 0; j < values.GetLength(1); j++)
            {
                if (!double.IsFinite(values[i, j]))
                    throw new ArgumentException($"{name}[{i}, {j}] is {Text(values[i, j])}; a finite number is needed.", name);
            }
        }
    }
}
