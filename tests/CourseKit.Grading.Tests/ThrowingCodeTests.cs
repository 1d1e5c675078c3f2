namespace CourseKit.Grading.Tests;

/// <summary>What a student is told of code that throws.</summary>
public class ThrowingCodeTests
{
    private const string CSharp = "exercises/02-network/01-sigmoid/Sigmoid.cs";
    private const string FSharp = "exercises/02-network/01-sigmoid/Sigmoid.fs";

    private SigmoidGrading _grading = null!;

    [OneTimeSetUp]
    public void Start() => _grading = new SigmoidGrading();

    [OneTimeTearDown]
    public async Task StopAsync() => await _grading.DisposeAsync();

    [Test]
    public async Task A_member_that_calls_one_that_is_not_written_is_not_blamed_for_it()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync("""
            public class Sigmoid : CourseKit.Exercises.ISigmoid
            {
                public double Value(double x) => throw new NotImplementedException();
                public double Derivative(double x) => Value(x) * (1 - Value(x));
            }
            """);

        Assert.That(Told(outcome), Is.EquivalentTo(new[]
        {
            $"Value is not written yet: {CSharp}:3 still throws NotImplementedException.",
            $"Derivative calls Value, which is not written yet: {CSharp}:3 still throws NotImplementedException.",
        }));
    }

    [Test]
    public async Task The_same_holds_in_FSharp()
    {
        ExerciseOutcome outcome = await _grading.GradeFSharpAsync("""
            namespace A

            open CourseKit.Exercises

            type Sigmoid() =
                interface ISigmoid with
                    member _.Value x = raise (System.NotImplementedException())
                    member this.Derivative x = (this :> ISigmoid).Value x

            """);

        Assert.That(Told(outcome), Has.Some.EqualTo($"Derivative calls Value, which is not written yet: {FSharp}:7 still throws NotImplementedException."));
    }

    [Test]
    public async Task The_line_is_the_one_that_throws_also_inside_a_loop()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync("""
            public class Sigmoid : CourseKit.Exercises.ISigmoid
            {
                public double Value(double x)
                {
                    double sum = 0;
                    double[] list = [x, x];
                    for (int i = 0; i <= list.Length; i++)
                    {
                        double half = list[i] / 2;
                        sum += half;
                    }

                    return sum + list[0];
                }

                public double Derivative(double x) => Value(x);
            }
            """);

        Assert.That(Told(outcome), Has.All.Contain($"{CSharp}:9:"));
    }

    [Test]
    public async Task The_same_holds_for_a_loop_in_FSharp()
    {
        ExerciseOutcome outcome = await _grading.GradeFSharpAsync("""
            namespace A

            open CourseKit.Exercises

            type Sigmoid() =
                let value (x: float) =
                    let list = [| x; x |]
                    let mutable sum = list.[0]
                    for i in 0 .. 2 do
                        let half = list.[i] / 2.0
                        sum <- sum + half
                    sum

                interface ISigmoid with
                    member _.Value x = value x
                    member _.Derivative x = value x

            """);

        Assert.That(Told(outcome), Has.All.Contain($"{FSharp}:10:"));
    }

    [TestCase("double[] list = [1, 2]; return list[2];", "The places of a list of n numbers are 0 to n − 1")]
    [TestCase("List<double> list = [1, 2]; return list[-1];", "The places of a list of n numbers are 0 to n − 1")]
    [TestCase("string text = null!; return text.Length;", "has not been made yet")]
    [TestCase("int n = 0; return 1 / n;", "Whole numbers cannot be divided by 0")]
    [TestCase("double[] none = []; return none.Max();", "no Max, Min or Average")]
    [TestCase("return checked((int)(1e30 + x));", "too large for its type")]
    public async Task The_usual_cause_of_an_exception_is_told(string code, string cause)
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(code));

        Assert.That(outcome.Tests[0].Message, Does.Contain($"{CSharp}:8: ").And.Contains(cause));
    }

    [TestCase("throw new InvalidOperationException(\"no idea\");")]
    [TestCase("throw new MyException(\"no idea\");")]
    public async Task An_exception_of_the_students_own_is_not_explained(string code)
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(code, members: "private class MyException(string message) : Exception(message);"));

        Assert.That(outcome.Tests[0].Message, Does.EndWith(": no idea"));
    }

    [TestCase("Console.WriteLine(x);", true)]
    [TestCase("Console.Error.WriteLine(x);", true)]
    [TestCase("", false)]
    public async Task Whether_code_has_printed_is_known(string code, bool hasPrinted) =>
        Assert.That((await _grading.GradeAsync(SigmoidGrading.Right(code))).HasPrinted, Is.EqualTo(hasPrinted));

    private static IEnumerable<string?> Told(ExerciseOutcome outcome) => outcome.Tests.Where(test => !test.IsHidden).Select(test => test.Message).Distinct();
}
