using System.Globalization;
using System.Text.Json;

namespace CourseLib.Tests.Autodiff;

/// <summary>
/// The figures of the gradient lesson from Reference/gradient-and-conjugate-gradient.json: what its source prints, and
/// what 60 decimal digits give.
/// </summary>
internal static class SharedWeightsReference
{
    private static readonly JsonElement Root = ReferenceFile.Load("gradient-and-conjugate-gradient");

    public static JsonElement Inputs => Root.GetProperty("inputs");

    public static JsonElement Printed => Root.GetProperty("printed_by_source");

    public static JsonElement Recomputed => Root.GetProperty("recomputed").GetProperty("float64");

    public static double[] Vector(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(e => e.GetDouble())];

    public static double[,] Matrix(JsonElement parent, string name)
    {
        double[][] rows =
            [.. parent.GetProperty(name).EnumerateArray().Select(r => r.EnumerateArray().Select(e => e.GetDouble()).ToArray())];
        return Variable.Constant(rows).ToMatrix();
    }

    public static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;

    /// <summary>A number as Python prints it: the shortest decimal that reads back to the same double.</summary>
    public static string AsPython(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A vector as NumPy prints it: 8 decimals, without the zeros that no number needs, points aligned.</summary>
    public static string AsNumpy(double[] vector) => "[" + string.Join(' ', Aligned(vector)) + "]";

    /// <summary>A matrix as NumPy prints it, aligned over all its rows.</summary>
    public static string AsNumpy(double[,] matrix)
    {
        IEnumerable<string> rows = Aligned([.. matrix.Cast<double>()])
            .Chunk(matrix.GetLength(1))
            .Select(row => "[" + string.Join(' ', row) + "]");
        return "[" + string.Join("\n ", rows) + "]";
    }

    private static IEnumerable<string> Aligned(double[] values)
    {
        string[][] parts =
            [.. values.Select(v => v.ToString("F8", CultureInfo.InvariantCulture).TrimEnd('0').Split('.'))];
        int before = parts.Max(p => p[0].Length);
        int after = parts.Max(p => p[1].Length);
        return parts.Select(p => p[0].PadLeft(before) + "." + p[1].PadRight(after));
    }
}
