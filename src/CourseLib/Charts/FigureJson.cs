using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CourseLib.Charts;

/// <summary>Writes traces and layouts as plotly.js reads them: the same text on every run and every computer.</summary>
internal static class FigureJson
{
    /// <summary>More digits than a screen shows, few enough that computers whose last bits differ write the same.</summary>
    private const string SixDigits = "G6";

    private const double LargestWholeNumber = 1e15;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = new LowerCase(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // Letters of every language stay readable; whoever puts the text into HTML escapes "<" there.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new NumberConverter(), new JsonStringEnumConverter(new LowerCase(), allowIntegerValues: false) },
    };

    public static JsonObject Of(object value) => (JsonObject)JsonSerializer.SerializeToNode(value, value.GetType(), Options)!;

    public static string Text(JsonNode node) => node.ToJsonString(Options);

    /// <summary>Puts the properties of one object into another: objects are merged, everything else replaced.</summary>
    public static void Merge(JsonObject target, JsonObject changes)
    {
        foreach ((string name, JsonNode? change) in changes)
        {
            if (change is JsonObject inner && target[name] is JsonObject existing)
                Merge(existing, inner);
            else
                target[name] = change?.DeepClone();
        }
    }

    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }

    private sealed class NumberConverter : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (!double.IsFinite(value))
                writer.WriteNullValue();
            else if (double.IsInteger(value) && Math.Abs(value) < LargestWholeNumber)
                writer.WriteNumberValue((long)value);
            else
                writer.WriteRawValue(value.ToString(SixDigits, CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>A title, which plotly.js wants as an object with a text.</summary>
internal sealed class TitleConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("text", value);
        writer.WriteEndObject();
    }
}
