using System.Text.Json;
using System.Text.Json.Nodes;
using CourseKit.Notebooks.Session;

namespace CourseKit.Notebooks.Running;

/// <summary>Turns a notebook's events into the outputs that are stored in the file, in nbformat's form.</summary>
internal sealed class CellOutputs
{
    private const int LongestText = 1_000_000;

    private readonly Dictionary<string, JsonObject> _displays = [];
    private JsonArray _outputs = [];
    private int _executionCount;
    private int _textLength;

    /// <summary>Starts a cell.</summary>
    /// <returns>The array that its outputs are added to.</returns>
    public JsonArray Begin(int executionCount)
    {
        _executionCount = executionCount;
        _textLength = 0;
        return _outputs = [];
    }

    /// <summary>Adds what an event brings about to the current cell's outputs, or changes an earlier display.</summary>
    public void Add(SessionEvent sessionEvent)
    {
        switch (sessionEvent)
        {
            case TextEvent text:
                AddText(text.Stream, text.Text);
                break;
            case DisplayEvent display:
                _outputs.Add(_displays[display.DisplayId] = new JsonObject
                {
                    ["data"] = Data(display.Data),
                    ["metadata"] = new JsonObject(),
                    ["output_type"] = "display_data",
                });
                break;
            case UpdateEvent update when _displays.TryGetValue(update.DisplayId, out JsonObject? shown):
                shown["data"] = Data(update.Data);
                break;
            case ResultEvent result:
                _outputs.Add(new JsonObject
                {
                    ["data"] = Data(result.Data),
                    ["execution_count"] = _executionCount,
                    ["metadata"] = new JsonObject(),
                    ["output_type"] = "execute_result",
                });
                break;
            case ErrorEvent error:
                AddError(error.Error);
                break;
        }
    }

    private void AddText(string stream, string text)
    {
        if (_textLength > LongestText)
        {
            return;
        }

        _textLength += text.Length;
        if (_textLength > LongestText)
        {
            text = text[..^(_textLength - LongestText)] + $"\n… cut here: the cell wrote more than {LongestText} characters.\n";
        }

        if (_outputs.LastOrDefault() is JsonObject last && (string?)last["name"] == stream)
        {
            AppendLines((JsonArray)last["text"]!, text);
        }
        else
        {
            _outputs.Add(new JsonObject { ["name"] = stream, ["output_type"] = "stream", ["text"] = Lines(text) });
        }
    }

    private void AddError(CellError error) =>
        _outputs.Add(new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. ErrorText.Lines(error).Select(line => JsonValue.Create(line))]),
        });

    private static JsonObject Data(IReadOnlyDictionary<string, string> data)
    {
        var result = new JsonObject();
        foreach ((string mimeType, string text) in data)
        {
            bool isJson = mimeType.EndsWith("json", StringComparison.Ordinal);
            bool isBinary = mimeType.StartsWith("image/", StringComparison.Ordinal) && mimeType != "image/svg+xml";
            result[mimeType] = isJson ? JsonNode.Parse(text) : isBinary ? JsonValue.Create(text) : Lines(text);
        }

        return result;
    }

    /// <summary>nbformat's multi-line text: an array of lines, each with its line end.</summary>
    private static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        AppendLines(lines, text);
        return lines;
    }

    private static void AppendLines(JsonArray lines, string text)
    {
        // A carriage return alone stays: it takes a viewer back to the start of the line.
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is int found and >= 0 ? found + 1 : text.Length;
            string line = text[start..end];
            if (lines.Count > 0 && (string)lines[^1]! is string last && !last.EndsWith('\n'))
            {
                lines[^1] = last + line;
            }
            else
            {
                lines.Add(line);
            }

            start = end;
        }
    }
}
