namespace CourseKit.Grading;

/// <summary>Tells a student in the terminal what is right, what is not yet, why, and what to do next.</summary>
/// <param name="writer">Where to.</param>
/// <param name="course">The course that the exercises belong to.</param>
/// <param name="isColored">Whether the terminal shows colours; nothing is told by colour alone.</param>
/// <param name="width">How many columns the terminal has; text is broken between words to fit.</param>
public sealed class CheckReport(TextWriter writer, CourseFolder course, bool isColored, int width = int.MaxValue)
{
    private const string Green = "32";
    private const string Red = "31";
    private const string Dim = "2";
    private const string Mark = "✘ ";
    private const int TestIndent = 13;
    private const int FullErrors = 3;

    /// <summary>One exercise in full.</summary>
    public void Write(ExerciseOutcome outcome)
    {
        Exercise exercise = outcome.Exercise;
        writer.WriteLine($"{exercise.Id}  {exercise.Title}");
        writer.WriteLine(Colored(Dim, outcome.File));
        writer.WriteLine();
        WriteFindings(outcome);
        writer.WriteLine();
        if (outcome.HasPrinted)
        {
            WriteText("  ", "Your code prints something. A check does not show it.");
        }

        WriteText("  ", Points(outcome));
        WriteOther(outcome);
        WriteNext(outcome);
    }

    /// <summary>One of several exercises, in a line.</summary>
    public void WriteLine(ExerciseOutcome outcome) =>
        WriteMarked("", outcome.Verdict, $"{outcome.Exercise.Id}  {outcome.Exercise.Title} {HeldTogether($"({outcome.Points} of {outcome.Maximum} points)")}");

    /// <summary>In full what there is to do next: the only exercise, or of several, told line by line before, the first that is not right yet.</summary>
    public void WriteInFull(IReadOnlyList<ExerciseOutcome> outcomes)
    {
        if (outcomes.Count == 1)
        {
            Write(outcomes[0]);
        }
        else if (outcomes.FirstOrDefault(outcome => outcome.Verdict != Verdict.Passed) is { } first)
        {
            writer.WriteLine();
            Write(first);
        }
    }

    private void WriteFindings(ExerciseOutcome outcome)
    {
        if (outcome.Errors.Count > 0)
        {
            WriteErrors(outcome.Errors);
        }
        else if (outcome.Messages.Count > 0)
        {
            WriteMessages(outcome.Messages);
        }
        else
        {
            WriteTests(outcome.Tests);
        }
    }

    private void WriteErrors(IReadOnlyList<SourceError> errors)
    {
        foreach (SourceError error in errors.Take(FullErrors))
        {
            WriteError(error, isFirst: error == errors[0]);
        }

        int rest = errors.Count - FullErrors;
        if (rest > 0)
        {
            string atLeast = errors.Count == SourceError.Maximum ? "at least " : "";
            writer.WriteLine();
            WriteText("  ", $"… and {atLeast}{rest} more {(rest == 1 ? "error" : "errors")}. One slip can give many errors: mend the first, then check again.");
        }
    }

    private void WriteError(SourceError error, bool isFirst)
    {
        if (!isFirst)
        {
            writer.WriteLine();
        }

        writer.WriteLine(Colored(Red, $"  {Mark}{error.Place}: error {error.Code}"));
        foreach (string line in error.Line > 0 ? SourceExcerpt.Of(error, width - 6) : [])
        {
            writer.WriteLine($"      {line}");
        }

        WriteText("    ", error.Message);
        if (error.Explanation is { } explanation)
        {
            WriteText("    ", explanation);
        }
    }

    private void WriteMessages(IReadOnlyList<string> messages)
    {
        foreach (string message in messages)
        {
            IEnumerable<string> lines = WrappedText.Lines(Mark + message, width - 4);
            writer.WriteLine(Colored(Red, $"  {string.Join($"{writer.NewLine}    ", lines)}"));
        }
    }

    private void WriteTests(IReadOnlyList<TestOutcome> tests)
    {
        string? told = null;
        foreach (TestOutcome test in tests)
        {
            WriteMarked("  ", test.Verdict, $"{test.Name} {HeldTogether($"({test.Points} of {test.Maximum})")}");
            foreach (string line in test.Message is null ? [] : test.Message == told ? ["As above."] : test.Message.Split('\n'))
            {
                WriteText(new string(' ', TestIndent), line);
            }

            told = test.Message ?? told;
        }
    }

    private void WriteMarked(string indent, Verdict verdict, string text)
    {
        (string color, string mark) = verdict switch
        {
            Verdict.Passed => (Green, "✔ right  "),
            Verdict.Failed => (Red, $"{Mark}not yet"),
            _ => (Red, $"{Mark}{VerdictName.Of(verdict)}"),
        };
        string hanging = new(' ', TestIndent - 2 + indent.Length);
        IEnumerable<string> lines = WrappedText.Lines(text, width - indent.Length - mark.Length - 2);
        writer.WriteLine($"{indent}{Colored(color, mark)}  {string.Join(writer.NewLine + hanging, lines)}");
    }

    private void WriteText(string indent, string text)
    {
        foreach (string line in WrappedText.Lines(text, width - indent.Length))
        {
            writer.WriteLine(indent + line);
        }
    }

    private static string Points(ExerciseOutcome outcome)
    {
        int kept = outcome.Exercise.Points - outcome.Maximum;
        string hidden = kept > 0 ? $" {kept} more are given by hidden tests, when your teacher grades." : "";
        return $"{outcome.Points} of {outcome.Maximum} points.{hidden}";
    }

    private void WriteOther(ExerciseOutcome outcome)
    {
        if (outcome.Other is { } other)
        {
            string why = other.Errors.Count > 0 ? $" It does not compile: {other.Errors[0]}" : "";
            WriteText("  ", $"{other.File} is begun, too, and gives {other.Points} of {other.Maximum} points. The better answer counts, C# if they are worth the same.{why}");
        }
    }

    private void WriteNext(ExerciseOutcome outcome)
    {
        if (outcome.Verdict == Verdict.Passed)
        {
            writer.WriteLine(Colored(Green, "  All tests that you can run are passed."));
            return;
        }

        writer.WriteLine();
        WriteHints(outcome);
        WriteText("  ", $"Next: {Step(outcome)}, then");
        writer.WriteLine($"    {course.Invocation} check {outcome.Exercise.Id}");
    }

    private string Step(ExerciseOutcome outcome)
    {
        string path = Path.Combine(course.Root, outcome.File);
        return new FileInfo(path) is { Exists: true, Length: > 0 } ? $"edit {outcome.File}, save"
            : Renamed(outcome.Exercise) is { } renamed ? $"give {renamed} its name back, {Path.GetFileName(path)}"
            : $"bring the file back, for example by git restore {outcome.File}";
    }

    /// <summary>A file beside the exercise's own that may be one of them under another name.</summary>
    private string? Renamed(Exercise exercise)
    {
        string folder = Path.Combine(course.Exercises, exercise.Folder);
        return !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .FirstOrDefault(name => !exercise.Sources.Contains(name) && exercise.Sources.Any(source => name.Contains(Path.GetFileNameWithoutExtension(source), StringComparison.OrdinalIgnoreCase)));
    }

    private void WriteHints(ExerciseOutcome outcome)
    {
        if (outcome.DueHint is { } due)
        {
            IReadOnlyList<string> hints = outcome.Exercise.Hints;
            for (int i = 0; i <= due; i++)
            {
                WriteText("  ", $"hint {i + 1} of {hints.Count}: {hints[i]}");
            }

            writer.WriteLine();
        }
    }

    private static string HeldTogether(string text) => text.Replace(' ', WrappedText.HeldTogether);

    private string Colored(string code, string text) => isColored ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
