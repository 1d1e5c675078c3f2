using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CourseLib.Charts;

/// <summary>Tells in words what a figure shows, for readers who do not see it.</summary>
internal static partial class FigureText
{
    private static readonly string[] Coordinates = ["x", "y", "z"];

    public static string Of(JsonObject figure)
    {
        var layout = (JsonObject)figure["layout"]!;
        var text = new StringBuilder().Append("Figure").Append(Titled(": ", layout)).Append('\n');
        foreach (string axis in Axes(layout))
            text.Append("  ").Append(axis).Append('\n');
        foreach (JsonNode? trace in (JsonArray)figure["data"]!)
            text.Append("  ").Append(Trace((JsonObject)trace!)).Append('\n');
        if (figure["frames"] is JsonArray frames)
            text.Append(Invariant($"  {frames.Count} frames: {frames[0]!["name"]} to {frames[^1]!["name"]}\n"));
        return text.ToString().TrimEnd('\n');
    }

    private static IEnumerable<string> Axes(JsonObject layout)
    {
        foreach ((string name, JsonNode? value) in layout)
        {
            if (value is not JsonObject part)
                continue;
            if (name.StartsWith("scene", StringComparison.Ordinal))
            {
                foreach (string axis in Axes(part))
                    yield return axis;
            }
            else if (name is ['x' or 'y' or 'z', 'a', 'x', 'i', 's', .. string number] && part["title"] is not null)
            {
                yield return $"{name[0]}{number}{Titled(": ", part)}{((string?)part["type"] == "log" ? " (logarithmic)" : "")}";
            }
        }
    }

    private static string Trace(JsonObject trace)
    {
        IEnumerable<string> ranges = Coordinates
            .Where(name => trace[name] is JsonArray)
            .Select(name => Range(name, [.. Numbers((JsonArray)trace[name]!)]));
        string called = (string?)trace["name"] is string name ? $" '{name}'" : "";
        return Invariant($"{(string)trace["type"]!}{called}, {Size(trace)}: {string.Join(", ", ranges)}");
    }

    private static string Size(JsonObject trace) =>
        trace["z"] is JsonArray { Count: > 0 } rows && rows[0] is JsonArray columns
            ? Invariant($"{columns.Count} × {rows.Count} grid")
            : Invariant($"{((trace["y"] ?? trace["x"]) as JsonArray)?.Count ?? 0} points");

    private static string Range(string name, double[] values) =>
        values.Length == 0 ? name : Invariant($"{name} {values.Min()} to {values.Max()}");

    private static IEnumerable<double> Numbers(JsonArray array) => array.SelectMany(item => item switch
    {
        JsonArray inner => Numbers(inner),
        null => [],
        _ => new[] { item.GetValue<double>() },
    });

    private static string Titled(string before, JsonObject holder) =>
        (string?)holder["title"]?["text"] is string title ? before + Markup().Replace(title, " ").Replace("  ", " ", StringComparison.Ordinal).Trim() : "";

    [GeneratedRegex("</?(br|sup|sub|b|i)/?>")]
    private static partial Regex Markup();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
