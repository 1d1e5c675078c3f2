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
    public void What_kept_the_code_from_being_tested_stands_in_place_of_the_tests()
    {
        string text = Written(new ExerciseOutcome(Exercise, Verdict.BuildError, ["There is no class."], [Test("Value is right", Verdict.BuildError)]));

        Assert.That(text, Does.Contain("✘ There is no class.").And.Not.Contain("Value is right").And.Not.Contain("hint"));
    }

    [Test]
    public void A_compile_error_shows_its_line_a_caret_the_message_and_the_usual_cause()
    {
        string text = Written(Errors([new SourceError("exercises/Sigmoid.cs", 5, 11, "CS0103", "The name 'y' does not exist", "\treturn σ(y);")]));

        Assert.That(text, Does.Contain($"""
              ✘ exercises/Sigmoid.cs:5:11: error CS0103
                  5 │  return σ(y);
                    │           ^
                The name 'y' does not exist
                {ErrorExplanations.Of("CS0103", "The name 'y' does not exist")}

              0 of 1 points.
            """));
    }

    [TestCase(3, null)]
    [TestCase(4, "… and 1 more error. ")]
    [TestCase(19, "… and 16 more errors. ")]
    [TestCase(20, "… and at least 17 more errors. ")]
    public void The_first_errors_are_shown_and_the_rest_is_counted(int count, string? rest)
    {
        string text = Written(Errors([.. Enumerable.Range(1, count).Select(line => new SourceError("exercises/Sigmoid.cs", line, 1, "CS9999", "No.", "x"))]));

        Assert.That(text.Split(": error CS9999").Length - 1, Is.EqualTo(3));
        Assert.That(text, rest is null ? Does.Not.Contain("more error") : Does.Contain(rest));
    }

    [TestCase(30)]
    [TestCase(50)]
    [TestCase(80)]
    public void A_narrow_terminal_gets_lines_that_fit_and_the_caret_stays_below_its_column(int width)
    {
        string line = $"    double y = {string.Join(" + ", Enumerable.Range(100, 40))};";
        for (int column = 5; column <= line.Length; column++)
        {
            IReadOnlyList<string> excerpt = SourceExcerpt.Of(new SourceError("f", 7, column, "c", "m", line), width);

            Assert.That(excerpt.Select(shown => shown.Length), Is.All.AtMost(width));
            Assert.That(excerpt[0][excerpt[1].IndexOf('^')], Is.EqualTo(line[column - 1]), $"column {column}: {excerpt[0]}");
        }
    }

    [Test]
    public void Text_is_broken_between_words()
    {
        string text = Written(Outcome([Test("Value is right for every number that there is", Verdict.Failed, "It looks as if the sign of the exponent is flipped: see exercises/02-network/01-sigmoid/README.md.")]), width: 50);

        Assert.That(text, Does.Contain("\n  ✘ not yet  Value is right for every number that\n             there is (0 of 1)\n             It looks as if the sign of the\n"));
        Assert.That(text.Split('\n').Where(line => line.Length > 50).Select(line => line.Trim().Contains(' ')), Has.One.True.And.Some.False);
    }

    [Test]
    public void Of_two_answers_the_other_is_told()
    {
        ExerciseOutcome other = Outcome([Test("Value is right", Verdict.Failed)]) with { File = "exercises/A.fs" };

        Assert.That(Written(Outcome([Test("Value is right", Verdict.Passed)]) with { Other = other }), Does.Contain("exercises/A.fs is begun, too, and gives 0 of 1 points."));
    }

    [Test]
    public void Why_the_other_of_two_answers_is_worth_nothing_is_told()
    {
        ExerciseOutcome other = Errors([new SourceError("exercises/A.cs", 5, 11, "CS1002", "; expected", "x")]);

        Assert.That(Written(Outcome([Test("Value is right", Verdict.Failed)]) with { Other = other }), Does.Contain("It does not compile: exercises/A.cs:5:11: error CS1002: ; expected"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void That_printed_text_is_not_shown_is_said_where_there_is_some(bool hasPrinted)
    {
        string text = Written(Outcome([Test("Value is right", Verdict.Failed)]) with { HasPrinted = hasPrinted });

        Assert.That(text.Contains("Your code prints something. A check does not show it.", StringComparison.Ordinal), Is.EqualTo(hasPrinted));
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

        ExerciseOutcome[] outcomes = [Outcome([Test("One", Verdict.Passed)]), Outcome([Test("Two", Verdict.Failed, "No.")])];
        var report = new CheckReport(writer, Course.Folder, isColored: false);
        Array.ForEach(outcomes, report.WriteLine);
        report.WriteInFull(outcomes);

        Assert.That(writer.ToString(), Does.StartWith("✔ right    02-01  The sigmoid and its derivative (1 of 1 points)\n✘ not yet  02-01"));
        Assert.That(writer.ToString(), Does.Contain("No.").And.Not.Contain("One"));
    }

    private static TestOutcome Test(string name, Verdict verdict, string? message = null) =>
        new(name, false, verdict, verdict == Verdict.Passed ? 1 : 0, 1, message);

    private static ExerciseOutcome Outcome(TestOutcome[] tests) =>
        new(Exercise, Array.TrueForAll(tests, test => test.Verdict == Verdict.Passed) ? Verdict.Passed : Verdict.Failed, [], tests);

    private static ExerciseOutcome Errors(SourceError[] errors) =>
        new(Exercise with { Points = 1 }, Verdict.BuildError, [.. errors.Select(error => error.ToString())], [Test("Value is right", Verdict.BuildError)]) { Errors = errors };

    private static string Written(ExerciseOutcome outcome, int width = int.MaxValue)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new CheckReport(writer, Course.Folder, isColored: false, width).Write(outcome);
        return writer.ToString();
    }
}
