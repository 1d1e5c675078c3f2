using System.Globalization;

namespace CourseKit.Grading;

/// <summary>The marks as a table for spreadsheets, by RFC 4180: a row a submission, a column an exercise.</summary>
internal static class GradebookCsv
{
    // What a spreadsheet takes for the beginning of a formula, and runs.
    private const string FormulaStarts = "=+-@\t\r";
    private const string Quoted = ",\"\r\n";

    /// <summary>The whole file.</summary>
    public static string Of(ClassOutcome outcome)
    {
        IEnumerable<string> ids = outcome.Submissions[0].Exercises.Select(exercise => exercise.Exercise.Id);
        return string.Concat(outcome.Submissions.Select(Row).Prepend(Line(["name", .. ids, "points", "maximum"])));
    }

    private static string Row(SubmissionOutcome submission) =>
        Line([submission.Name, .. submission.Exercises.Select(exercise => Number(exercise.Points)), Number(submission.Points), Number(submission.Maximum)]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> cells) => $"{string.Join(',', cells.Select(Cell))}\r\n";

    private static string Cell(string text)
    {
        string safe = text.Length > 0 && FormulaStarts.Contains(text[0]) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }
}
