using System.Text.Json;
using System.Text.Json.Nodes;
using CourseKit.Notebooks.Documents;
using CourseLib.Charts;

namespace CourseKit.Notebooks.Running;

/// <summary>Compares the outputs that two copies of a notebook hold.</summary>
public static class StoredOutputs
{
    private const int ShownLines = 12;
    private const int ShownCharacters = 120;
    private const int CharactersBeforeDifference = 40;

    /// <summary>What differs, as lines for a person to read: each cell, then what was stored (-) and what came out now (+).</summary>
    /// <remarks>
    /// Execution counts, metadata and pictures are left out: they do not change what a cell says. So is a figure's HTML, which
    /// follows from its data and holds a picture and the way to plotly.js.
    /// </remarks>
    public static IReadOnlyList<string> Differences(NotebookDocument stored, NotebookDocument executed) =>
    [
        .. stored.Cells.Zip(executed.Cells).Where(pair => pair.First.IsCode).SelectMany(pair =>
        {
            string[] difference = LineDifference([.. pair.First.Outputs.SelectMany(Lines)], [.. pair.Second.Outputs.SelectMany(Lines)]);
            return difference.Length == 0 ? [] : difference.Prepend($"cell {pair.First.Number}:");
        }),
    ];

    /// <summary>The lines between what the two share at their beginning and at their end.</summary>
    private static string[] LineDifference(string[] stored, string[] executed)
    {
        int first = stored.AsSpan().CommonPrefixLength(executed);
        int last = 0;
        while (last < Math.Min(stored.Length, executed.Length) - first && stored[^(last + 1)] == executed[^(last + 1)])
        {
            last++;
        }

        string[] removed = stored[first..^last];
        string[] added = executed[first..^last];
        return [.. Marked('-', removed, added), .. Marked('+', added, removed)];
    }

    private static IEnumerable<string> Marked(char mark, string[] lines, string[] others)
    {
        IEnumerable<string> shown = lines.Take(ShownLines).Select((line, i) => $"  {mark} {Excerpt(line, i < others.Length ? others[i] : "")}");
        return lines.Length > ShownLines ? shown.Append($"  {mark} … and {lines.Length - ShownLines} lines more") : shown;
    }

    /// <summary>The part of a line where it begins to differ from the other one: a figure's line can have thousands of characters.</summary>
    private static string Excerpt(string line, string other)
    {
        int start = Math.Max(0, line.AsSpan().CommonPrefixLength(other) - CharactersBeforeDifference);
        int end = Math.Min(line.Length, start + ShownCharacters);
        return line.Length <= ShownCharacters ? line : $"{(start > 0 ? "…" : "")}{line[start..end]}{(end < line.Length ? "…" : "")}";
    }

    private static IEnumerable<string> Lines(JsonElement output) => Text(output, "output_type") switch
    {
        "stream" => TextLines(output, "text"),
        "error" => [$"{Text(output, "ename")}: {Text(output, "evalue")}"],
        _ when output.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object
            => data.EnumerateObject()
                .Where(entry => !entry.Name.StartsWith("image/", StringComparison.Ordinal) && !IsHtmlOfFigure(entry.Name, data))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .SelectMany(entry => TextLines(data, entry.Name).Prepend($"[{entry.Name}]")),
        _ => [],
    };

    private static bool IsHtmlOfFigure(string mimeType, JsonElement data) =>
        mimeType == PlotlyHtml.HtmlMimeType && data.TryGetProperty(PlotlyHtml.PlotlyMimeType, out _);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;

    private static string[] TextLines(JsonElement element, string name)
    {
        JsonElement value = element.TryGetProperty(name, out JsonElement found) ? found : default;
        if (value.ValueKind == JsonValueKind.Object)
        {
            return [.. PropertyLines("", value)];
        }

        string text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(line => line.ToString())),
            _ => "",
        };
        return text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    /// <summary>A line for each property, by its path, so that a difference in a figure says where it is.</summary>
    private static IEnumerable<string> PropertyLines(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => PropertyLines($"{path}.{property.Name}", property.Value)),
        JsonValueKind.Array when value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            => value.EnumerateArray().SelectMany((item, i) => PropertyLines($"{path}[{i}]", item)),
        _ => [$"{path.TrimStart('.')}: {JsonNode.Parse(value.GetRawText())?.ToJsonString() ?? "null"}"],
    };
}
