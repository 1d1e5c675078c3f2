namespace CourseKit.Grading.Tests;

/// <summary>What a student reads in the terminal.</summary>
public class CheckReportTests
{
    private static readonly Exercise Exercise = SigmoidGrading.Exercise;

    [Test]
    public void A_failed_test_shows_its_message_a_hint_and_the_next_command()
    {
        string text = Written(Outcome([Test("Value is right", Verdict.Passed), Test("Slope is right", Verdict.Failed, "The sign.\nSlope(1) gave 2.")]));

        Assert.That(text, Does.Contain("✔ right    Value is right (1 of 1)"));
        Assert.That(text, Does.Contain("✘ not yet  Slope is right (0 of 1)\n             The sign.\n             Slope(1) gave 2.\n"));
        Assert.That(text, Does.Contain("1 of 2 points. 8 more are given by hidden tests"));
        Assert.That(text, Does.Contain($"hint 2 of 3: {Exercise.Hints[1]}"));
        Assert.That(text, Does.Contain("Next: edit exercises/02-network/01-sigmoid/Sigmoid.cs, save, then\n    dotnet run --project src/CourseKit -- check 02-01\n"));
        Assert.That(text, Does.Not.Contain("\u001b"));
    }

    [Test]
    public void The_first_hint_comes_while_nothing_works()
    {
        string text = Written(Outcome([Test("Value is right", Verdict.Failed, "No.")]));

        Assert.That(text, Does.Contain($"hint 1 of 3: {Exercise.Hints[0]}"));
    }

    [Test]
    public void A_message_that_comes_twice_running_is_shown_once()
    {
        string text = Written(Outcome([Test("One", Verdict.Failed, "Not written."), Test("Two", Verdict.Failed, "Not written.")]));

        Assert.That(text.Split("Not written.").Length, Is.EqualTo(2));
        Assert.That(text, Does.Contain("As above."));
    }

    [Test]
    public void Compile_errors_stand_in_place_of_the_tests()
    {
        string text = Written(new ExerciseOutcome(Exercise, Verdict.BuildError, ["Sigmoid.cs:5:38: error CS0103: no y"], [Test("Value is right", Verdict.BuildError)]));

        Assert.That(text, Does.Contain("✘ Sigmoid.cs:5:38: error CS0103: no y").And.Not.Contain("Value is right"));
    }

    [Test]
    public void Success_shows_no_hint()
    {
        string text = Written(Outcome([Test("Value is right", Verdict.Passed)]));

        Assert.That(text, Does.Contain("passed").And.Not.Contain("hint").And.Not.Contain("Next"));
    }

    [Test]
    public void All_exercises_get_a_line_each_and_the_first_unsolved_one_its_details()
    {
        var writer = new StringWriter { NewLine = "\n" };

        new CheckReport(writer, Course.Folder, isColored: false).Write([Outcome([Test("One", Verdict.Passed)]), Outcome([Test("Two", Verdict.Failed, "No.")])]);

        Assert.That(writer.ToString(), Does.StartWith("✔ right    02-01  The sigmoid and its derivative (1 of 1 points)\n✘ not yet  02-01"));
        Assert.That(writer.ToString(), Does.Contain("No.").And.Not.Contain("One"));
    }

    private static TestOutcome Test(string name, Verdict verdict, string? message = null) =>
        new(name, false, verdict, verdict == Verdict.Passed ? 1 : 0, 1, message);

    private static ExerciseOutcome Outcome(TestOutcome[] tests) =>
        new(Exercise, Array.TrueForAll(tests, test => test.Verdict == Verdict.Passed) ? Verdict.Passed : Verdict.Failed, [], tests);

    private static string Written(ExerciseOutcome outcome)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new CheckReport(writer, Course.Folder, isColored: false).Write(outcome);
        return writer.ToString();
    }
}
