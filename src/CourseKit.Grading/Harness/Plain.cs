using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading.Harness;

/// <summary>
/// Compares and shows the plain data that crosses between tests and students' code: numbers, words, lists, and records of
/// these. All of it is looked at as JSON, so that the classes' own Equals and ToString play no part.
/// </summary>
internal static class Plain
{
    private const int ShownElements = 12;

    private static readonly JsonSerializerOptions Options = new(PlainData.Options) { IncludeFields = true, Converters = { new FunctionConverter() } };

    /// <summary>The data in a value; functions in it are left out.</summary>
    public static JsonElement Of<TValue>(TValue value) => JsonSerializer.SerializeToElement(value, Options);

    /// <summary>
    /// Where two values differ first, for example <c>[2]</c> or <c>.Bias</c>; empty when they differ as a whole, null when they
    /// are equal. Numbers are equal when they differ by no more than <paramref name="tolerance"/>, or by that much of the
    /// expected one where it is larger than 1; NaN equals NaN alone.
    /// </summary>
    public static string? FirstDifference(JsonElement answer, JsonElement expected, double tolerance)
    {
        if (Number(answer) is { } number && Number(expected) is { } right)
        {
            return AreClose(number, right, tolerance) ? null : "";
        }

        if (answer.ValueKind != expected.ValueKind)
        {
            return "";
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Array => answer.GetArrayLength() != expected.GetArrayLength() ? "" : FirstDifference(Elements(answer), Elements(expected), tolerance),
            JsonValueKind.Object => FirstDifference(Members(answer), Members(expected), tolerance),
            _ => answer.GetRawText() == expected.GetRawText() ? null : "",
        };
    }

    /// <summary>The value as people read it, long lists shortened.</summary>
    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{List(value)}]",
        JsonValueKind.Object => $"({string.Join(", ", value.EnumerateObject().Select(member => $"{member.Name} = {Show(member.Value)}"))})",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        _ => value.GetRawText(),
    };

    /// <summary>An input as it would be written between a call's parentheses.</summary>
    public static string ShowArguments<TInput>(TInput input) => input switch
    {
        ITuple tuple => string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => tuple[i] is Delegate ? "f" : Show(Of(tuple[i])))),
        Array or IFormattable => Show(Of(input)),
        _ => input!.ToString()!,
    };

    private static string List(JsonElement list)
    {
        string shown = string.Join(", ", list.EnumerateArray().Take(ShownElements).Select(Show));
        return list.GetArrayLength() > ShownElements ? string.Create(CultureInfo.InvariantCulture, $"{shown}, … {list.GetArrayLength()} in all") : shown;
    }

    private static string? FirstDifference(IEnumerable<(string Path, JsonElement Value)> answer, IEnumerable<(string Path, JsonElement Value)> expected, double tolerance) =>
        answer.Zip(expected, (mine, right) => FirstDifference(mine.Value, right.Value, tolerance) is { } inner ? right.Path + inner : null)
            .FirstOrDefault(path => path is not null);

    private static IEnumerable<(string Path, JsonElement Value)> Elements(JsonElement list) =>
        list.EnumerateArray().Select((element, index) => (string.Create(CultureInfo.InvariantCulture, $"[{index}]"), element));

    private static IEnumerable<(string Path, JsonElement Value)> Members(JsonElement record) =>
        record.EnumerateObject().Select(member => ($".{member.Name}", member.Value));

    private static double? Number(JsonElement value) => value switch
    {
        { ValueKind: JsonValueKind.Number } => value.GetDouble(),
        { ValueKind: JsonValueKind.String } => value.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => null,
        },
        _ => null,
    };

    // Equals comes first: it holds for two NaN and for two infinities, whose difference is NaN. Nothing else is close to an
    // infinity: its share, the tolerance, would be infinite, too.
    private static bool AreClose(double answer, double right, double tolerance) =>
        answer.Equals(right) || (double.IsFinite(right) && Math.Abs(answer - right) <= tolerance * Math.Max(1, Math.Abs(right)));

    private sealed class FunctionConverter : JsonConverter<Delegate>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(Delegate).IsAssignableFrom(typeToConvert);

        public override Delegate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Delegate value, JsonSerializerOptions options) => writer.WriteNullValue();
    }
}
