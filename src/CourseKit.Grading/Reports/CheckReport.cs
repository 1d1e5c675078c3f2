namespace CourseKit.Grading;

/// <summary>Tells a student in the terminal what is right, what is not yet, why, and what to do next.</summary>
public sealed class CheckReport(TextWriter writer, CourseFolder course, bool isColored)
{
    private const string Green = "32";
    private const string Red = "31";
    private const string Dim = "2";

    /// <summary>One exercise in full.</summary>
    public void Write(ExerciseOutcome outcome)
    {
        Exercise exercise = outcome.Exercise;
        string file = $"{CourseFolder.ExercisesName}/{exercise.Folder}/{exercise.Sources[0]}";
        writer.WriteLine($"{exercise.Id}  {exercise.Title}");
        writer.WriteLine(Colored(Dim, file));
        writer.WriteLine();
        foreach (string message in outcome.Messages)
        {
            writer.WriteLine(Colored(Red, $"  ✘ {message}"));
        }

        if (outcome.Messages.Count == 0)
        {
            WriteTests(outcome.Tests);
        }

        writer.WriteLine();
        writer.WriteLine($"  {Points(outcome)}");
        WriteNext(outcome, file);
    }

    /// <summary>All exercises, a line each, and then the first that is not right yet in full.</summary>
    public void Write(IReadOnlyList<ExerciseOutcome> outcomes)
    {
        foreach (ExerciseOutcome outcome in outcomes)
        {
            writer.WriteLine($"{Mark(outcome.Verdict)}  {outcome.Exercise.Id}  {outcome.Exercise.Title} ({outcome.Points} of {outcome.Maximum} points)");
        }

        if (outcomes.FirstOrDefault(outcome => outcome.Verdict != Verdict.Passed) is { } first)
        {
            writer.WriteLine();
            Write(first);
        }
    }

    private void WriteTests(IReadOnlyList<TestOutcome> tests)
    {
        string? told = null;
        foreach (TestOutcome test in tests)
        {
            writer.WriteLine($"  {Mark(test.Verdict)}  {test.Name} ({test.Points} of {test.Maximum})");
            foreach (string line in test.Message is null ? [] : test.Message == told ? ["As above."] : test.Message.Split('\n'))
            {
                writer.WriteLine($"             {line}");
            }

            told = test.Message ?? told;
        }
    }

    private string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Colored(Green, "✔ right  "),
        Verdict.Failed => Colored(Red, "✘ not yet"),
        _ => Colored(Red, $"✘ {VerdictName.Of(verdict)}"),
    };

    private static string Points(ExerciseOutcome outcome)
    {
        int kept = outcome.Exercise.Points - outcome.Maximum;
        string hidden = kept > 0 ? $" {kept} more are given by hidden tests, when your teacher grades." : "";
        return $"{outcome.Points} of {outcome.Maximum} points.{hidden}";
    }

    private void WriteNext(ExerciseOutcome outcome, string file)
    {
        if (outcome.Verdict == Verdict.Passed)
        {
            writer.WriteLine(Colored(Green, "  All tests that you can run are passed."));
            return;
        }

        writer.WriteLine();
        bool isMissing = !File.Exists(Path.Combine(course.Root, file));
        bool isTested = outcome.Messages.Count == 0;
        if (isTested)
        {
            WriteHint(outcome);
        }

        writer.WriteLine(isMissing ? $"  Next: bring the file back, for example by git restore {file}, then" : $"  Next: edit {file}, save, then");
        writer.WriteLine($"    {course.Invocation} check {outcome.Exercise.Id}");
    }

    private void WriteHint(ExerciseOutcome outcome)
    {
        IReadOnlyList<string> hints = outcome.Exercise.Hints;
        writer.WriteLine($"  hint {outcome.DueHint + 1} of {hints.Count}: {hints[outcome.DueHint]}");
        writer.WriteLine();
    }

    private string Colored(string code, string text) => isColored ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
