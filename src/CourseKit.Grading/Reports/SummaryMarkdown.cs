using System.Text;

namespace CourseKit.Grading;

/// <summary>The results as Markdown, for people and for a job's summary page.</summary>
internal static class SummaryMarkdown
{
    /// <summary>A job's summary page on GitHub may have 1 MiB; something may stand in front of ours.</summary>
    public const int MaximumBytes = 1_000_000;

    private const int MaximumTableBytes = MaximumBytes / 2;
    private const int NoticeBytes = 500;
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
        AppendDetails(text, outcome);
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, ClassOutcome outcome)
    {
        IEnumerable<string> ids = outcome.Submissions[0].Exercises.Select(exercise => exercise.Exercise.Id);
        text.Append($"| submission | {string.Join(" | ", ids)} | points |\n|---|{string.Concat(ids.Select(_ => "---:|"))}---:|\n");
        string rows = string.Concat(outcome.Submissions.Select(Row));
        string shown = CutToLines(rows, MaximumTableBytes);
        text.Append(shown);
        if (shown.Length < rows.Length)
        {
            text.Append($"\nThe table is cut: this page may not be larger. It shows {Lines(shown)} of {outcome.Submissions.Count} submissions; gradebook.csv has all.\n");
        }
    }

    private static string Row(SubmissionOutcome submission)
    {
        IEnumerable<string> cells = submission.Exercises.Select(exercise => $"{exercise.Points}/{exercise.Maximum}");
        return $"| {Escape(submission.Name)} | {string.Join(" | ", cells)} | {submission.Points} of {submission.Maximum} |\n";
    }

    /// <summary>Where all details are too long for the page, the longest are cut, so that one submission cannot take the others' room.</summary>
    private static void AppendDetails(StringBuilder text, ClassOutcome outcome)
    {
        string[] details = [.. outcome.Submissions.Select(Details)];
        int room = MaximumBytes - Encoding.UTF8.GetByteCount(text.ToString()) - NoticeBytes;
        int share = FairShare([.. details.Select(Encoding.UTF8.GetByteCount)], room);
        string[] shown = [.. details.Select(detail => CutToLines(detail, share))];
        int cut = details.Zip(shown).Count(pair => pair.First.Length > pair.Second.Length);
        if (cut > 0)
        {
            text.Append($"\nDetails of {cut} of {details.Length} submissions are cut after {share} bytes or left out: this page may not be larger. results.json has all of them.\n");
        }

        text.AppendJoin("", shown);
    }

    private static string Details(SubmissionOutcome submission)
    {
        var text = new StringBuilder($"\n## {Escape(submission.Name)}: {submission.Points} of {submission.Maximum} points\n");
        string?[] reasons = [.. submission.Exercises.Select(exercise => exercise.Messages is [var first, ..] ? first : null).Distinct()];
        if (reasons is [{ } reason] && submission.Exercises.Count > 1)
        {
            return text.Append($"\n{Escape(reason)}\n").ToString();
        }

        foreach (ExerciseOutcome exercise in submission.Exercises)
        {
            text.Append($"\n### {exercise.Exercise.Id} {Escape(exercise.Exercise.Title)}: {exercise.Points} of {exercise.Maximum}, {(exercise.IsMissing ? "not handed in" : VerdictName.Of(exercise.Verdict))}\n\n");
            AppendLines(text, "", exercise.Messages);
            foreach (TestOutcome test in exercise.IsMissing ? [] : exercise.Tests)
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

        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, string indent, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append($"{indent}- {Escape(line)}\n");
        }
    }

    /// <summary>The size to which all are cut so that they fit together; those below it stay whole.</summary>
    private static int FairShare(int[] sizes, int room)
    {
        int left = sizes.Length;
        foreach (int size in sizes.Order())
        {
            if ((long)size * left > room)
            {
                return room / left;
            }

            room -= size;
            left--;
        }

        return int.MaxValue;
    }

    /// <summary>As many whole lines as fit.</summary>
    private static string CutToLines(string text, int maximumBytes)
    {
        int end = 0;
        for (int bytes = 0; end < text.Length;)
        {
            int next = text.IndexOf('\n', end) + 1;
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(end, next - end));
            if (bytes > maximumBytes)
            {
                break;
            }

            end = next;
        }

        return text[..end];
    }

    private static int Lines(string text) => text.Count(character => character == '\n');

    /// <summary>The text as itself, on one line: nothing in it, a student's exception message for one, becomes markup.</summary>
    private static string Escape(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(character => Special.Contains(character) ? $"\\{character}" : $"{character}"));
}
