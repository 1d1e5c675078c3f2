namespace CourseKit.Notebooks.Session;

/// <summary>Why a cell failed, in words for the person who wrote it.</summary>
/// <param name="Name">The kind of error: an exception's type name, <c>CompilationError</c>, <c>Timeout</c>, …</param>
/// <param name="Message">What happened, and where it helps, what to do next.</param>
public sealed record CellError(string Name, string Message)
{
    internal const string OutOfMemory = "The cell filled the memory that a notebook may use.";

    /// <summary>The places that lead to the error, the innermost first; empty when no line can be named.</summary>
    public IReadOnlyList<ErrorPlace> Places { get; init; } = [];
}

/// <summary>A line of a cell or an imported file that an error points at.</summary>
/// <param name="Origin">Whose line: <c>cell 3</c>, or an imported file's path.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Text">The offending line's text; empty when it is not known.</param>
/// <param name="Note">What is said of this line in particular, such as one of several compiler errors; or null.</param>
public sealed record ErrorPlace(string Origin, int Line, string Text, string? Note = null);
