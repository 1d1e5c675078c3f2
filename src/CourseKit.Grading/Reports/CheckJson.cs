using System.Text.Json;

namespace CourseKit.Grading;

/// <summary>What a check found, for editors and other programs; the format is described in the README of this folder.</summary>
public static class CheckJson
{
    private const string Format = "coursekit-check";
    private const int Version = 1;

    /// <summary>The whole document.</summary>
    public static string Of(IEnumerable<ExerciseOutcome> outcomes)
    {
        var document = new
        {
            Format,
            Version,
            Exercises = outcomes.Select(Describe),
        };
        return JsonSerializer.Serialize(document, ResultsJson.Options) + "\n";
    }

    private static object Describe(ExerciseOutcome outcome) => new
    {
        outcome.Exercise.Id,
        outcome.Exercise.Title,
        outcome.Verdict,
        outcome.Points,
        outcome.Maximum,
        outcome.File,
        outcome.Messages,
        Errors = outcome.Errors.Select(error => new { error.File, error.Line, error.Column, error.Code, error.Message, error.Explanation }),
        Tests = outcome.Tests.Select(test => new { test.Name, test.Verdict, test.Points, test.Maximum, test.Message }),
        Hint = outcome.DueHint is { } due ? outcome.Exercise.Hints[due] : null,
    };
}
