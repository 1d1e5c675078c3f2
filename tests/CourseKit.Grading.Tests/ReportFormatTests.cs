using System.Text;
using System.Xml.Linq;

namespace CourseKit.Grading.Tests;

/// <summary>The reports that other programs read: JUnit's XML, the gradebook, and the summary of a job.</summary>
public class ReportFormatTests
{
    [Test]
    public void JUnit_has_a_suite_for_each_submission_and_exercise_with_counts_and_reasons()
    {
        XElement root = JUnit(Outcomes.Class(
            Outcomes.Submission("anna", Outcomes.Passed, Outcomes.Failed("wrong\nby half", Verdict.Timeout), Outcomes.Failed("broken", Verdict.GraderError)),
            Outcomes.Submission("berta", Outcomes.Passed)));

        Assert.That(Attributes(root), Is.EqualTo("name=coursekit tests=4 failures=1 errors=1"));
        Assert.That(root.Elements("testsuite").Select(Attributes), Is.EqualTo(new[]
        {
            "name=anna: 02-01 The sigmoid and its derivative tests=3 failures=1 errors=1",
            "name=berta: 02-01 The sigmoid and its derivative tests=1 failures=0 errors=0",
        }));
        Assert.That(root.Descendants("property").Select(Attributes).Take(2), Is.EqualTo(new[] { "name=points value=3", "name=maximum value=7" }));
        XElement[] cases = [.. root.Elements().First().Elements("testcase")];
        Assert.That(cases.Select(Attributes), Is.EqualTo(new[] { "classname=anna.02-01 name=Another test", "classname=anna.02-01 name=A test", "classname=anna.02-01 name=A test" }));
        Assert.That(cases.SelectMany(test => test.Elements()).Select(element => $"{element.Name} {Attributes(element)} {element.Value}"), Is.EqualTo(new[]
        {
            "failure type=timeout message=wrong wrong\nby half",
            "error type=grader-error message=broken broken",
        }));
    }

    [Test]
    public void JUnit_tells_with_each_public_test_why_code_could_not_be_tested()
    {
        var outcome = new ExerciseOutcome(SigmoidGrading.Exercise, Verdict.BuildError, ["Sigmoid.cs:1:1: error CS1001: <x>", "more"], [new TestOutcome("A", false, Verdict.BuildError, 0, 1, null), new TestOutcome("Hidden test 1", true, Verdict.Failed, 0, 1, null)]);

        XElement[] failures = [.. JUnit(Outcomes.Class(new SubmissionOutcome("anna", [outcome], []))).Descendants("failure")];

        Assert.That(failures.Select(failure => failure.Value), Is.EqualTo(new[] { "Sigmoid.cs:1:1: error CS1001: <x>\nmore", "failed" }));
    }

    [Test]
    public void JUnit_is_XML_whatever_text_it_tells()
    {
        string strange = string.Concat(Enumerable.Range(0, 0x10000).Select(code => (char)code)) + "😀]]> <!-- &amp;";

        string told = JUnit(Outcomes.Class(Outcomes.Submission(strange, Outcomes.Failed(strange)))).Descendants("failure").Single().Value;

        Assert.That(told, Does.EndWith("😀]]> <!-- &amp;").And.StartWith("���"));
    }

    [Test]
    public void A_gradebook_has_a_row_a_submission_with_points_by_exercise() => Assert.That(
        GradebookCsv.Of(Outcomes.Class(Outcomes.Submission("Jörg", Outcomes.Passed, Outcomes.Failed("x")), Outcomes.Submission("anna", Outcomes.Passed))),
        Is.EqualTo("name,02-01,points,maximum\r\nJörg,3,3,5\r\nanna,3,3,3\r\n"));

    [TestCase("Meier, Anna", "\"Meier, Anna\"")]
    [TestCase("the \"best\"", "\"the \"\"best\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "\"'\r=1\"")]
    [TestCase("a=1", "a=1")]
    [TestCase("", "")]
    public void A_name_in_the_gradebook_stays_a_name(string name, string cell) =>
        Assert.That(GradebookCsv.Of(Outcomes.Class(Outcomes.Submission(name, Outcomes.Passed))).Split("\r\n", 2)[1], Is.EqualTo($"{cell},3,3,3\r\n"));

    [Test]
    public void The_gradebook_says_that_it_is_UTF8()
    {
        using var folder = new TemporaryFolder();
        new ReportFolder(folder.Path).Write(Outcomes.Class(Outcomes.Submission("Jörg", Outcomes.Passed)));

        Assert.That(File.ReadAllBytes(Path.Combine(folder.Path, "gradebook.csv")), Is.EqualTo((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("name,02-01,points,maximum\r\nJörg,3,3,3\r\n")]));
        foreach (string other in (string[])["results.json", "junit.xml", "summary.md"])
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder.Path, other))[0], Is.AnyOf((byte)'{', (byte)'<', (byte)'#'), other);
        }
    }

    [Test]
    public void A_summary_that_fits_is_whole()
    {
        string summary = SummaryMarkdown.Of(Outcomes.Class([.. Enumerable.Range(0, 500).Select(number => Outcomes.Submission($"student {number}", Outcomes.Failed($"told to {number}")))]));

        Assert.That(summary, Does.Contain("told to 0\n").And.Contain("told to 499\n").And.Not.Contain("cut"));
    }

    [Test]
    public void A_summary_that_fits_is_whole_also_when_some_have_much_to_tell()
    {
        TestOutcome[] told = [Outcomes.Failed($"{new string('x', 5500)} to the end"), Outcomes.Failed($"{new string('x', 1900)} to the end")];
        string summary = SummaryMarkdown.Of(Outcomes.Class([.. Enumerable.Range(0, 600).Select(number => Outcomes.Submission($"student {number}", told.ElementAtOrDefault(number % 6) ?? Outcomes.Passed))]));

        Assert.That(Encoding.UTF8.GetByteCount(summary), Is.LessThan(1_000_000).And.GreaterThan(800_000));
        Assert.That(summary.Split("to the end"), Has.Length.EqualTo(201));
    }

    [Test]
    public void A_summary_too_long_for_a_page_is_cut_where_it_is_longest_and_says_so()
    {
        SubmissionOutcome[] students = [.. Enumerable.Range(0, 600).Select(number => Outcomes.Submission($"student {number}", Outcomes.Failed($"told to {number}")))];
        students[7] = Outcomes.Submission("talkative", [.. Enumerable.Repeat(Outcomes.Failed(string.Join('\n', Enumerable.Repeat(new string('€', 300), 20))), 200)]);

        string summary = SummaryMarkdown.Of(Outcomes.Class(students));

        Assert.That(Encoding.UTF8.GetByteCount(summary), Is.LessThan(1_000_000).And.GreaterThan(900_000));
        Assert.That(summary, Does.Contain("Details of 1 of 600 submissions are cut").And.Contain("results.json has all").And.EndWith("\n"));
        Assert.That(students.Where((_, number) => number != 7).Select((student, _) => summary.Contains($"## {student.Name}: ", StringComparison.Ordinal)), Is.All.True);
        Assert.That(summary, Does.Contain("told to 599\n").And.Contain("## talkative: "));
    }

    [Test]
    public void A_table_too_long_for_a_page_is_cut_and_says_so()
    {
        string summary = SummaryMarkdown.Of(Outcomes.Class([.. Enumerable.Range(0, 20_000).Select(number => Outcomes.Submission($"student {number} {new string('x', 60)}", Outcomes.Passed))]));

        Assert.That(Encoding.UTF8.GetByteCount(summary), Is.LessThan(1_000_000));
        Assert.That(summary, Does.Match("It shows [0-9]+ of 20000 submissions; gradebook.csv has all").And.Contain("Details of 20000 of 20000 submissions"));
    }

    private static XElement JUnit(ClassOutcome outcome) => XDocument.Load(new MemoryStream(JUnitXml.Of(outcome))).Root!;

    private static string Attributes(XElement element) => string.Join(' ', element.Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}"));
}
