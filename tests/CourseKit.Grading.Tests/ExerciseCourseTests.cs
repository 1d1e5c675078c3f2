namespace CourseKit.Grading.Tests;

/// <summary>The course proves itself: stubs fail, worked answers pass, mistakes draw the feedback they are there for.</summary>
public class ExerciseCourseTests
{
    private const string FeedbackMark = "// FEEDBACK: ";
    private const string WayMark = "// WAY: ";

    private Grader _grader = null!;
    private TemporaryFolder _released = null!;

    private static IEnumerable<TestCaseData> Mistakes => AnswersIn("mistakes");

    private static IEnumerable<TestCaseData> Alternatives => AnswersIn("alternatives");

    private static IEnumerable<string> Ids => Course.Ids;

    private static IEnumerable<TestCaseData> Languages =>
        from exercise in Course.Catalogue.Exercises
        from language in exercise.Languages
        select new TestCaseData(exercise.Id, language);

    [OneTimeSetUp]
    public void Start()
    {
        _grader = Course.Grader();
        _released = Released();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _released.Dispose();
        await _grader.DisposeAsync();
    }

    [TestCaseSource(nameof(Languages))]
    public async Task A_stub_passes_no_test(string id, SourceLanguage language)
    {
        ExerciseOutcome outcome = await GradeAsync(id, language, name => Path.Combine(_released.Path, "exercises", Course.Catalogue.Find(id).Folder, name));

        Assert.That(outcome.Tests.Select(test => test.Verdict), Is.All.EqualTo(Verdict.Failed));
        Assert.That(outcome.Tests[0].Message, Does.Contain($"is not written yet: {outcome.File}:"));
    }

    [TestCaseSource(nameof(Languages))]
    public async Task A_worked_answer_gets_full_marks(string id, SourceLanguage language)
    {
        ExerciseOutcome outcome = await GradeAsync(id, language, name => Path.Combine(Course.SolutionFolder(Course.Catalogue.Find(id)), name));

        ExpectFullMarks(outcome);
        Assert.That(outcome.Maximum, Is.EqualTo(outcome.Exercise.Points));
    }

    [TestCaseSource(nameof(Alternatives))]
    public async Task An_answer_written_another_way_gets_full_marks(string id, string path)
    {
        Assert.That(File.ReadLines(path).First(), Does.StartWith(WayMark));

        ExpectFullMarks(await GradeInPlaceOfTheAnswerAsync(id, path));
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task A_mistake_draws_its_feedback(string id, string path)
    {
        string firstLine = File.ReadLines(path).First();
        Assert.That(firstLine, Does.StartWith(FeedbackMark));

        ExerciseOutcome outcome = await GradeInPlaceOfTheAnswerAsync(id, path);

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Failed));
        Assert.That(string.Join('\n', outcome.Tests.Select(test => test.Message)), Does.Contain(firstLine[FeedbackMark.Length..]));
    }

    [TestCaseSource(nameof(Ids))]
    public void An_exercise_has_three_mistakes_and_a_hint_for_each_step(string id)
    {
        Exercise exercise = Course.Catalogue.Find(id);

        Assert.That(Directory.GetFiles(Path.Combine(Course.SolutionFolder(exercise), "mistakes")), Has.Length.AtLeast(3));
        Assert.That(exercise.Hints, Has.Count.AtLeast(2));
    }

    [Test]
    public void Graded_tests_refer_to_no_solution() => Assert.That(
        Installation.AllTests.SelectMany(path => System.Reflection.Assembly.LoadFrom(path).GetReferencedAssemblies()).Select(name => name.Name),
        Has.None.EqualTo("Solutions"));

    // Not the stubs in exercises/: whoever works on the exercises there must be able to run these tests too.
    private static TemporaryFolder Released()
    {
        var folder = new TemporaryFolder();
        foreach (Exercise exercise in ExerciseCatalogue.Read(Course.Folder.Solutions).Exercises)
        {
            foreach (string path in Directory.EnumerateFiles(Course.SolutionFolder(exercise)))
            {
                folder.Write($"solutions/{exercise.Folder}/{Path.GetFileName(path)}", File.ReadAllText(path));
            }
        }

        new Release(new CourseFolder(folder.Path)).Write();
        return folder;
    }

    private static IEnumerable<TestCaseData> AnswersIn(string folder) =>
        from exercise in Course.Catalogue.Exercises
        from path in Directory.EnumerateFiles(Path.Combine(Course.SolutionFolder(exercise), folder)).Order(StringComparer.Ordinal)
        select new TestCaseData(exercise.Id, path).SetArgDisplayNames(exercise.Id, Path.GetFileName(path));

    private static void ExpectFullMarks(ExerciseOutcome outcome)
    {
        Assert.That(outcome.Messages, Is.Empty);
        Assert.That(outcome.Tests.Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed));
        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed));
        Assert.That(outcome.Points, Is.EqualTo(outcome.Exercise.Points));
    }

    /// <summary>Takes the file for the first one of its language, and the rest from the worked answer.</summary>
    private Task<ExerciseOutcome> GradeInPlaceOfTheAnswerAsync(string id, string path)
    {
        Exercise exercise = Course.Catalogue.Find(id);
        SourceLanguage language = SourceLanguages.Of(path);
        string first = exercise.SourcesIn(language).First();
        return GradeAsync(id, language, name => name == first ? path : Path.Combine(Course.SolutionFolder(exercise), name));
    }

    private async Task<ExerciseOutcome> GradeAsync(string id, SourceLanguage language, Func<string, string> pathOf)
    {
        Exercise exercise = Course.Catalogue.Find(id);
        using var folder = new TemporaryFolder();
        foreach (string name in exercise.SourcesIn(language))
        {
            folder.Write($"exercises/{exercise.Folder}/{name}", File.ReadAllText(pathOf(name)));
        }

        return await _grader.GradeAsync(new Submission(folder.Path), exercise);
    }
}
