using System.Text.Json;
using CourseKit.Exercises;
using CourseKit.Grading.Harness;

namespace CourseKit.Grading.Tests;

/// <summary>Lists that a student's code changes: the test sees it, and nobody after it does.</summary>
public class ChangedArgumentsTests
{
    private const string Description = """
        { "id": "99-02", "title": "T", "lesson": "l", "difficulty": 1, "points": 2, "hints": ["h"], "sources": ["CentralDifference.cs"] }
        """;

    private const string InPlace = """
        using CourseKit.Exercises;
        public class CentralDifference : ICentralDifference
        {
            public double[] Gradient(Func<double[], double> f, double[] point, double h)
            {
                for (int i = 0; i < point.Length; i++) { point[i] += h; }
                return [.. point];
            }
        }
        """;

    private interface ITakesLists
    {
        void Take(double[] list, Func<double, double> function, double[][] lists, string[] words);
    }

    private interface ITakesARecord
    {
        void Take(HiddenLayerWeights weights);
    }

    [Test]
    public async Task A_change_is_carried_back_to_the_test_and_undone_after_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("exercises/99-changes/02-lists/exercise.json", Description);
        folder.Write("exercises/99-changes/02-lists/CentralDifference.cs", InPlace);
        var course = new CourseFolder(folder.Path);
        await using var grader = new Grader(course, ExerciseCatalogue.Read(course.Exercises), [typeof(ChangedArgumentsTests).Assembly.Location], Course.Limits);

        SubmissionOutcome outcome = await grader.GradeAsync(new Submission(folder.Path));

        Assert.That(outcome.Exercises[0].Tests.Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed), outcome.Exercises[0].Tests[^1].Message);
        Assert.That(GradedTestsWithAListInCommon.Point, Is.EqualTo(new[] { 1.0, 2.0 }));
    }

    [Test]
    public void Lists_in_lists_are_carried_back_and_undone()
    {
        double[] list = [1, 2];
        double[][] lists = [[1, 2], [3]];
        double[] row = lists[0];
        string[] words = ["one"];
        CallArguments arguments = Arguments(list, lists, words);

        TakeBack(arguments, "[[1,20], 0, [[10,2],[30]], [\"two\"]]");

        Assert.That(list, Is.EqualTo(new[] { 1.0, 20.0 }));
        Assert.That(row, Is.EqualTo(new[] { 10.0, 2.0 }));
        Assert.That(lists[1], Is.EqualTo(new[] { 30.0 }));
        Assert.That(words, Is.EqualTo(new[] { "two" }));

        arguments.Undo();

        Assert.That(list, Is.EqualTo(new[] { 1.0, 2.0 }));
        Assert.That(row, Is.EqualTo(new[] { 1.0, 2.0 }));
        Assert.That(lists[1], Is.EqualTo(new[] { 3.0 }));
        Assert.That(words, Is.EqualTo(new[] { "one" }));
    }

    [Test]
    public void Lists_in_records_are_carried_back_and_undone()
    {
        HiddenLayerWeights weights = new([[1, 2], [3, 4]], [5, 6], [7, 8], 9);
        var arguments = new CallArguments(typeof(ITakesARecord).GetMethod(nameof(ITakesARecord.Take))!, [weights]);

        TakeBack(arguments, """[{"Weights1":[[1,20],[3,4]],"Bias1":[50,6],"Weights2":[7,80],"Bias2":9}]""");

        Assert.That(weights.Weights1, Is.EqualTo(new double[][] { [1, 20], [3, 4] }));
        Assert.That(weights.Bias1, Is.EqualTo(new[] { 50.0, 6.0 }));
        Assert.That(weights.Weights2, Is.EqualTo(new[] { 7.0, 80.0 }));

        arguments.Undo();

        Assert.That(weights.Weights1, Is.EqualTo(new double[][] { [1, 2], [3, 4] }));
        Assert.That(weights.Bias1, Is.EqualTo(new[] { 5.0, 6.0 }));
        Assert.That(weights.Weights2, Is.EqualTo(new[] { 7.0, 8.0 }));
    }

    [TestCase("[null]")]
    [TestCase("[{}]")]
    [TestCase("""[{"Weights1":[[1,20],[3,4]],"Bias1":null,"Weights2":[7,80],"Bias2":9}]""")]
    [TestCase("""[{"Weights1":[[1,20],[3,4]],"Bias1":[50],"Weights2":[7,80],"Bias2":9}]""")]
    public void Forged_records_are_no_records(string left) => Assert.That(
        () => TakeBack(new CallArguments(typeof(ITakesARecord).GetMethod(nameof(ITakesARecord.Take))!, [new HiddenLayerWeights([[1, 2], [3, 4]], [5, 6], [7, 8], 9)]), left),
        Throws.InstanceOf<JsonException>());

    [TestCase("[[1,2], 0, [null,[3]], [\"one\"]]")]
    [TestCase("[[1,2], 0, [[1,2,3],[3]], [\"one\"]]")]
    [TestCase("[[1,2], 0, [[1,2],[]], [\"one\"]]")]
    [TestCase("[[1,2], 0, [[1,2],[3]], [null]]")]
    public void What_no_test_could_use_is_told_to_the_student(string left) => Assert.That(
        () => TakeBack(Arguments([1, 2], [[1, 2], [3]], ["one"]), left),
        Throws.TypeOf<StudentFailureException>().With.Property("Verdict").EqualTo(Verdict.Failed).And.Message.Contains("work on a copy"));

    [TestCase("[]")]
    [TestCase("[[1,2], 0, [[1,2],[3]]]")]
    [TestCase("[[1], 0, [[1,2],[3]], [\"one\"]]")]
    [TestCase("[[1,2], 0, [[1,2]], [\"one\"]]")]
    [TestCase("[[1,2], 0, [1,2], [\"one\"]]")]
    [TestCase("[null, 0, [[1,2],[3]], [\"one\"]]")]
    [TestCase("[{}, 0, [[1,2],[3]], [\"one\"]]")]
    [TestCase("[[1,2], 0, [[1,2],[3]], [\"\\ud800\"]]")]
    public void Forged_lists_are_no_lists(string left) => Assert.That(
        () => TakeBack(Arguments([1, 2], [[1, 2], [3]], ["one"]), left),
        Throws.InstanceOf<JsonException>());

    private static CallArguments Arguments(double[] list, double[][] lists, string[] words) =>
        new(typeof(ITakesLists).GetMethod(nameof(ITakesLists.Take))!, [list, (Func<double, double>)Math.Abs, lists, words]);

    private static void TakeBack(CallArguments arguments, string left) => arguments.TakeBack(arguments.Read(JsonElement.Parse(left)));
}

/// <summary>Graded tests that hand out one and the same list.</summary>
[Exercise("99-02"), Explicit("The grader's own tests run these.")]
public class GradedTestsWithAListInCommon : ExerciseTests<ICentralDifference>
{
    internal static double[] Point { get; } = [1, 2];

    [Test, Points(1)]
    public void First() => AddTwoTwice();

    [Test, Points(1)]
    public void Second() => AddTwoTwice();

    private void AddTwoTwice()
    {
        Assert.That(Student.Gradient(_ => 0, Point, 2), Is.EqualTo(new[] { 3.0, 4.0 }));
        Assert.That(Student.Gradient(_ => 0, Point, 2), Is.EqualTo(new[] { 5.0, 6.0 }));
        Assert.That(Point, Is.EqualTo(new[] { 5.0, 6.0 }));
    }
}
