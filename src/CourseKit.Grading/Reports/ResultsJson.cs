using System.Text.Encodings.Web;
using System.Text.Json;

namespace CourseKit.Grading;

/// <summary>The results as <c>results.json</c>; the format is described in the README of this folder.</summary>
internal static class ResultsJson
{
    private const string Format = "coursekit-results";
    private const int Version = 1;

    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>The whole file. The same outcomes give the same bytes: it holds no time and no path of the machine.</summary>
    public static string Of(ClassOutcome outcome)
    {
        var file = new
        {
            Format,
            Version,
            outcome.HasHiddenTests,
            outcome.Sandbox,
            Submissions = outcome.Submissions.Select(Describe),
        };
        return JsonSerializer.Serialize(file, Options) + "\n";
    }

    private static object Describe(SubmissionOutcome submission) => new
    {
        submission.Name,
        submission.Points,
        submission.Maximum,
        submission.IgnoredFiles,
        Exercises = submission.Exercises.Select(Describe),
    };

    private static object Describe(ExerciseOutcome outcome) => new
    {
        outcome.Exercise.Id,
        outcome.Exercise.Title,
        outcome.Verdict,
        outcome.IsMissing,
        outcome.Points,
        outcome.Maximum,
        outcome.File,
        outcome.Messages,
        outcome.Tests,
    };
}
