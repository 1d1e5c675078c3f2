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
    private const int ShownCharacters = 120;

    private static readonly JsonSerializerOptions Options = new(PlainData.Options) { IncludeFields = true, Converters = { new FunctionConverter() } };

    /// <summary>The data in a value; functions in it are left out.</summary>
    public static JsonElement Of<TValue>(TValue value) => JsonSerializer.SerializeToElement(value, Options);

    /// <summary>
    /// Where two values differ first; null when they are equal. Numbers are equal when they differ by no more than
    /// <paramref name="tolerance"/>, or by that much of the expected one where it is larger than 1; NaN equals NaN alone.
    /// </summary>
    public static Difference? FirstDifference(JsonElement answer, JsonElement expected, double tolerance)
    {
        if (Number(answer) is { } number && Number(expected) is { } right)
        {
            return AreClose(number, right, tolerance) ? null : new Difference("", answer, expected);
        }

        bool isAlike = answer.ValueKind == expected.ValueKind && (expected.ValueKind != JsonValueKind.Array || answer.GetArrayLength() == expected.GetArrayLength());
        return (isAlike, expected.ValueKind) switch
        {
            (true, JsonValueKind.Array) => FirstDifference(Elements(answer), Elements(expected), tolerance),
            (true, JsonValueKind.Object) => FirstDifference(Members(answer), Members(expected), tolerance),
            _ => isAlike && answer.GetRawText() == expected.GetRawText() ? null : new Difference("", answer, expected),
        };
    }

    /// <summary>Whether there is anything in the data but NaN.</summary>
    public static bool HasMoreThanNaN(JsonElement value) => Number(value) is { } number ? !double.IsNaN(number) : value.ValueKind switch
    {
        JsonValueKind.Array => Elements(value).Any(element => HasMoreThanNaN(element.Value)),
        JsonValueKind.Object => Members(value).Any(member => HasMoreThanNaN(member.Value)),
        _ => true,
    };

    /// <summary>The value as people read it, shortened where it is long.</summary>
    public static string Show(JsonElement value) => Shortened(Text(value));

    /// <summary>An input as it would be written between a call's parentheses, shortened where it is long.</summary>
    public static string ShowArguments<TInput>(TInput input) => Shortened(input switch
    {
        ITuple tuple => string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => tuple[i] is Delegate ? "f" : Text(Of(tuple[i])))),
        Array or IFormattable => Text(Of(input)),
        _ => input!.ToString()!,
    });

    private static string Shortened(string text) => text.Length > ShownCharacters ? text[..ShownCharacters] + "…" : text;

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{List(value)}]",
        JsonValueKind.Object => $"({string.Join(", ", value.EnumerateObject().Select(member => $"{member.Name} = {Text(member.Value)}"))})",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        _ => value.GetRawText(),
    };

    private static string List(JsonElement list)
    {
        string shown = string.Join(", ", list.EnumerateArray().Take(ShownElements).Select(Text));
        return list.GetArrayLength() > ShownElements ? string.Create(CultureInfo.InvariantCulture, $"{shown}, … {list.GetArrayLength()} in all") : shown;
    }

    private static Difference? FirstDifference(IEnumerable<(string Path, JsonElement Value)> answer, IEnumerable<(string Path, JsonElement Value)> expected, double tolerance) =>
        answer.Zip(expected, (mine, right) => FirstDifference(mine.Value, right.Value, tolerance) is { } inner ? inner with { Path = right.Path + inner.Path } : null)
            .FirstOrDefault(difference => difference is not null);

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

/// <summary>One place in which two values differ.</summary>
/// <param name="Path">The place, for example <c>[2]</c> or <c>.Bias</c>; empty for the values as a whole.</param>
/// <param name="Answer">What stands there.</param>
/// <param name="Expected">What should.</param>
internal sealed record Difference(string Path, JsonElement Answer, JsonElement Expected);
