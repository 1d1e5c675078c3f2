using CourseKit.Exercises;

namespace CourseKit.Grading.Tests;

/// <summary>Which answer counts when a student may write C#, F# or both.</summary>
public class LanguageChoiceTests
{
    private const string CSharpStub = "class A { double V() => throw new NotImplementedException(); double D() => throw new NotImplementedException(); }";
    private const string FSharpStub = "let v = raise (System.NotImplementedException())\nlet d = raise (System.NotImplementedException())";

    private SigmoidGrading _grading = null!;

    [OneTimeSetUp]
    public void Start() => _grading = new SigmoidGrading();

    [OneTimeTearDown]
    public async Task StopAsync() => await _grading.DisposeAsync();

    [TestCase(CSharpStub, FSharpStub, "CSharp")]
    [TestCase(null, FSharpStub, "FSharp")]
    [TestCase(CSharpStub, null, "CSharp")]
    [TestCase(null, null, "CSharp")]
    [TestCase("class A { }", FSharpStub, "CSharp")]
    [TestCase(CSharpStub, "let v = 1", "FSharp")]
    [TestCase("class A { }", "let v = 1", "CSharp FSharp")]
    public void The_answers_that_are_begun_are_graded(string? csharp, string? fsharp, string languages) =>
        Assert.That(Chosen(csharp, fsharp), Is.EqualTo(languages));

    [TestCase("throw new NotImplementedException(); throw new NotImplementedException();", false)]
    [TestCase("return 1; throw new NotImplementedException();", true)]
    [TestCase("return 1; // throw new NotImplementedException(); throw new NotImplementedException();", true)]
    [TestCase("return 1; /* NotImplementedException\nNotImplementedException */", true)]
    [TestCase("/* NotImplementedException NotImplementedException", true)]
    [TestCase("s = \"/*\"; throw new NotImplementedException(); throw new NotImplementedException(); // */", false)]
    [TestCase("s = @\"\\\"; // NotImplementedException NotImplementedException", true)]
    [TestCase("s = \"//\"; throw new NotImplementedException(); c = '\"'; throw new NotImplementedException();", false)]
    [TestCase("", true)]
    public void CSharp_is_begun_when_fewer_methods_than_the_contract_has_are_not_written(string source, bool isBegun) =>
        Assert.That(Chosen(source, "let v = 1"), Is.EqualTo(isBegun ? "CSharp FSharp" : "FSharp"));

    [TestCase(FSharpStub, false)]
    [TestCase("let v = 1 // NotImplementedException NotImplementedException", true)]
    [TestCase("let v = 1 (* NotImplementedException\nNotImplementedException *)", true)]
    [TestCase("let m = (*)\n" + FSharpStub, false)]
    [TestCase("let s = \"(*\"\n" + FSharpStub + " // *)", false)]
    [TestCase("let s = '\"'\n" + FSharpStub, false)]
    public void FSharp_is_begun_when_fewer_methods_than_the_contract_has_are_not_written(string source, bool isBegun) =>
        Assert.That(Chosen("class A { }", source), Is.EqualTo(isBegun ? "CSharp FSharp" : "CSharp"));

    [Test]
    public void A_source_that_is_written_to_keep_the_reader_busy_does_not()
    {
        string opened = string.Concat(Enumerable.Repeat("/* (* \"\"\" @\" ' ", 15_000));

        Assert.That(() => Chosen(opened, opened), Throws.Nothing);
    }

    [Test]
    public async Task The_better_of_two_answers_counts_and_the_other_is_told()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right("return 7;"), SigmoidGrading.RightFSharp());

        Assert.That((outcome.Verdict, outcome.File), Is.EqualTo((Verdict.Passed, "exercises/02-network/01-sigmoid/Sigmoid.fs")));
        Assert.That((outcome.Other!.Points, outcome.Other.File), Is.EqualTo((5, "exercises/02-network/01-sigmoid/Sigmoid.cs")));
    }

    [Test]
    public async Task Of_two_wrong_answers_the_one_with_more_points_counts()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right("return 7;"), SigmoidGrading.RightFSharp("if x = 0.0 then failwith \"no\""));

        Assert.That((outcome.Points, outcome.File, outcome.Other!.Points), Is.EqualTo((9, "exercises/02-network/01-sigmoid/Sigmoid.fs", 5)));
    }

    [Test]
    public async Task An_answer_that_does_not_compile_does_not_harm_the_other()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(), "module M\nlet x = ");

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed));
        Assert.That(outcome.Other!.Verdict, Is.EqualTo(Verdict.BuildError));
    }

    [Test]
    public async Task CSharp_counts_when_both_are_worth_the_same()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync("class {", "module M\nlet x = ");

        Assert.That(outcome.Messages, Has.All.StartsWith("exercises/02-network/01-sigmoid/Sigmoid.cs:1:"));
    }

    private static string Chosen(string? csharp, string? fsharp)
    {
        using var folder = new TemporaryFolder();
        foreach ((string name, string? source) in new[] { ("Sigmoid.cs", csharp), ("Sigmoid.fs", fsharp) })
        {
            if (source is not null)
            {
                folder.Write($"{Course.SigmoidFolder}/{name}", source);
            }
        }

        IReadOnlyList<SubmittedSources> chosen = SubmittedAnswers.ToGrade(new Submission(folder.Path).Open(Course.Catalogue), SigmoidGrading.Exercise, typeof(ISigmoid));
        return string.Join(' ', chosen.Select(sources => sources.Language));
    }
}
