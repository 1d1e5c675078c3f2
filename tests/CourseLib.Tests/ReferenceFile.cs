using System.Text.Json;
using CourseLib.Data;

namespace CourseLib.Tests;

/// <summary>
/// The files in Reference: the figures that the sources print, what an independent run computed, and the sources' rows of data.
/// </summary>
internal static class ReferenceFile
{
    public static JsonElement Load(string name) =>
        JsonDocument.Parse(File.ReadAllText(PathOf(name + ".json"))).RootElement;

    public static CsvTable Table(string name) => CsvTable.Read(PathOf(name + ".csv"));

    public static LabeledData Data(string name) => Table(name).ToLabeledData(["x0", "x1"], "label");

    /// <summary>The rows of one part of the split, "train" or "test", in the order that the split gave them.</summary>
    public static LabeledData Part(string name, string part)
    {
        CsvTable table = Table(name);
        LabeledData all = Data(name);
        string[] parts = table.Text("split");
        int[] order = table.WholeNumbers("order_in_split");
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => parts[row] == part).OrderBy(row => order[row])];
        return new([.. rows.Select(row => all.Features[row])], [.. rows.Select(row => all.Labels[row])]);
    }

    public static double Number(this JsonElement parent, string name) => parent.GetProperty(name).GetDouble();

    public static string Text(this JsonElement parent, string name) => parent.GetProperty(name).GetString()!;

    /// <summary>All numbers of an array, of arrays of arrays as well: a matrix row by row.</summary>
    public static double[] Numbers(this JsonElement parent, string name) => Numbers(parent.GetProperty(name));

    public static double[] Numbers(this JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray().SelectMany(Numbers)]
        : [element.GetDouble()];

    public static JsonElement[] Elements(this JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray()];

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Reference", file);
}
