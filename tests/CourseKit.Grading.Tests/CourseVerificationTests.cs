namespace CourseKit.Grading.Tests;

/// <summary>The course proves itself, and its proof finds what is not in order.</summary>
public class CourseVerificationTests
{
    private const string Mistakes = $"solutions/{Course.SigmoidFolder}/mistakes";
    private const string Alternatives = $"solutions/{Course.SigmoidFolder}/alternatives";
    private const string Description = $"solutions/{Course.SigmoidFolder}/exercise.json";
    private const string Readme = $"solutions/{Course.SigmoidFolder}/README.md";

    private Grader _grader = null!;
    private TemporaryFolder _copy = null!;

    private static IEnumerable<string> Ids => Course.Ids;

    [OneTimeSetUp]
    public void Start() => _grader = Course.Grader();

    [OneTimeTearDown]
    public async Task StopAsync() => await _grader.DisposeAsync();

    [SetUp]
    public void CopyOneExercise()
    {
        _copy = new TemporaryFolder();
        string folder = Course.SolutionFolder(SigmoidGrading.Exercise);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            _copy.Write($"solutions/{Course.SigmoidFolder}/{Path.GetRelativePath(folder, path)}", File.ReadAllText(path));
        }

        _copy.Write(SigmoidGrading.Exercise.Lesson, "{}");
    }

    [TearDown]
    public void DeleteCopy() => _copy.Dispose();

    [TestCaseSource(nameof(Ids))]
    public async Task An_exercise_of_the_course_is_in_order(string id)
    {
        ExerciseProof proof = await new CourseVerification(Course.Folder, _grader).ProveAsync(Course.Catalogue.Find(id));

        Assert.That(proof.Problems, Is.Empty);
        Assert.That(proof.Worked, Is.AtLeast(1));
        Assert.That(proof.Alternatives, Is.AtLeast(1));
        Assert.That(proof.Mistakes, Is.AtLeast(3));
    }

    [Test]
    public void The_course_has_at_least_three_exercises_for_each_lesson_and_five_in_fsharp()
    {
        Assert.That(Course.Catalogue.Exercises, Has.Count.AtLeast(25));
        Assert.That(Course.Catalogue.Exercises.GroupBy(exercise => exercise.Lesson).Select(lesson => lesson.Count()), Has.Exactly(5).AtLeast(3));
        Assert.That(Course.Catalogue.Exercises.Count(exercise => exercise.Sources.Any(name => name.EndsWith(".fs", StringComparison.Ordinal))), Is.AtLeast(5));
    }

    [Test]
    public async Task An_untouched_copy_is_in_order() => Assert.That(await ProblemsAsync(), Is.Empty);

    [Test]
    public async Task A_mistake_that_passes_is_found()
    {
        _copy.Write($"{Mistakes}/no-mistake.cs", "// FEEDBACK: none at all\n" + SigmoidGrading.Right());

        Assert.That(await ProblemsAsync(), Has.One.Matches("no-mistake.cs .* does not draw|no-mistake.cs passes every test"));
    }

    [Test]
    public async Task A_mistake_with_other_feedback_is_found()
    {
        _copy.Write($"{Mistakes}/derivative-of-tanh.cs", Text($"{Mistakes}/derivative-of-tanh.cs").Replace("// FEEDBACK: ", "// FEEDBACK: Never said. ", StringComparison.Ordinal));

        Assert.That(await ProblemsAsync(), Has.One.StartsWith("mistakes/derivative-of-tanh.cs does not draw \"Never said."));
    }

    [Test]
    public async Task A_mistake_that_does_not_compile_is_found()
    {
        _copy.Write($"{Mistakes}/broken.cs", "// FEEDBACK: none\npublic class");

        Assert.That(await ProblemsAsync(), Has.One.StartsWith("mistakes/broken.cs cannot be tested"));
    }

    [Test]
    public void A_mistake_without_feedback_is_found()
    {
        _copy.Write($"{Mistakes}/mute.cs", SigmoidGrading.Right());

        Assert.That(async () => await ProblemsAsync(), Throws.TypeOf<CourseKit.Platform.UsageException>().With.Message.Contains("mute.cs:1:"));
    }

    [Test]
    public async Task A_wrong_alternative_is_found()
    {
        _copy.Write($"{Alternatives}/half.cs", "// WAY: by giving up\n" + SigmoidGrading.Right("return 0.5;"));

        Assert.That(await ProblemsAsync(), Has.Some.StartsWith("alternatives/half.cs must be right, but"));
    }

    [Test]
    public async Task A_wrong_worked_answer_is_found()
    {
        _copy.Write($"solutions/{Course.SigmoidFolder}/Sigmoid.cs", Text($"solutions/{Course.SigmoidFolder}/Sigmoid.cs").Replace("value * (1 - value)", "value", StringComparison.Ordinal));

        Assert.That(await ProblemsAsync(), Has.Some.StartsWith("Sigmoid.cs must be right, but"));
    }

    [Test]
    public async Task A_stub_that_passes_a_test_is_found()
    {
        string answer = Text($"solutions/{Course.SigmoidFolder}/Sigmoid.cs");
        string first = answer[answer.IndexOf("// BEGIN", StringComparison.Ordinal)..];
        string markers = first[..(first.IndexOf("// END SOLUTION", StringComparison.Ordinal) + "// END SOLUTION".Length)];
        _copy.Write(
            $"solutions/{Course.SigmoidFolder}/Sigmoid.cs",
            answer.Replace(markers, markers.Replace("// BEGIN SOLUTION", "", StringComparison.Ordinal).Replace("// END SOLUTION", "", StringComparison.Ordinal), StringComparison.Ordinal));

        Assert.That(await ProblemsAsync(), Has.Some.StartsWith("The stub of Sigmoid.cs gets \"passed\""));
    }

    [TestCase("answer.txt")]
    [TestCase("mistakes/notes.md")]
    [TestCase("mistakes/deeper/Sigmoid.cs")]
    [TestCase("Other.cs")]
    public async Task A_stray_file_is_found(string name)
    {
        _copy.Write($"solutions/{Course.SigmoidFolder}/{name}", "// ?");

        Assert.That(await ProblemsAsync(), Has.One.StartsWith($"{name} is no file of an exercise"));
    }

    [TestCase("\"points\": 10", "\"points\": 11", "The tests give 10 points, exercise.json says 11.")]
    [TestCase("notebooks/02-from-neuron-to-network.ipynb", "notebooks/02.ipynb", "The lesson notebooks/02.ipynb does not exist.")]
    [TestCase("Math.Exp(y) is e to the power y.", "double e = Math.Exp(-Math.Abs(x)) will do.", "A hint gives the code away: double e = Math.Exp(-Math.Abs(x));")]
    [TestCase("The derivative can be had", "It can be had", "Hint 2 says no more than hint 1")]
    public async Task A_fault_of_the_description_is_found(string text, string replacement, string problem)
    {
        _copy.Write(Description, Text(Description).Replace(text, replacement, StringComparison.Ordinal));

        Assert.That(await ProblemsAsync(), Has.One.StartsWith(problem));
    }

    [TestCase("# 02-01 · ", "# ", "README.md does not begin with")]
    [TestCase("## An example with numbers", "## Example", "README.md has no section \"## An example with numbers\".")]
    [TestCase("check 02-01", "check 02-02", "README.md does not say how to check 02-01.")]
    [TestCase("../../../notebooks/02", "../notebooks/02", "README.md does not link to")]
    public async Task A_fault_of_the_task_is_found(string text, string replacement, string problem)
    {
        _copy.Write(Readme, Text(Readme).Replace(text, replacement, StringComparison.Ordinal));

        Assert.That(await ProblemsAsync(), Has.One.StartsWith(problem));
    }

    [Test]
    public async Task Too_few_mistakes_and_alternatives_are_found()
    {
        Directory.Delete(Path.Combine(_copy.Path, Mistakes), recursive: true);
        Directory.Delete(Path.Combine(_copy.Path, Alternatives), recursive: true);

        Assert.That(await ProblemsAsync(), Is.EquivalentTo(new[]
        {
            "There are 0 mistakes; 3 are needed.",
            "There is no alternative: a right answer written another way.",
        }));
    }

    [Test]
    public void Graded_tests_refer_to_no_solution() => Assert.That(
        Installation.AllTests.SelectMany(path => System.Reflection.Assembly.LoadFrom(path).GetReferencedAssemblies()).Select(name => name.Name),
        Has.None.EqualTo("Solutions"));

    private string Text(string path) => File.ReadAllText(Path.Combine(_copy.Path, path));

    private async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        var folder = new CourseFolder(_copy.Path);
        Exercise exercise = ExerciseCatalogue.Read(folder.Solutions).Exercises.Single();
        return (await new CourseVerification(folder, _grader).ProveAsync(exercise)).Problems;
    }
}
