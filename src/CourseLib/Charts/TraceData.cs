using System.Globalization;

namespace CourseLib.Charts;

/// <summary>What traces demand of their data, said with the trace's name and the place in it.</summary>
internal static class TraceData
{
    /// <summary>The parameter of <see cref="Chart.Plot(Trace[])"/> that all of it arrives through.</summary>
    private static readonly string Parameter = "traces";

    public static void CheckColumns(
        string place, IEnumerable<string>? text, params (string Name, IEnumerable<double>? Values, bool Needed)[] columns)
    {
        (string firstName, int length) = ("", -1);
        foreach ((string name, IEnumerable<double>? values, bool needed) in columns)
        {
            if (values is null && !needed)
                continue;
            double[] column = Column(place, name, values);
            if (length >= 0 && column.Length != length)
                throw Error($"{place}: {name} has length {column.Length} but {firstName} has length {length}; they must be equal.");
            (firstName, length) = (name, column.Length);
        }

        if (text is not null && text.Count() != length)
            throw Error($"{place}: Text has length {text.Count()} but {firstName} has length {length}; they must be equal.");
    }

    public static void CheckGrid(string place, IEnumerable<double>? x, IEnumerable<double>? y, double[][]? z)
    {
        if (z is not [{ Length: > 0 } first, ..])
            throw Error($"{place}: Z is empty; at least one row of one value is needed.");
        for (int i = 0; i < z.Length; i++)
        {
            string row = Invariant($"Z[{i}]");
            if (z[i]?.Length != first.Length)
                throw Error($"{place}: {row} has length {z[i]?.Length ?? 0} but Z[0] has length {first.Length}; they must be equal.");
            CheckNumbers(place, row, z[i]);
        }

        if (z.All(row => row.All(double.IsNaN)))
            throw Error($"{place}: all of Z is NaN; there is nothing to draw.");
        CheckSide(place, "X", x, first.Length, "columns");
        CheckSide(place, "Y", y, z.Length, "rows");
    }

    private static void CheckSide(string place, string name, IEnumerable<double>? values, int count, string what)
    {
        if (values is null)
            return;
        int length = Column(place, name, values).Length;
        if (length != count)
            throw Error($"{place}: {name} has length {length} but Z has {count} {what}; they must be equal.");
    }

    private static double[] Column(string place, string name, IEnumerable<double>? values)
    {
        double[] column = values?.ToArray() ?? throw Error($"{place}: {name} is missing.");
        if (column.Length == 0)
            throw Error($"{place}: {name} is empty; at least one value is needed.");
        CheckNumbers(place, name, column);
        if (column.All(double.IsNaN))
            throw Error($"{place}: all of {name} is NaN; there is nothing to draw.");
        return column;
    }

    private static void CheckNumbers(string place, string name, double[] values)
    {
        int i = Array.FindIndex(values, double.IsInfinity);
        if (i >= 0)
            throw Error(Invariant($"{place}: {name}[{i}] is {values[i]}; a finite number is needed, or NaN for a gap."));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static ArgumentException Error(string message) => new(message, Parameter);
}
