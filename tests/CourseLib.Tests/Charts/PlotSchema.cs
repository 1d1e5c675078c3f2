using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CourseLib.Tests.Charts;

/// <summary>
/// Holds a figure to plotly.js's own description of itself: every attribute must be known, and its value of the kind, the
/// range or among the words that the schema names. plotly.js itself ignores what it does not understand.
/// </summary>
internal sealed partial class PlotSchema
{
    private readonly JsonObject _schema;

    private PlotSchema(JsonObject schema) => _schema = schema;

    /// <summary>The schema; the test is skipped where it was not installed.</summary>
    public static PlotSchema Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "plot-schema.json");
        if (!File.Exists(path))
            Assert.Ignore("plotly.js's schema is not there: it comes from npm at build. Install Node.js, then: dotnet build tests/CourseLib.Tests");
        return Cached.Value;
    }

    private static Lazy<PlotSchema> Cached { get; } = new(() =>
    {
        JsonNode file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plot-schema.json")))!;
        return new PlotSchema((JsonObject)(file["schema"] ?? file));
    });

    /// <summary>What is wrong with a figure, each with its place; nothing when all is right.</summary>
    public IReadOnlyList<string> Problems(string json)
    {
        JsonNode figure = JsonNode.Parse(json)!;
        var problems = new List<string>();
        foreach ((string name, JsonNode? value) in (JsonObject)figure)
        {
            switch (name)
            {
                case "data":
                    Traces(value!, "data", problems);
                    break;
                case "layout":
                    Layout((JsonObject)value!, "layout", problems);
                    break;
                case "config":
                    Object((JsonObject)value!, (JsonObject)_schema["config"]!, "config", problems);
                    break;
                case "frames":
                    Frames((JsonArray)value!, problems);
                    break;
                default:
                    problems.Add($"{name}: unknown");
                    break;
            }
        }

        return problems;
    }

    private void Frames(JsonArray frames, List<string> problems)
    {
        for (int i = 0; i < frames.Count; i++)
        {
            var frame = (JsonObject)frames[i]!;
            Object(frame, (JsonObject)_schema["frames"]!["items"]!["frames_entry"]!, $"frames[{i}]", problems);
            Traces(frame["data"]!, $"frames[{i}].data", problems);
            if (frame["layout"] is JsonObject layout)
                Layout(layout, $"frames[{i}].layout", problems);
        }
    }

    private void Traces(JsonNode data, string place, List<string> problems)
    {
        int i = 0;
        foreach (JsonNode? trace in (JsonArray)data)
        {
            string here = $"{place}[{i++}]";
            if (_schema["traces"]![(string?)trace!["type"] ?? ""] is JsonObject kind)
                Object((JsonObject)trace, (JsonObject)kind["attributes"]!, here, problems);
            else
                problems.Add($"{here}.type: unknown {trace["type"]}");
        }
    }

    private void Layout(JsonObject layout, string place, List<string> problems)
    {
        var attributes = (JsonObject)_schema["layout"]!["layoutAttributes"]!.DeepClone();
        foreach (string barMode in (string[])["bar", "histogram"])
        {
            foreach ((string name, JsonNode? value) in (JsonObject)_schema["traces"]![barMode]!["layoutAttributes"]!)
                attributes[name] ??= value?.DeepClone();
        }

        Object(layout, attributes, place, problems);
        if (layout["template"]?["layout"] is JsonObject template)
        {
            var own = (JsonObject)template.DeepClone();
            if (own["annotationdefaults"] is JsonObject defaults)
            {
                Object(defaults, (JsonObject)attributes["annotations"]!["items"]!["annotation"]!, $"{place}.template.layout.annotationdefaults", problems);
                own.Remove("annotationdefaults");
            }

            Layout(own, $"{place}.template.layout", problems);
        }
    }

    private static void Object(JsonObject value, JsonObject attributes, string place, List<string> problems)
    {
        foreach ((string name, JsonNode? item) in value)
        {
            string here = $"{place}.{name}";
            JsonNode? attribute = attributes[name];
            if (attribute is null && Numbered().Match(name) is { Success: true } numbered && (bool?)attributes[numbered.Groups[1].Value]?["_isSubplotObj"] == true)
                attribute = attributes[numbered.Groups[1].Value];
            if (attribute is JsonValue constant && JsonNode.DeepEquals(constant, item))
                continue;
            if (attribute is not JsonObject known)
                problems.Add($"{here}: unknown");
            else if (known["valType"] is null)
                Nested(item, known, here, problems);
            else if (!Fits(item, known))
                problems.Add($"{here}: {item?.ToJsonString() ?? "null"} is no {known["valType"]}");
        }
    }

    private static void Nested(JsonNode? value, JsonObject attribute, string place, List<string> problems)
    {
        if (attribute["items"] is JsonObject items && value is JsonArray array)
        {
            var element = (JsonObject)items.First(item => item.Value is JsonObject).Value!;
            for (int i = 0; i < array.Count; i++)
                Nested(array[i], element, $"{place}[{i}]", problems);
        }
        else if (attribute["items"] is null && value is JsonObject inner)
        {
            Object(inner, attribute, place, problems);
        }
        else
        {
            problems.Add($"{place}: not the expected object or array");
        }
    }

    private static bool Fits(JsonNode? value, JsonObject attribute)
    {
        if ((bool?)attribute["arrayOk"] == true && value is JsonArray many)
            return many.All(item => Single(item, attribute));
        return Single(value, attribute);
    }

    private static bool Single(JsonNode? value, JsonObject attribute) => (string)attribute["valType"]! switch
    {
        "any" => true,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "number" or "angle" => Number(value) is double number && InRange(number, attribute),
        "integer" => Number(value) is double number && double.IsInteger(number) && InRange(number, attribute),
        "string" or "subplotid" => Text(value) is not null,
        "color" => Text(value) is string color && Color().IsMatch(color),
        "colorlist" => value is JsonArray colors && colors.All(color => Color().IsMatch(Text(color) ?? "")),
        "colorscale" => Text(value) is "Viridis" or "Cividis" || (value is JsonArray stops && stops.All(stop => stop is JsonArray { Count: 2 })),
        "data_array" => value is JsonArray,
        "info_array" => value is JsonArray,
        "enumerated" => ((JsonArray)attribute["values"]!).Any(allowed => Allows(allowed!, value)),
        "flaglist" => Flags(value, attribute),
        _ => false,
    };

    private static bool Allows(JsonNode allowed, JsonNode? value) =>
        JsonNode.DeepEquals(allowed, value)
        || (Text(allowed) is ['/', .. string pattern, '/'] && Text(value) is string text && Regex.IsMatch(text, pattern));

    private static bool Flags(JsonNode? value, JsonObject attribute)
    {
        string[] flags = [.. ((JsonArray)attribute["flags"]!).Select(flag => (string)flag!)];
        return (Text(value) is string text && text.Split('+').All(flag => flags.Contains(flag)))
            || (attribute["extras"] as JsonArray ?? []).Any(extra => JsonNode.DeepEquals(extra, value));
    }

    private static bool InRange(double number, JsonObject attribute) =>
        number >= ((double?)attribute["min"] ?? double.NegativeInfinity) && number <= ((double?)attribute["max"] ?? double.PositiveInfinity);

    private static double? Number(JsonNode? value) =>
        value?.GetValueKind() == System.Text.Json.JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    private static string? Text(JsonNode? value) => value?.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string)value! : null;

    [GeneratedRegex(@"^(#[0-9a-f]{6}|rgba?\([\d., ]+\))$")]
    private static partial Regex Color();

    [GeneratedRegex(@"^([a-z]+)(\d+)$")]
    private static partial Regex Numbered();
}
