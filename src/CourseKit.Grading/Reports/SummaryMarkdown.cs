using System.Text;

namespace CourseKit.Grading;

/// <summary>The results as Markdown, for people and for a job's summary page.</summary>
internal static class SummaryMarkdown
{
    private const string Special = "\\`*_{}[]<>#|~$!&";

    /// <summary>The whole file.</summary>
    public static string Of(ClassOutcome outcome)
    {
        var text = new StringBuilder("# Results\n\n");
        if (!outcome.HasHiddenTests)
        {
            text.Append("Graded with the public tests alone: these marks are preliminary.\n\n");
        }

        text.Append($"{Isolation.Describe(outcome.Sandbox)}\n\n");
        AppendTable(text, outcome);
        foreach (SubmissionOutcome submission in outcome.Submissions)
        {
            AppendDetails(text, submission);
        }

        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, ClassOutcome outcome)
    {
        IEnumerable<string> ids = outcome.Submissions[0].Exercises.Select(exercise => exercise.Exercise.Id);
        text.Append($"| submission | {string.Join(" | ", ids)} | points |\n|---|{string.Concat(ids.Select(_ => "---:|"))}---:|\n");
        foreach (SubmissionOutcome submission in outcome.Submissions)
        {
            IEnumerable<string> cells = submission.Exercises.Select(exercise => $"{exercise.Points}/{exercise.Maximum}");
            text.Append($"| {Escape(submission.Name)} | {string.Join(" | ", cells)} | {submission.Points} of {submission.Maximum} |\n");
        }
    }

    private static void AppendDetails(StringBuilder text, SubmissionOutcome submission)
    {
        text.Append($"\n## {Escape(submission.Name)}: {submission.Points} of {submission.Maximum} points\n");
        foreach (ExerciseOutcome exercise in submission.Exercises)
        {
            text.Append($"\n### {exercise.Exercise.Id} {Escape(exercise.Exercise.Title)}: {exercise.Points} of {exercise.Maximum}, {VerdictName.Of(exercise.Verdict)}\n\n");
            AppendLines(text, "", exercise.Messages);
            foreach (TestOutcome test in exercise.Tests)
            {
                text.Append($"- {VerdictName.Of(test.Verdict)}: {Escape(test.Name)} ({test.Points} of {test.Maximum})\n");
                AppendLines(text, "  ", test.Message?.Split('\n') ?? []);
            }
        }

        if (submission.IgnoredFiles.Count > 0)
        {
            text.Append("\nFiles that played no part in grading:\n\n");
            AppendLines(text, "", submission.IgnoredFiles);
        }
    }

    private static void AppendLines(StringBuilder text, string indent, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append($"{indent}- {Escape(line)}\n");
        }
    }

    /// <summary>The text as itself: nothing in it, a student's exception message for one, becomes markup.</summary>
    private static string Escape(string text) =>
        string.Concat(text.Select(character => Special.Contains(character) ? $"\\{character}" : $"{character}"));
}
