using System.Text.RegularExpressions;

namespace CourseKit.Notebooks.Session;

/// <summary>A text that code comes from: a cell, or an imported file.</summary>
/// <param name="Name">How messages call it: <c>cell 3</c>, or the file's path.</param>
/// <param name="Text">The whole text.</param>
internal sealed partial record CodeOrigin(string Name, string Text)
{
    private readonly string[] _lines = Text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The name under which the compilers know this text, and which stack traces give back.</summary>
    public string FileName(string folder) => Path.Combine(folder, Name.Replace(' ', '-'));

    /// <summary>The place of a line, counted from 1.</summary>
    public ErrorPlace Place(int line, string? note = null) =>
        new(Name, line, line >= 1 && line <= _lines.Length ? _lines[line - 1].TrimEnd() : "", note);

    /// <summary>A cell's error by a compiler's messages, each at its line.</summary>
    public CellFailedException CompilationFailure(IEnumerable<(int Line, string Message)> messages)
    {
        // F# spreads a message over several lines; here it stands beside its place, on one.
        ErrorPlace[] places = [.. messages.Select(message => Place(message.Line, Whitespace().Replace(message.Message, " ")))];
        return new CellFailedException(new CellError("CompilationError", places[0].Note!) { Places = places });
    }

    /// <summary>An exception that ends the cell with an error at a line of this text.</summary>
    public CellFailedException Fail(int line, string name, string message) =>
        new(new CellError(name, message) { Places = [Place(line)] });

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
