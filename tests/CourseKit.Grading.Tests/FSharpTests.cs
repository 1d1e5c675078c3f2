namespace CourseKit.Grading.Tests;

/// <summary>Answers in F# are graded by the same tests and held to the same walls.</summary>
public class FSharpTests
{
    private const string Answer = "exercises/02-network/01-sigmoid/Sigmoid.fs";

    private SigmoidGrading _grading = null!;

    [OneTimeSetUp]
    public void Start() => _grading = new SigmoidGrading();

    [OneTimeTearDown]
    public async Task StopAsync() => await _grading.DisposeAsync();

    [Test]
    public async Task A_right_answer_gets_full_marks()
    {
        ExerciseOutcome outcome = await _grading.GradeFSharpAsync(SigmoidGrading.RightFSharp());

        Assert.That((outcome.Verdict, outcome.Points, outcome.File), Is.EqualTo((Verdict.Passed, 10, Answer)), string.Concat(outcome.Messages));
    }

    [TestCase("module Answer\n\n", 0)]
    [TestCase("module Outer.Inner\n\nmodule Innermost =\n", 4)]
    public async Task The_class_may_be_in_a_module(string beginning, int indent)
    {
        string[] lines = SigmoidGrading.RightFSharp().Split('\n')[1..];
        string source = beginning + string.Join('\n', lines.Select(line => new string(' ', indent) + line));

        ExerciseOutcome outcome = await _grading.GradeFSharpAsync(source);

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), string.Concat(outcome.Messages));
    }

    [Test]
    public async Task A_compile_error_names_the_students_line_and_column()
    {
        ExerciseOutcome outcome = await _grading.GradeFSharpAsync(SigmoidGrading.RightFSharp("let s = 1.0 + σ"));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.BuildError));
        Assert.That(outcome.Errors.Single(), Is.EqualTo(new SourceError(Answer, 9, 23, "FS0039", "The value or constructor 'σ' is not defined.", "        let s = 1.0 + σ")));
        Assert.That(outcome.Messages.Single(), Does.StartWith($"{Answer}:9:23: error FS0039: "));
    }

    [Test]
    public async Task A_warning_is_no_error()
    {
        ExerciseOutcome outcome = await _grading.GradeFSharpAsync(SigmoidGrading.RightFSharp("1 + 1"));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), string.Concat(outcome.Messages));
    }

    [TestCase("#r \"nuget: FSharp.Data\"")]
    [TestCase("#r \"/etc/passwd\"")]
    [TestCase("#load \"/etc/passwd\"")]
    [TestCase("#I \"/etc\"")]
    public async Task No_directive_opens_a_file(string directive)
    {
        ExerciseOutcome atTheTop = await _grading.GradeFSharpAsync($"{directive}\n{SigmoidGrading.RightFSharp()}");
        ExerciseOutcome inModule = await _grading.GradeFSharpAsync($"{SigmoidGrading.RightFSharp()}\nmodule Other =\n    {directive}\n    let x = 1\n");

        Assert.That(atTheTop.Errors.Select(error => error.Line), Is.EqualTo(new[] { 1 }));
        Assert.That(inModule.Errors.Select(error => error.Code), Is.EqualTo(new[] { "FS0236" }));
    }

    [TestCase("[<assembly: System.Reflection.AssemblyKeyFile(\"/etc/passwd\")>]\n    do ()")]
    [TestCase("type Rows = FSharp.Data.CsvProvider<\"/etc/passwd\">")]
    [TestCase("open NUnit.Framework")]
    [TestCase("open CourseKit.Grading")]
    [TestCase("open CourseKit.Sandbox")]
    [TestCase("open FSharp.Compiler.CodeAnalysis")]
    [TestCase("open Microsoft.CodeAnalysis")]
    public async Task Nothing_but_the_base_class_library_and_the_contracts_can_be_used(string line)
    {
        ExerciseOutcome outcome = await _grading.GradeFSharpAsync($"{SigmoidGrading.RightFSharp()}\nmodule Other =\n    {line}\n    let x = 1\n");

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.BuildError));
        Assert.That(outcome.Errors, Is.Not.Empty);
    }

    [Test]
    public async Task A_file_that_exists_beside_the_compiler_does_not_exist_for_it()
    {
        string key = $"[<assembly: System.Reflection.AssemblyKeyFile(@\"{Installation.Sandbox}\")>]";

        ExerciseOutcome outcome = await _grading.GradeFSharpAsync($"{SigmoidGrading.RightFSharp()}\nmodule Other =\n    {key}\n    do ()\n");

        Assert.That(outcome.Errors.Single().Message, Does.Contain("could not be opened"));
        Assert.That(outcome.Errors.Single().Place, Is.EqualTo(Answer));
    }

    [Test]
    public async Task A_line_directive_can_move_neither_an_error_nor_an_exception()
    {
        const string Directive = "#line 1 \"/etc/passwd\"\n";

        ExerciseOutcome error = await _grading.GradeFSharpAsync(Directive + SigmoidGrading.RightFSharp("y"));
        ExerciseOutcome exception = await _grading.GradeFSharpAsync(Directive + SigmoidGrading.RightFSharp("failwith \"no\""));

        Assert.That(error.Errors.Single().Place, Is.EqualTo($"{Answer}:10:9"));
        Assert.That(exception.Tests[0].Message, Is.EqualTo($"Value threw Exception at {Answer}:10: no"));
    }

    [TestCase("namespace A\n\ntype Other() = class end\n", "There is no public class that implements ISigmoid. It begins: type YourName() = interface ISigmoid with")]
    [TestCase("namespace A\n\ntype Sigmoid(n: float) =\n    interface CourseKit.Exercises.ISigmoid with\n        member _.Value x = n\n        member _.Derivative x = n\n", "needs a public constructor without parameters")]
    public async Task Without_one_class_to_test_the_message_says_what_is_missing(string source, string message)
    {
        ExerciseOutcome outcome = await _grading.GradeFSharpAsync(source);

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.BuildError));
        Assert.That(outcome.Messages.Single(), Does.Contain(message));
    }

    [TestCase("while true do ()", Verdict.Timeout, "not done after 3 seconds")]
    [TestCase("exit 0", Verdict.Crashed, "ended its own process with exit code 0")]
    [TestCase("down x |> ignore", Verdict.Crashed, "called itself without end")]
    [TestCase("let all = ResizeArray<byte[]>() in while true do all.Add(Array.zeroCreate (1 <<< 20))", Verdict.Memory, "more than 128 MB")]
    [TestCase("while true do printfn \"and on and on\"", Verdict.OutputLimit, "far too much")]
    [TestCase("invalidOp \"no idea\"", Verdict.Crashed, $"Value threw InvalidOperationException at {Answer}:9: no idea")]
    [TestCase("raise (NotImplementedException())", Verdict.Failed, $"Value is not written yet: {Answer}:9")]
    public async Task Misbehaving_code_costs_its_own_tests_alone(string code, Verdict verdict, string message)
    {
        const string Members = "let rec down (x: float) : float = 1.0 + down (x + 1.0)";

        ExerciseOutcome outcome = await _grading.GradeFSharpAsync(SigmoidGrading.RightFSharp($"if x = 0.0 then ({code})", Members));

        TestOutcome lost = outcome.Tests.Single(test => test.Name == "Value at zero is one half");
        Assert.That(outcome.Messages, Is.Empty);
        Assert.That(lost.Verdict, Is.EqualTo(verdict), lost.Message);
        Assert.That(lost.Message, Does.Contain(message));
        Assert.That(outcome.Tests.Where(test => test != lost).Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed));
    }

    [Test]
    public async Task Code_that_brings_the_compiler_down_costs_its_own_exercise_alone()
    {
        // Less time than the compiler takes to start: that is not held against the code.
        await using var grader = new Grader(Course.Folder, Course.Catalogue, Installation.AllTests, Course.Limits with { CompileTime = TimeSpan.FromSeconds(3) });
        using var folder = new TemporaryFolder();
        folder.Write($"broken/{Course.SigmoidFolder}/Sigmoid.fs", $"module M\nlet x = {new string('(', 100_000)}1{new string(')', 100_000)}\n");
        folder.Write($"sound/{Course.SigmoidFolder}/Sigmoid.fs", SigmoidGrading.RightFSharp());

        ExerciseOutcome broken = await grader.GradeAsync(new Submission(Path.Combine(folder.Path, "broken")), SigmoidGrading.Exercise);
        ExerciseOutcome sound = await grader.GradeAsync(new Submission(Path.Combine(folder.Path, "sound")), SigmoidGrading.Exercise);

        Assert.That(broken.Messages.Single(), Does.StartWith("The compiler did not cope with this code"));
        Assert.That(sound.Verdict, Is.EqualTo(Verdict.Passed), string.Concat(sound.Messages));
    }
}
