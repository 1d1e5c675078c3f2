using System.Globalization;
using System.Text.Json;

namespace Lessons.Tests;

/// <summary>
/// A lesson's reference file: what its source prints, what an independent run computed, and what the source gets wrong.
/// </summary>
internal sealed class LessonReference(string name)
{
    public JsonElement Root { get; } = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", name + ".json")))
        .RootElement;

    public JsonElement Inputs => Root.GetProperty("inputs");

    public JsonElement Printed => Root.GetProperty("printed_by_source");

    public JsonElement Recomputed => Root.GetProperty("recomputed").GetProperty("float64");

    /// <summary>What the source gets wrong or leaves out: the "where" of each note, and a number where a place has several.</summary>
    public IEnumerable<string> NotedPlaces =>
        Root.GetProperty("notes").EnumerateArray()
            .Select(note => note.GetProperty("where").GetString()!)
            .GroupBy(where => where)
            .SelectMany(places => places.Select((where, index) => index == 0 ? where : $"{where} ({index + 1})"));

    /// <summary>A recomputed number with so many decimals.</summary>
    public static string Rounded(JsonElement element, string name, int decimals) =>
        Fixed(element.GetProperty(name).GetDouble(), decimals);

    public static string Fixed(double value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
