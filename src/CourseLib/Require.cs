using System.Globalization;
using System.Runtime.Intrinsics;
using CourseLib.Data;

namespace CourseLib;

/// <summary>
/// What public members demand of their arguments, said in words that help: the parameter, the value, and the place, where that is
/// inside the parameter.
/// </summary>
internal static class Require
{
    public static void NotEmpty(int length, string name, string? place = null)
    {
        if (length == 0)
            throw new ArgumentException($"{place ?? name} is empty; at least one value is needed.", name);
    }

    public static void SameLength(int expected, string expectedName, int actual, string name, string? place = null)
    {
        if (actual != expected)
        {
            throw new ArgumentException(
                $"{place ?? name} has length {actual} but {expectedName} has length {expected}; they must be equal.", name);
        }
    }

    /// <summary>A network's inputs are as many as it takes, and finite.</summary>
    public static void Inputs(double[] inputs, int count, string name)
    {
        ArgumentNullException.ThrowIfNull(inputs, name);
        if (inputs.Length != count)
            throw new ArgumentException($"{name} has length {inputs.Length}; the network takes {count}.", name);
        AllFinite(inputs, name);
    }

    /// <summary>A point and the gradient to be written there have as many numbers as the objective has parameters.</summary>
    public static void PointAndGradient(ReadOnlySpan<double> w, ReadOnlySpan<double> gradient, int parameterCount)
    {
        if (w.Length != parameterCount)
            throw new ArgumentException($"w has length {w.Length}; the objective has {parameterCount} parameters.", nameof(w));
        if (gradient.Length != parameterCount)
        {
            throw new ArgumentException(
                $"gradient has length {gradient.Length}; the objective has {parameterCount} parameters.", nameof(gradient));
        }
    }

    /// <summary>There is at least one row number, and each is from 0 to below the number of rows.</summary>
    public static void RowNumbers(ReadOnlySpan<int> rows, int rowCount)
    {
        NotEmpty(rows.Length, nameof(rows));
        for (int i = 0; i < rows.Length; i++)
        {
            if ((uint)rows[i] >= (uint)rowCount)
                throw new ArgumentOutOfRangeException(nameof(rows), $"rows[{i}] is {rows[i]}; rows are numbered from 0 to {rowCount - 1}.");
        }
    }

    public static void Finite(double value, string name, string? place = null)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"{place ?? name} is {Text(value)}; a finite number is needed.", name);
    }

    public static void AllFinite(ReadOnlySpan<double> values, string name, string? place = null)
    {
        if (AreFinite(values))
            return;
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new ArgumentException($"{place ?? name}[{i}] is {Text(values[i])}; a finite number is needed.", name);
        }
    }

    public static void Defined<T>(T value, string name)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentOutOfRangeException(
                name, $"{name} is {value}; it must be one of {string.Join(", ", Enum.GetNames<T>())}.");
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
    public static void Rows(double[][] rows, int columns, string name, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        NotEmpty(rows.Length, name, place);
        for (int i = 0; i < rows.Length; i++)
        {
            // A place is put into words only where something is wrong: there may be many rows.
            if (rows[i]?.Length != columns || !AreFinite(rows[i]))
                Row(rows[i], columns, name, $"{place ?? name}[{i}]");
        }
    }

    /// <summary>There is at least one label, and each is 0 or 1.</summary>
    public static void BinaryLabels(double[] labels, string name)
    {
        ArgumentNullException.ThrowIfNull(labels, name);
        NotEmpty(labels.Length, name);
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] is not (0 or 1))
                throw new ArgumentException($"{name}[{i}] is {Text(labels[i])}; a label is 0 or 1.", name);
        }
    }

    /// <summary>There is at least one row, all rows are finite and of the same length, and each has a label.</summary>
    public static void Labeled(LabeledData data, string name)
    {
        RowForEachLabel(data, name);
        Rows(data.Features, data.Features is [{ } first, ..] ? first.Length : 0, name);
    }

    /// <summary>
    /// There is at least one row, each has <paramref name="columns"/> finite values, and each has a label that is 0 or 1.
    /// </summary>
    public static void BinaryLabeled(LabeledData data, int columns, string name)
    {
        RowForEachLabel(data, name);
        Rows(data.Features, columns, name, $"{name}.{nameof(data.Features)}");
        BinaryLabels(data.Labels, name, $"{name}.{nameof(data.Labels)}");
    }

    /// <summary>Each label, at a place inside the argument, is 0 or 1.</summary>
    public static void BinaryLabels(int[] labels, string name, string? place = null)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] is not (0 or 1))
                throw new ArgumentException($"{place ?? name}[{i}] is {labels[i]}; a label is 0 or 1.", name);
        }
    }

    private static void RowForEachLabel(LabeledData data, string name)
    {
        ArgumentNullException.ThrowIfNull(data, name);
        if (data.Features is null || data.Labels is null)
            throw new ArgumentException($"{name} lacks features or labels.", name);
        if (data.Features.Length != data.Labels.Length)
        {
            throw new ArgumentException(
                $"{name} has {data.Features.Length} rows but {data.Labels.Length} labels; they must be equal.", name);
        }
    }

    private static void Row(double[]? row, int columns, string name, string place)
    {
        if (row is null)
            throw new ArgumentException($"{place} is null; a row of length {columns} is needed.", name);
        if (row.Length != columns)
            throw new ArgumentException($"{place} has length {row.Length}; a row of length {columns} is needed.", name);
        AllFinite(row, name, place);
    }

    /// <summary>x − x is 0 for a finite x, else NaN; and NaN stays, whatever is added. So one sum tells, without a branch a number.</summary>
    private static bool AreFinite(ReadOnlySpan<double> values)
    {
        double sum = 0;
        Vector256<double> sums = Vector256<double>.Zero;
        int i = 0;
        for (; i + Vector256<double>.Count <= values.Length; i += Vector256<double>.Count)
        {
            Vector256<double> four = Vector256.Create(values[i..]);
            sums += four - four;
        }

        for (; i < values.Length; i++)
            sum += values[i] - values[i];

        return sum + Vector256.Sum(sums) == 0;
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
