using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using CourseKit.Platform;

namespace CourseKit.Grading.Tests;

/// <summary>A fault of the grader's own is tried once more and told as such; it is no zero and no pass.</summary>
public class GraderErrorTests
{
    private const string Description = """
        { "id": "99-01", "title": "T", "lesson": "l", "difficulty": 1, "points": 3, "hints": ["h"], "sources": ["Sigmoid.cs"] }
        """;

    [Test]
    public async Task A_test_that_throws_is_run_once_more_and_then_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("exercises/99-faults/01-grader/exercise.json", Description);
        folder.Write("exercises/99-faults/01-grader/Sigmoid.cs", SigmoidGrading.Right("if (x == 1) { throw new Exception(); }"));
        var course = new CourseFolder(folder.Path);
        FaultyGradedTests.Runs.Clear();
        await using var grader = new Grader(course, ExerciseCatalogue.Read(course.Exercises), [typeof(GraderErrorTests).Assembly.Location], Course.Limits);

        SubmissionOutcome outcome = await grader.GradeAsync(new Submission(folder.Path));

        TestOutcome[] tests = [.. outcome.Exercises[0].Tests];
        Assert.That(tests.Select(test => test.Verdict), Is.EqualTo(new[] { Verdict.Crashed, Verdict.Passed, Verdict.GraderError, Verdict.Passed }));
        Assert.That(tests[2].Message, Does.Contain("broken for good"));
        Assert.That(FaultyGradedTests.Runs, Is.EquivalentTo(new[] { "sound", "for good", "once", "for good", "once" }));
        Assert.That(outcome.HasGraderError, Is.True);
        Assert.That(outcome.Exercises[0].Verdict, Is.EqualTo(Verdict.GraderError));
    }

    [Test]
    public void An_exercise_without_graded_tests_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("98-faults/01-untested/exercise.json", Description.Replace("99-01", "98-01", StringComparison.Ordinal));

        Assert.That(
            () => new Grader(new CourseFolder(folder.Path), ExerciseCatalogue.Read(folder.Path), Installation.PublicTests, Course.Limits),
            Throws.TypeOf<UsageException>().With.Message.Contains("98-01"));
    }
}

/// <summary>Graded tests with faults of their own.</summary>
[Exercise("99-01"), Explicit("The grader's own tests run these.")]
public class FaultyGradedTests : ExerciseTests<ISigmoid>
{
    internal static List<string> Runs { get; } = [];

    [Test, Points(1)]
    public void Asks_for_what_the_student_got_wrong() => Assert.That(Student.Value(1), Is.GreaterThan(0));

    [Test, Points(1)]
    public void Sound()
    {
        Runs.Add("sound");
        Assert.That(Student.Value(0), Is.EqualTo(0.5));
    }

    [Test, Points(1)]
    public void Broken_for_good()
    {
        Runs.Add("for good");
        throw new InvalidOperationException("broken for good");
    }

    [Test, Points(1)]
    public void Broken_once()
    {
        Runs.Add("once");
        if (Runs.Count(run => run == "once") == 1)
        {
            throw new InvalidOperationException("broken once");
        }
    }
}
