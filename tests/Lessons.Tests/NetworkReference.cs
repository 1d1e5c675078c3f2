using System.Globalization;
using System.Text.Json;

namespace Lessons.Tests;

/// <summary>
/// The figures of lesson 02 from Reference/our-neural-network.json.
/// </summary>
internal static class NetworkReference
{
    private static readonly JsonElement Root = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "our-neural-network.json")))
        .RootElement;

    public static JsonElement Inputs => Root.GetProperty("inputs");

    public static JsonElement Printed => Root.GetProperty("printed_by_source");

    public static JsonElement Recomputed => Root.GetProperty("recomputed").GetProperty("float64");

    public static JsonElement Training => Recomputed.GetProperty("training");

    /// <summary>What the source gets wrong or leaves out: the "where" of each note.</summary>
    public static IEnumerable<string> NotedPlaces =>
        Root.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("where").GetString()!);

    /// <summary>A recomputed number with so many decimals.</summary>
    public static string Rounded(JsonElement element, string name, int decimals) =>
        Fixed(element.GetProperty(name).GetDouble(), decimals);

    public static string Fixed(double value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
