using CourseKit.Notebooks.Documents;
using CourseKit.Notebooks.Running;
using CourseKit.Notebooks.Session;

namespace CourseKit;

/// <summary>What <c>coursekit run</c> says of one lesson.</summary>
/// <param name="Status"><c>ok</c>, <c>failed</c>, <c>differs</c> or <c>unusable</c>.</param>
/// <param name="Summary">Cells, seconds and figures.</param>
/// <param name="Details">What went wrong, or should be known, line by line.</param>
/// <param name="ExitCode">What this lesson makes of the program's exit code.</param>
internal sealed record LessonOutcome(string Status, string Summary, IReadOnlyList<string> Details, int ExitCode)
{
    public static LessonOutcome Of(NotebookFile file, NotebookRun run, IReadOnlyList<string> differences, IReadOnlyList<string> notes)
    {
        int cells = run.Notebook.Cells.Count(cell => cell.IsCode);
        string ran = run.Failure is null ? $"{cells} cells" : $"{run.CellsRun} of {cells} cells";
        string summary = $"{ran,14}  {run.Duration.TotalSeconds,6:0.0} s  {run.Figures,3} figures";
        if (run.Failure is CellFailure failure)
        {
            return new LessonOutcome("failed", summary, [.. FailureLines(file, failure)], CourseKit.ExitCode.Failure);
        }

        return differences.Count > 0
            ? new LessonOutcome("differs", summary, [.. differences, $"To store the new outputs: {Invocation.Command} run --in-place {file.Path}"], CourseKit.ExitCode.Failure)
            : new LessonOutcome("ok", summary, notes, CourseKit.ExitCode.Success);
    }

    /// <summary>A file that could not be run at all.</summary>
    public static LessonOutcome Unusable(string message) => new("unusable", "", [message], CourseKit.ExitCode.BadUsage);

    private static IEnumerable<string> FailureLines(NotebookFile file, CellFailure failure) =>
        failure.Error.Places.Count == 0
            ? [$"{file.Path}, cell {failure.Cell.Number}: {failure.Error.Message}"]
            : ErrorText.Lines(failure.Error)
                .Select(line => line.StartsWith("cell ", StringComparison.Ordinal) ? $"{file.Path}, {line}" : line)
                .SelectMany(line => line.Split('\n'));
}
