using System.Net;
using CourseKit.Grading;
using CourseLib.Formatting;

namespace CourseKit.Checker;

/// <summary>What checking an answer gave: a short report that notebooks show as it is.</summary>
[TypeFormatterSource(typeof(CheckedExerciseFormatters), PreferredMimeTypes = [HtmlType, TextType])]
public sealed class CheckedExercise
{
    internal const string HtmlType = "text/html";
    internal const string TextType = "text/plain";

    internal CheckedExercise(string title, IReadOnlyList<string> lines)
    {
        Title = title;
        Lines = lines;
    }

    /// <summary>The exercise, and whether it is right.</summary>
    public string Title { get; }

    /// <summary>What is right and what is not yet, line by line, and at the end the hint that is due.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The report as plain text.</summary>
    public override string ToString() => string.Join('\n', Lines.Select(line => $"  {line}").Prepend(Title));

    internal static CheckedExercise Of(ExerciseOutcome outcome)
    {
        string name = $"{outcome.Exercise.Id} {outcome.Exercise.Title}";
        return outcome.Verdict == Verdict.Passed
            ? new CheckedExercise($"✔ {name}: right", [$"All {outcome.Tests.Count} tests that you can run are passed."])
            : new CheckedExercise($"✘ {name}: not yet", [.. Tests(outcome), .. Hint(outcome)]);
    }

    internal string ToHtml()
    {
        IEnumerable<string> lines = Lines.Select(line => $"<div>{WebUtility.HtmlEncode(line)}</div>");
        return $"<div><strong>{WebUtility.HtmlEncode(Title)}</strong>{string.Concat(lines)}</div>";
    }

    /// <summary>Each test with what it found; what several found alike is told once, and of code that is not begun only that.</summary>
    private static IEnumerable<string> Tests(ExerciseOutcome outcome)
    {
        string?[] messages = [.. outcome.Tests.Select(test => test.Message).Distinct()];
        bool isBegun = !messages.All(StudentMessage.IsNotWritten);
        return isBegun ? Findings(outcome) : messages!;
    }

    private static IEnumerable<string> Findings(ExerciseOutcome outcome)
    {
        HashSet<string> told = [];
        foreach (TestOutcome test in outcome.Tests)
        {
            yield return $"{(test.Verdict == Verdict.Passed ? "✔" : "✘")} {test.Name}";
            if (test.Message is { } message && told.Add(message))
            {
                foreach (string line in message.Split('\n'))
                {
                    yield return $"\u2003{line}";
                }
            }
        }
    }

    private static string[] Hint(ExerciseOutcome outcome) =>
        outcome.DueHint is { } due ? [$"Hint {due + 1} of {outcome.Exercise.Hints.Count}: {outcome.Exercise.Hints[due]}"] : [];
}

/// <summary>How a notebook shows a <see cref="CheckedExercise"/>.</summary>
internal sealed class CheckedExerciseFormatters
{
    private readonly object[] _formatters =
    [
        new ValueFormatter<CheckedExercise>(CheckedExercise.HtmlType, exercise => exercise.ToHtml()),
        new ValueFormatter<CheckedExercise>(CheckedExercise.TextType, exercise => exercise.ToString()),
    ];

    /// <summary>One formatter for each MIME type; .NET Interactive calls this by name.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
