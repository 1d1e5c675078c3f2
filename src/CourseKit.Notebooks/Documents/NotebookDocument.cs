using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CourseKit.Platform;

namespace CourseKit.Notebooks.Documents;

/// <summary>
/// A Jupyter notebook (nbformat 4). Reading and writing is lossless: the text outside the outputs that were set is byte for
/// byte what was read, unknown properties, number formats, escapes, indentation and line ends included.
/// </summary>
public sealed class NotebookDocument
{
    private const int CellPropertyDepth = 3;

    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly List<CellSpans> _spans;
    private readonly JsonLayout _layout;
    private readonly Dictionary<NotebookCell, Run> _runs = [];

    private NotebookDocument(string name, byte[] bytes, int start, List<CellSpans> spans, List<NotebookCell> cells)
    {
        Name = name;
        _bytes = bytes;
        _start = start;
        _spans = spans;
        Cells = cells;
        _layout = JsonLayout.Of(Json);
    }

    /// <summary>The file's name as it was given, for messages.</summary>
    public string Name { get; }

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    private ReadOnlySpan<byte> Json => _bytes.AsSpan(_start);

    /// <summary>Reads a notebook from a file.</summary>
    /// <exception cref="NotebookFormatException">The file is not a notebook; the message says where and why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NotebookDocument Load(string path) => Parse(File.ReadAllBytes(path), path);

    /// <summary>Reads a notebook from the bytes of a file.</summary>
    /// <param name="bytes">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook; the message says where and why.</exception>
    public static NotebookDocument Parse(byte[] bytes, string name)
    {
        int start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        using JsonDocument json = ParseJson(bytes.AsMemory(start), name);
        JsonElement root = json.RootElement;
        CheckVersion(root, name);
        List<CellSpans> spans = CellSpans.Find(bytes.AsSpan(start));
        string notebookLanguage = CellLanguage.OfNotebook(root);
        var cells = new List<NotebookCell>();
        foreach (JsonElement cell in root.GetProperty("cells").EnumerateArray())
        {
            int line = 1 + bytes.AsSpan(start, spans[cells.Count].Cell.Start.Value).Count((byte)'\n');
            cells.Add(ReadCell(cell, cells.Count + 1, notebookLanguage, $"{name}:{line}"));
        }

        return new NotebookDocument(name, bytes, start, spans, cells);
    }

    /// <summary>Replaces a code cell's outputs and execution count.</summary>
    /// <param name="cell">A code cell of this notebook.</param>
    /// <param name="outputs">The outputs in nbformat's form.</param>
    /// <param name="executionCount">The count, or null for a cell that did not run.</param>
    /// <exception cref="ArgumentException">The cell is not a code cell: nbformat allows no outputs there.</exception>
    public void SetOutputs(NotebookCell cell, JsonArray outputs, int? executionCount)
    {
        if (!cell.IsCode)
        {
            throw new ArgumentException($"Cell {cell.Number} is a {cell.Kind} cell and cannot have outputs.", nameof(cell));
        }

        _runs[cell] = new Run(outputs, executionCount);
    }

    /// <summary>The whole file with the changes made so far.</summary>
    public byte[] ToBytes()
    {
        using var result = new MemoryStream(_bytes.Length);
        int position = 0;
        foreach (Edit edit in _runs.SelectMany(run => Edits(_spans[run.Key.Number - 1], run.Value)).OrderBy(edit => edit.Start))
        {
            result.Write(_bytes, position, _start + edit.Start - position);
            result.Write(Encoding.UTF8.GetBytes(edit.Text));
            position = _start + edit.End;
        }

        result.Write(_bytes, position, _bytes.Length - position);
        return result.ToArray();
    }

    /// <summary>Writes the notebook so that the file is either as before or complete, never half-written.</summary>
    public void Save(string path) => WholeFile.Write(path, ToBytes());

    private static JsonDocument ParseJson(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException exception)
        {
            string reason = bytes.Span.Trim(" \t\r\n"u8).IsEmpty ? "the file is empty" : "the text is not valid JSON";
            throw new NotebookFormatException(
                $"{name}:{exception.LineNumber + 1}:{exception.BytePositionInLine + 1}: not a notebook: {reason}. "
                + "Restore the file from version control, or save it again from the editor that wrote it.");
        }
    }

    private static void CheckVersion(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("nbformat", out JsonElement version) || !version.TryGetInt32(out int major))
        {
            throw new NotebookFormatException($"{name}: not a notebook: it has no \"nbformat\" number.");
        }

        if (major != 4)
        {
            throw new NotebookFormatException(
                $"{name}: the notebook is of format {major}, and format 4 is what can be read. Convert it: jupyter nbconvert --to notebook --nbformat 4 {name}");
        }

        if (!root.TryGetProperty("cells", out JsonElement cells) || cells.ValueKind != JsonValueKind.Array)
        {
            throw new NotebookFormatException($"{name}: not a notebook: it has no \"cells\" array.");
        }
    }

    private static NotebookCell ReadCell(JsonElement cell, int number, string notebookLanguage, string place)
    {
        if (cell.ValueKind != JsonValueKind.Object
            || !cell.TryGetProperty("cell_type", out JsonElement kind) || kind.ValueKind != JsonValueKind.String)
        {
            throw new NotebookFormatException($"{place}: cell {number} has no \"cell_type\".");
        }

        string source = ReadSource(cell) ?? throw new NotebookFormatException($"{place}: cell {number} has no \"source\" text.");
        JsonElement[] outputs = cell.TryGetProperty("outputs", out JsonElement stored) && stored.ValueKind == JsonValueKind.Array
            ? [.. stored.EnumerateArray().Select(output => output.Clone())]
            : [];
        string? id = cell.TryGetProperty("id", out JsonElement idElement) && idElement.ValueKind == JsonValueKind.String ? idElement.GetString() : null;
        return new NotebookCell(number, kind.GetString()!, source, CellLanguage.Of(cell, notebookLanguage), id, outputs);
    }

    private static string? ReadSource(JsonElement cell)
    {
        if (!cell.TryGetProperty("source", out JsonElement source))
        {
            return null;
        }

        return source.ValueKind switch
        {
            JsonValueKind.String => source.GetString(),
            JsonValueKind.Array when source.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String)
                => string.Concat(source.EnumerateArray().Select(line => line.GetString())),
            _ => null,
        };
    }

    private IEnumerable<Edit> Edits(CellSpans spans, Run run)
    {
        string missing = "";
        (string Property, Range? Place, JsonNode? Value)[] properties =
        [
            ("execution_count", spans.ExecutionCount, run.ExecutionCount is int count ? JsonValue.Create(count) : null),
            ("outputs", spans.Outputs, run.Outputs),
        ];
        foreach ((string property, Range? place, JsonNode? value) in properties)
        {
            string text = _layout.Write(value, CellPropertyDepth);
            if (place is Range range)
            {
                yield return new Edit(range.Start.Value, range.End.Value, text);
            }
            else
            {
                missing += $"{_layout.LineBreak(CellPropertyDepth)}\"{property}\": {text},";
            }
        }

        int inside = spans.Cell.Start.Value + 1;
        yield return new Edit(inside, inside, missing);
    }

    private sealed record Run(JsonArray Outputs, int? ExecutionCount);

    private sealed record Edit(int Start, int End, string Text);
}
