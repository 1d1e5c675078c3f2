using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>An error that a compiler found in a student's code.</summary>
/// <param name="File">The file, a path from the course's folder.</param>
/// <param name="Line">The line, from 1; 0 when the error has no place of its own.</param>
/// <param name="Column">The column, from 1; 0 when the error has no place of its own.</param>
/// <param name="Code">The compiler's name for it, such as CS0103 or FS0039.</param>
/// <param name="Message">The compiler's message.</param>
/// <param name="SourceLine">What stands in that line.</param>
public sealed record SourceError(string File, int Line, int Column, string Code, string Message, string SourceLine)
{
    /// <summary>How many errors of an answer are told at most, the first ones.</summary>
    public const int Maximum = CompileReply.MaximumErrors;

    /// <summary>Path, line and column, as compilers write them.</summary>
    public string Place => Line > 0 ? $"{File}:{Line}:{Column}" : File;

    /// <summary>The usual cause, and what to try; null when it is not one of the common errors.</summary>
    public string? Explanation => ErrorExplanations.Of(Code, Message);

    /// <summary>The error on one line.</summary>
    public override string ToString() => $"{Place}: error {Code}: {Message}";

    internal static SourceError From(CompileError error, Exercise exercise, SubmittedSources sources)
    {
        string message = PlainText.Clean(error.Message, StudentMessage.Characters);
        SourceFile? file = sources.Files.FirstOrDefault(file => file.Name == error.File);
        string[] lines = file?.Text.ReplaceLineEndings("\n").Split('\n') ?? [];
        return error.Line >= 1 && error.Line <= lines.Length
            ? new SourceError(exercise.PathOf(file!.Name), error.Line, error.Column, error.Code, message, lines[error.Line - 1])
            : new SourceError(exercise.PathOf(sources.Files[0].Name), 0, 0, error.Code, message, "");
    }
}
