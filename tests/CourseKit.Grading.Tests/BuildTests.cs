using System.Diagnostics;
using System.Globalization;

namespace CourseKit.Grading.Tests;

/// <summary>Code that does not compile, or is not what the exercise asks for, is told in the student's own lines.</summary>
public class BuildTests
{
    private SigmoidGrading _grading = null!;

    [OneTimeSetUp]
    public void Start() => _grading = new SigmoidGrading();

    [OneTimeTearDown]
    public async Task StopAsync() => await _grading.DisposeAsync();

    [Test]
    public async Task A_compile_error_names_the_students_line_and_column()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync("using CourseKit.Exercises;\n\npublic class Sigmoid : ISigmoid\n{\n    public double Value(double x) => y;\n    public double Derivative(double x) => 1;\n}\n");

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.BuildError));
        Assert.That(outcome.Messages, Has.Count.EqualTo(1));
        Assert.That(outcome.Messages[0], Does.StartWith("exercises/02-network/01-sigmoid/Sigmoid.cs:5:38: error CS0103: "));
        Assert.That(outcome.Errors.Single(), Is.EqualTo(new SourceError("exercises/02-network/01-sigmoid/Sigmoid.cs", 5, 38, "CS0103", "The name 'y' does not exist in the current context", "    public double Value(double x) => y;")));
        Assert.That(outcome.Points, Is.Zero);
        Assert.That(outcome.Tests.Where(test => !test.IsHidden).Select(test => test.Verdict), Is.All.EqualTo(Verdict.BuildError));
    }

    [Test]
    public async Task A_missing_semicolon_is_told_without_what_follows_from_it()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right("double y = z").Replace("return value", "return valeu", StringComparison.Ordinal));

        Assert.That(outcome.Errors.Select(error => error.Code), Is.EqualTo(new[] { "CS1002" }));
    }

    [Test]
    public async Task A_line_directive_cannot_move_an_error_elsewhere()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync("#line 1 \"/etc/passwd\"\nint x = y;\n");

        Assert.That(outcome.Messages, Is.Not.Empty);
        Assert.That(outcome.Messages, Has.All.Match(@"^exercises/02-network/01-sigmoid/Sigmoid\.cs:2:\d+: error"));
    }

    [TestCase("public class Other { }", "There is no public class that implements ISigmoid.")]
    [TestCase("class Sigmoid : CourseKit.Exercises.ISigmoid { public double Value(double x) => 1; public double Derivative(double x) => 1; }", "There is no public class that implements ISigmoid.")]
    [TestCase("public class Sigmoid(int n) : CourseKit.Exercises.ISigmoid { public double Value(double x) => n; public double Derivative(double x) => 1; }", "needs a public constructor without parameters")]
    [TestCase("public class Sigmoid<T> : CourseKit.Exercises.ISigmoid { public double Value(double x) => 1; public double Derivative(double x) => 1; }", "has type parameters")]
    [TestCase("public class A : CourseKit.Exercises.ISigmoid { public double Value(double x) => 1; public double Derivative(double x) => 1; } public class B : A { }", "More than one public class implements ISigmoid: A, B.")]
    public async Task Without_one_class_to_test_the_message_says_what_is_missing(string source, string message)
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(source);

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.BuildError));
        Assert.That(outcome.Messages.Single(), Does.Contain(message));
    }

    [TestCase("[assembly: System.Reflection.AssemblyKeyFile(\"/etc/passwd\")]\n")]
    [TestCase("#r \"nunit.framework.dll\"\n")]
    [TestCase("using NUnit.Framework;\n")]
    [TestCase("using CourseKit.Grading;\n")]
    [TestCase("using Microsoft.CodeAnalysis;\n")]
    public async Task Nothing_but_the_base_class_library_and_the_contracts_can_be_used(string line)
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(line + SigmoidGrading.Right());

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.BuildError));
    }

    [Test]
    public async Task Code_that_brings_the_compiler_down_costs_its_own_exercise_alone()
    {
        // A type so deep that the compiler's own recursion overflows its stack.
        ExerciseOutcome broken = await _grading.GradeAsync($"unsafe class C {{ int{new string('*', 200_000)} x; }}");
        ExerciseOutcome sound = await _grading.GradeAsync(SigmoidGrading.Right());

        Assert.That(broken.Verdict, Is.EqualTo(Verdict.BuildError));
        Assert.That(broken.Messages.Single(), Does.StartWith("The compiler did not cope with this code"));
        Assert.That(sound.Verdict, Is.EqualTo(Verdict.Passed));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_compiler_worn_out_by_others_is_not_held_against_the_next()
    {
        await _grading.GradeAsync(SigmoidGrading.Right());
        foreach (Process compiler in RunningCompilers().ToArray())
        {
            compiler.Kill();
            await compiler.WaitForExitAsync();
        }

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right());

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed));
    }

    [Test]
    public async Task A_test_frameworks_own_verdict_is_not_there_to_be_used()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right("NUnit.Framework.Assert.Pass();"));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.BuildError));
        Assert.That(outcome.Points, Is.Zero);
    }

    /// <summary>The compilers that this very process has started, or the walls around them: they carry its sandbox's path.</summary>
    private static IEnumerable<Process> RunningCompilers() =>
        from folder in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(folder)
        where name.All(char.IsAsciiDigit) && File.Exists($"{folder}/cmdline")
        let arguments = File.ReadAllText($"{folder}/cmdline").Split('\0')
        where (arguments.Contains(Installation.Sandbox) || arguments.Contains(Path.GetDirectoryName(Installation.Sandbox))) && arguments.Contains("compile-csharp")
        select Process.GetProcessById(int.Parse(name, CultureInfo.InvariantCulture));
}
