using System.Diagnostics;
using CourseKit.Platform;

namespace CourseKit.Grading.Tests;

/// <summary>A submission is the bytes of the files that an exercise names, and nothing else in the folder has a say.</summary>
public class SubmissionTests
{
    private SigmoidGrading _grading = null!;
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void Start() => _grading = new SigmoidGrading();

    [OneTimeTearDown]
    public async Task StopAsync() => await _grading.DisposeAsync();

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("")]
    [TestCase("exercises/")]
    public async Task Files_that_steer_a_build_are_ignored_and_reported(string tree)
    {
        _folder.Write($"{tree}{Course.SigmoidFolder}/Sigmoid.cs", SigmoidGrading.Right());
        const string Targets = "<Project><Target Name=\"Run\" BeforeTargets=\"Build\"><Exec Command=\"touch /tmp/was-here\" /></Target></Project>";
        _folder.Write("Directory.Build.targets", Targets);
        _folder.Write($"{tree}{Course.SigmoidFolder}/Helper.cs", "not C#");
        _folder.Write($"{tree}Exercises.csproj", Targets);
        _folder.Write($"{tree}{Course.SigmoidFolder}/exercise.json", "{ \"points\": 1000 }");

        SubmissionOutcome outcome = await GradeAllAsync();

        Assert.That(outcome.Points, Is.EqualTo(SigmoidGrading.Exercise.Points));
        Assert.That(outcome.IgnoredFiles, Is.EqualTo(new[]
        {
            "Directory.Build.targets",
            $"{tree}{Course.SigmoidFolder}/Helper.cs",
            $"{tree}{Course.SigmoidFolder}/exercise.json",
            $"{tree}Exercises.csproj",
        }.Order(StringComparer.Ordinal)));
    }

    [Test]
    public async Task What_the_course_hands_out_unchanged_is_not_worth_a_word()
    {
        foreach (string name in new[] { "README.md", "exercise.json" })
        {
            _folder.Write($"{Course.SigmoidFolder}/{name}", File.ReadAllText(Path.Combine(Course.Folder.Exercises, Course.SigmoidFolder, name)));
        }

        Assert.That((await GradeAllAsync()).IgnoredFiles, Is.Empty);
    }

    [Test]
    public async Task An_exercise_that_was_not_handed_in_gets_no_points_and_says_so()
    {
        ExerciseOutcome outcome = await _grading.GradeFolderAsync(_folder.Path);

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Failed));
        Assert.That(outcome.Points, Is.Zero);
        Assert.That(outcome.Maximum, Is.EqualTo(10));
        Assert.That(outcome.IsMissing, Is.True);
        Assert.That(outcome.Messages, Is.EqualTo(new[] { "02-network/01-sigmoid/Sigmoid.cs is missing, and so is Sigmoid.fs." }));
    }

    [TestCase("Sigmoid.cs", false)]
    [TestCase("Sigmoid.cs", true)]
    [TestCase("exercises/Sigmoid.fs", false)]
    [TestCase("exercises/02-network/Sigmoid.cs", true)]
    [TestCase("exercises/02-network/01-sigmoid/sigmoid.cs", false)]
    [TestCase("exercises/02-network/01-sigmoid/Sigmoid (1).cs", true)]
    public async Task A_file_in_the_wrong_place_or_under_a_wrong_name_is_told_with_the_right_one(string path, bool hasStub)
    {
        _folder.Write("exercises/02-network/02-neuron-output/NeuronOutput.cs", "class A { }");
        _folder.Write(path, SigmoidGrading.Right());
        if (hasStub)
        {
            _folder.Write($"exercises/{Course.SigmoidFolder}/Sigmoid.cs", File.ReadAllText(Path.Combine(Course.Folder.Exercises, Course.SigmoidFolder, "Sigmoid.cs")));
        }

        ExerciseOutcome outcome = (await GradeAllAsync()).Exercises.Single(exercise => exercise.Exercise.Id == "02-01");

        Assert.That(outcome.IsMissing, Is.EqualTo(!hasStub));
        Assert.That(outcome.Messages[^1], Is.EqualTo($"{path} was not taken. If it is the answer, it belongs at exercises/02-network/01-sigmoid/Sigmoid.cs, under that name."));
    }

    [Test]
    public async Task A_source_that_is_a_link_is_refused()
    {
        string elsewhere = _folder.Write("elsewhere.cs", SigmoidGrading.Right());
        Directory.CreateDirectory(Path.Combine(_folder.Path, Course.SigmoidFolder));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, Course.SigmoidFolder, "Sigmoid.cs"), elsewhere);

        await ExpectRejectedAsync("is a link");
    }

    [Test]
    public async Task A_source_in_a_linked_folder_is_refused()
    {
        _folder.Write("elsewhere/01-sigmoid/Sigmoid.cs", SigmoidGrading.Right());
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "02-network"), Path.Combine(_folder.Path, "elsewhere"));

        await ExpectRejectedAsync("is a link");
    }

    [Test]
    public async Task A_source_that_is_too_large_is_refused()
    {
        _folder.Write($"{Course.SigmoidFolder}/Sigmoid.cs", SigmoidGrading.Right() + new string(' ', 300_000));

        await ExpectRejectedAsync("is larger than 256 KB");
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task A_named_pipe_in_place_of_a_source_holds_nobody_up()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, Course.SigmoidFolder));
        using (Process process = Process.Start("mkfifo", Path.Combine(_folder.Path, Course.SigmoidFolder, "Sigmoid.cs")))
        {
            await process.WaitForExitAsync();
        }

        // Opening it would wait for a writer for ever: the test must end even so.
        ExerciseOutcome outcome = await Task.Run(() => _grading.GradeFolderAsync(_folder.Path)).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.That(outcome.Points, Is.Zero);
        Assert.That(outcome.Messages.Single(), Does.EndWith("Sigmoid.cs is empty."));
    }

    [Test]
    public void A_folder_of_submissions_is_a_class_in_the_order_of_names()
    {
        _folder.Write($"berta/{Course.SigmoidFolder}/Sigmoid.cs", "");
        _folder.Write($"anna/exercises/{Course.SigmoidFolder}/Sigmoid.cs", "");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "clara"));

        FoundSubmissions found = SubmissionFinder.Find([_folder.Path], Course.Catalogue);

        Assert.That(found.Submissions.Select(submission => submission.Name), Is.EqualTo(new[] { "anna", "berta", "clara" }));
    }

    [Test]
    public void A_folder_without_a_submission_says_what_was_looked_for()
    {
        UsageException? exception = Assert.Throws<UsageException>(() => SubmissionFinder.Find([_folder.Path], Course.Catalogue));

        Assert.That(exception!.Message, Does.Contain(Course.Catalogue.Exercises[0].Folder).And.Contain(_folder.Path));
    }

    [Test]
    public void A_folder_that_is_not_there_is_named()
    {
        UsageException? exception = Assert.Throws<UsageException>(() => SubmissionFinder.Find([Path.Combine(_folder.Path, "nobody")], Course.Catalogue));

        Assert.That(exception!.Message, Does.Contain("nobody"));
    }

    [Test]
    public void Two_submissions_of_one_name_are_refused()
    {
        string first = Path.GetDirectoryName(_folder.Write($"a/anna/{Course.SigmoidFolder}/Sigmoid.cs", ""))!;
        string second = Path.GetDirectoryName(_folder.Write($"b/anna/{Course.SigmoidFolder}/Sigmoid.cs", ""))!;
        string[] paths = [.. new[] { first, second }.Select(path => Path.GetFullPath(Path.Combine(path, "../..")))];

        Assert.That(() => SubmissionFinder.Find(paths, Course.Catalogue), Throws.TypeOf<UsageException>().With.Message.Contains("anna"));
    }

    private async Task ExpectRejectedAsync(string message)
    {
        ExerciseOutcome outcome = await _grading.GradeFolderAsync(_folder.Path);

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Rejected));
        Assert.That(outcome.Messages.Single(), Does.Contain(message));
        Assert.That(outcome.Points, Is.Zero);
    }

    private Task<SubmissionOutcome> GradeAllAsync() => _grading.GradeAllAsync(_folder.Path);
}
