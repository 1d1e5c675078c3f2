using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CourseKit.Notebooks.Documents;

/// <summary>How a file lays out its JSON, so that what is written into it looks like the rest.</summary>
internal sealed partial class JsonLayout
{
    private readonly string _newLine;
    private readonly int _indentSize;
    private readonly char _indentCharacter;

    private JsonLayout(string newLine, int indentSize, char indentCharacter)
    {
        _newLine = newLine;
        _indentSize = indentSize;
        _indentCharacter = indentCharacter;
    }

    /// <summary>Reads the layout off the first indented line; a file on one line stays on one line.</summary>
    public static JsonLayout Of(ReadOnlySpan<byte> json)
    {
        int end = json.IndexOf((byte)'\n');
        if (end < 0)
        {
            return new JsonLayout("", 0, ' ');
        }

        string newLine = end > 0 && json[end - 1] == '\r' ? "\r\n" : "\n";
        ReadOnlySpan<byte> line = json[(end + 1)..];
        int indent = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        char character = indent > 0 && line[0] == '\t' ? '\t' : ' ';
        return new JsonLayout(newLine, Math.Max(indent, 0), character);
    }

    /// <summary>The value as JSON text, to stand <paramref name="depth"/> levels deep.</summary>
    public string Write(JsonNode? value, int depth)
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = _newLine.Length > 0,
            IndentCharacter = _indentCharacter,
            IndentSize = _indentSize,
            NewLine = "\n",
        };
        string text = NumbersInLines().Replace(
            value?.ToJsonString(options) ?? "null", numbers => LineBreaks().Replace(numbers.Value, match => match.Value[0] == ',' ? ", " : match.Value.Trim()));
        return text.Replace("\n", _newLine + Indent(depth), StringComparison.Ordinal);
    }

    /// <summary>A line break and the indentation of a line <paramref name="depth"/> levels deep.</summary>
    public string LineBreak(int depth) => _newLine.Length == 0 ? " " : _newLine + Indent(depth);

    /// <summary>A figure's data: thousands of numbers, each of which would have a line of its own.</summary>
    [GeneratedRegex(@"\[\n\s*(?>-?\d[-+.\deE]*|null)(?>,\n\s*(?>-?\d[-+.\deE]*|null))*\n\s*\]")]
    private static partial Regex NumbersInLines();

    [GeneratedRegex(@",\n\s*|\[\n\s*|\n\s*\]")]
    private static partial Regex LineBreaks();

    private string Indent(int depth) => new(_indentCharacter, depth * _indentSize);
}
