namespace CourseKit.Grading.Tests;

/// <summary>The course proves itself: stubs fail, worked answers pass, mistakes draw the feedback they are there for.</summary>
public class ExerciseCourseTests
{
    private const string FeedbackMark = "// FEEDBACK: ";

    private Grader _grader = null!;
    private TemporaryFolder _released = null!;

    private static IEnumerable<TestCaseData> Mistakes =>
        from exercise in Course.Catalogue.Exercises
        from path in Directory.EnumerateFiles(Path.Combine(Course.SolutionFolder(exercise), "mistakes")).Order(StringComparer.Ordinal)
        select new TestCaseData(exercise.Id, path).SetArgDisplayNames(exercise.Id, Path.GetFileName(path));

    private static IEnumerable<string> Ids => Course.Ids;

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

    [TestCaseSource(nameof(Ids))]
    public async Task A_stub_passes_no_test(string id)
    {
        ExerciseOutcome outcome = await _grader.GradeAsync(new Submission(_released.Path), Course.Catalogue.Find(id));

        Assert.That(outcome.Tests.Select(test => test.Verdict), Is.All.EqualTo(Verdict.Failed));
        Assert.That(outcome.Tests[0].Message, Does.Contain($"is not written yet: exercises/{outcome.Exercise.Folder}/"));
    }

    [TestCaseSource(nameof(Ids))]
    public async Task A_worked_answer_gets_full_marks(string id)
    {
        ExerciseOutcome outcome = await GradeAsync(id, mistake: null);

        Assert.That(outcome.Tests.Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed));
        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed));
        Assert.That(outcome.Points, Is.EqualTo(outcome.Exercise.Points));
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task A_mistake_draws_its_feedback(string id, string path)
    {
        string firstLine = File.ReadLines(path).First();
        Assert.That(firstLine, Does.StartWith(FeedbackMark));

        ExerciseOutcome outcome = await GradeAsync(id, path);

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

    [TestCaseSource(nameof(Ids))]
    public async Task Points_are_the_sum_of_the_tests_points(string id)
    {
        ExerciseOutcome outcome = await GradeAsync(id, mistake: null);

        Assert.That(outcome.Maximum, Is.EqualTo(outcome.Exercise.Points));
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

    private async Task<ExerciseOutcome> GradeAsync(string id, string? mistake)
    {
        Exercise exercise = Course.Catalogue.Find(id);
        using var folder = new TemporaryFolder();
        foreach (string name in exercise.Sources)
        {
            bool isReplaced = mistake is not null && name == exercise.Sources[0];
            string source = isReplaced ? mistake! : Path.Combine(Course.SolutionFolder(exercise), name);
            folder.Write($"exercises/{exercise.Folder}/{name}", File.ReadAllText(source));
        }

        return await _grader.GradeAsync(new Submission(folder.Path), exercise);
    }
}
