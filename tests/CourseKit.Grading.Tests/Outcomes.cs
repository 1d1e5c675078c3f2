namespace CourseKit.Grading.Tests;

/// <summary>Outcomes made by hand, for reports on what no code of a student's does.</summary>
internal static class Outcomes
{
    public static ClassOutcome Class(params SubmissionOutcome[] submissions) => new(submissions, HasHiddenTests: true, Sandbox: "bubblewrap");

    public static SubmissionOutcome Submission(string name, params TestOutcome[] tests) =>
        new(name, [new ExerciseOutcome(SigmoidGrading.Exercise, Verdict.Failed, [], tests)], []);

    public static TestOutcome Failed(string message, Verdict verdict = Verdict.Failed) => new("A test", false, verdict, 0, 2, message);

    public static TestOutcome Passed { get; } = new("Another test", false, Verdict.Passed, 3, 3, null);
}
