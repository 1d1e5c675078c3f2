using System.Text.Json;
using System.Xml.Linq;
using CourseKit.Platform;

namespace CourseKit.Grading.Tests;

/// <summary>Reports are repeatable, whole, and let nothing through that a student has smuggled in.</summary>
public class ReportTests
{
    private static readonly string[] Names = ["results.json", "junit.xml", "summary.md", "gradebook.csv"];

    private Grader _grader = null!;
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void Start() => _grader = Course.Grader();

    [OneTimeTearDown]
    public async Task StopAsync() => await _grader.DisposeAsync();

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Grading_twice_gives_the_same_bytes_and_nothing_else_in_the_folder()
    {
        WriteClass();

        await GradeAsync("first");
        await using Grader another = Course.Grader();
        await GradeAsync("second", another);

        foreach (string name in Names)
        {
            Assert.That(File.ReadAllBytes(In("second", name)), Is.EqualTo(File.ReadAllBytes(In("first", name))), name);
            Assert.That(File.ReadAllText(In("first", name)), Does.EndWith("\n"));
        }

        Assert.That(Directory.GetFileSystemEntries(In("first")), Has.Length.EqualTo(Names.Length));
    }

    [Test]
    public async Task Results_hold_every_submission_with_verdicts_in_words()
    {
        WriteClass();

        await GradeAsync("reports");

        using JsonDocument results = JsonDocument.Parse(File.ReadAllText(In("reports", "results.json")));
        JsonElement root = results.RootElement;
        Assert.That(root.GetProperty("format").GetString(), Is.EqualTo("coursekit-results"));
        Assert.That(root.GetProperty("version").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("hasHiddenTests").GetBoolean(), Is.True);
        Assert.That(root.GetProperty("sandbox").GetString(), Is.EqualTo(_grader.Isolation.Name));
        Assert.That(File.ReadAllText(In("reports", "summary.md")), Does.Contain(_grader.Isolation.Sentence));
        Assert.That(
            root.GetProperty("submissions").EnumerateArray().Select(row => $"{row.GetProperty("name")} {row.GetProperty("points")} {Sigmoid(row).GetProperty("verdict")}"),
            Is.EqualTo(new[] { "a-right 10 passed", "b-broken 0 build-error", "c-crash 8 failed", "d-nothing 0 failed" }));
        Assert.That(Sigmoid(root.GetProperty("submissions")[2]).GetProperty("tests")[0].GetProperty("verdict").GetString(), Is.EqualTo("crashed"));
    }

    private static JsonElement Sigmoid(JsonElement submission) =>
        submission.GetProperty("exercises").EnumerateArray().Single(exercise => exercise.GetProperty("id").GetString() == SigmoidGrading.Exercise.Id);

    [Test]
    public async Task No_report_says_more_of_a_hidden_test_than_passed_or_failed()
    {
        WriteClass();

        await GradeAsync("reports");

        foreach (string name in Names)
        {
            string text = File.ReadAllText(In("reports", name));
            Assert.That(text, Does.Not.Contain("not asked before").And.Not.Contain("not_asked_before"), name);
            Assert.That(text, name == "gradebook.csv" ? Does.Match(@"c-crash,(0,)+8,(0,)+8,\d+") : Does.Contain("Hidden test 1"), name);
        }

        // Of the crash, too, a hidden test tells only that it was not passed.
        Assert.That(
            XDocument.Load(In("reports", "junit.xml")).Descendants("testcase").Where(test => test.Attribute("name")!.Value.StartsWith("Hidden", StringComparison.Ordinal)).SelectMany(test => test.Elements()).Select(element => element.ToString()).Where(element => !element.Contains("is missing", StringComparison.Ordinal)).Distinct(),
            Is.EqualTo(new[] { "<failure type=\"failed\" message=\"failed\">failed</failure>" }));
    }

    [Test]
    public async Task Markup_from_a_student_stays_text()
    {
        _folder.Write($"class/a|b<i>/{Course.SigmoidFolder}/Sigmoid.cs", SigmoidGrading.Right("throw new Exception(\"| <script> [x](http://x) `\");"));

        await GradeAsync("reports");

        string summary = File.ReadAllText(In("reports", "summary.md"));
        Assert.That(summary, Does.Contain(@"\| \<script\> \[x\](http://x) \`").And.Contain(@"a\|b\<i\>"));
    }

    [Test]
    public void A_reports_folder_that_cannot_be_written_is_told_before_anything_is_graded()
    {
        string file = _folder.Write("file", "");

        Assert.That(() => new ReportFolder(Path.Combine(file, "reports")), Throws.TypeOf<UsageException>().With.Message.Contains("--reports"));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.EqualTo(new[] { file }));
    }

    [Test]
    public void A_report_that_is_a_folder_is_told_before_anything_is_graded()
    {
        Directory.CreateDirectory(In("junit.xml"));

        Assert.That(() => new ReportFolder(_folder.Path), Throws.TypeOf<UsageException>().With.Message.Contains("junit.xml is a folder").And.Message.Contains("--reports"));
    }

    [TestCaseSource(nameof(Names))]
    public void When_one_report_cannot_be_written_all_stay_as_they_were(string name)
    {
        var folder = new ReportFolder(_folder.Path);
        foreach (string other in Names.Except([name]).Skip(1))
        {
            _folder.Write(other, $"old {other}");
        }

        string[] before = [.. Directory.GetFiles(_folder.Path)];
        Directory.CreateDirectory(In(name));

        Assert.That(() => folder.Write(Nobody), Throws.TypeOf<UsageException>().With.Message.Contains("--reports").And.Message.Contains("as it was"));
        Assert.That(Directory.GetFiles(_folder.Path), Is.EquivalentTo(before));
        Assert.That(before.Select(File.ReadAllText), Is.EqualTo(before.Select(path => $"old {Path.GetFileName(path)}")));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_report_takes_the_place_of_the_old_one_in_one_step()
    {
        string old = _folder.Write("old.json", "old");
        Directory.CreateDirectory(In("reports"));
        File.CreateSymbolicLink(In("reports", "results.json"), old);

        new ReportFolder(In("reports")).Write(Nobody);

        // Writing through the link would have gone over the old file bit by bit.
        Assert.That(File.ReadAllText(old), Is.EqualTo("old"));
        Assert.That(File.ReadAllText(In("reports", "results.json")), Does.Contain("anna"));
    }

    private static ClassOutcome Nobody => new([new SubmissionOutcome("anna", [], [])], false, "none");

    private void WriteClass()
    {
        _folder.Write($"class/a-right/{Course.SigmoidFolder}/Sigmoid.cs", SigmoidGrading.Right());
        _folder.Write($"class/b-broken/{Course.SigmoidFolder}/Sigmoid.cs", "public class {");
        _folder.Write($"class/c-crash/{Course.SigmoidFolder}/Sigmoid.cs", SigmoidGrading.Right("if (x == 0 || x == -12.393) { Environment.Exit(3); }"));
        Directory.CreateDirectory(In("class", "d-nothing"));
    }

    private async Task GradeAsync(string reports, Grader? chosen = null)
    {
        Grader grader = chosen ?? _grader;
        List<SubmissionOutcome> outcomes = [];
        foreach (Submission submission in SubmissionFinder.Find([In("class")], Course.Catalogue).Submissions)
        {
            outcomes.Add(await grader.GradeAsync(submission));
        }

        new ReportFolder(In(reports)).Write(new ClassOutcome(outcomes, grader.HasHiddenTests, grader.Isolation.Name));
    }

    private string In(params string[] parts) => Path.Combine([_folder.Path, .. parts]);
}
