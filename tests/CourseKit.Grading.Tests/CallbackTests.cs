using System.Text;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading.Tests;

/// <summary>A function that a test hands to a student's code costs at most that test, however the code calls it.</summary>
public class CallbackTests
{
    // The first two tests and steps that only they ask for. The example takes requests 1 to 3, an object and two calls; OneNumber calls first in request 5.
    private const string Example = "The example with numbers comes out";
    private const string ExampleStep = "0.1";
    private const string OneNumber = "A function of one number has one slope";
    private const string OneNumberStep = "0.5";

    private const string Kept = "private static Func<double[], double>? _kept;";

    private static readonly Exercise CentralDifference = Course.Catalogue.Find("05-01");
    private static readonly Exercise GradientDescent = Course.Catalogue.Find("05-03");

    // Only endless loops need to meet a limit; elsewhere a busy machine may take its time.
    private Grader _grader = null!;
    private Grader _impatientGrader = null!;

    [OneTimeSetUp]
    public void Start()
    {
        SandboxLimits limits = Course.Limits with { TestTime = TimeSpan.FromMinutes(1), CompileTime = TimeSpan.FromMinutes(3) };
        _grader = new Grader(Course.Folder, Course.Catalogue, Installation.AllTests, limits);
        _impatientGrader = Course.Grader();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _grader.DisposeAsync();
        await _impatientGrader.DisposeAsync();
    }

    [TestCase("f(null!);", Verdict.Failed, "an argument that the function does not take (it is null): null")]
    [TestCase("try { f(null!); } catch { }", Verdict.Failed, "an argument that the function does not take (it is null): null")]
    [TestCase("f([]);", Verdict.Failed, "an argument that the function does not take (the list is too short): []")]
    [TestCase("try { f([]); } catch { return [27.25]; }", Verdict.Failed, "an argument that the function does not take (the list is too short): []")]
    [TestCase("Task.Run(() => f([])).Wait();", Verdict.Failed, "an argument that the function does not take (the list is too short): []")]
    [TestCase("f(point); Environment.Exit(3);", Verdict.Crashed, "ended its own process with exit code 3")]
    [TestCase("if (f(point) > 0) { throw new InvalidOperationException(\"enough\"); }", Verdict.Crashed, "Gradient threw InvalidOperationException at exercises/05-gradients/01-central-difference/CentralDifference.cs:6: enough")]
    [TestCase("point[0] = double.NaN; return [27.25];", Verdict.Failed, "Gradient changes the lists it is given")]
    [TestCase("f(new double[2_000_000]);", Verdict.OutputLimit, "far too much")]
    public async Task A_misused_function_costs_its_own_test_alone(string code, Verdict verdict, string message) =>
        AssertLost(OneNumber, verdict, message, await GradeAsync(Right($"if (h == {OneNumberStep}) {{ {code} }}")));

    [TestCase("while (true) { f(point); }")]
    [TestCase("while (true) { try { Parallel.For(0, 9, _ => f(point)); } catch { } }")]
    public async Task A_function_called_without_end_runs_into_the_time_limit(string code)
    {
        ExerciseOutcome outcome = await _impatientGrader.GradeAsync(Answer(Right($"if (h == {OneNumberStep}) {{ {code} }}")), CentralDifference);

        AssertLost(OneNumber, Verdict.Timeout, "not done after 3 seconds", outcome);
    }

    [Test]
    public async Task A_function_kept_beyond_its_call_says_so()
    {
        string kept = Right($"if (h == {ExampleStep}) {{ _kept = f; }} if (h == {OneNumberStep}) {{ _kept!(point); }}", Kept);

        AssertLost(OneNumber, Verdict.Crashed, "This function was given to an earlier call and cannot be called any more.", await GradeAsync(kept));
    }

    [TestCase("for (int k = 0; k < 5000; k++) { f(point); }")]
    [TestCase("Parallel.For(0, 1000, _ => f(point));")]
    [TestCase("var thread = new Thread(() => f(point)); thread.Start(); thread.Join();")]
    [TestCase("f([double.NaN, double.PositiveInfinity]); f([1, 2, 3]);")]
    [TestCase("try { _kept?.Invoke(point); } catch (InvalidOperationException) { } _kept = f;")]
    [TestCase("for (int k = 0; k < 4; k++) { Task.Run(() => { while (true) { f(point); } }); }")]
    public async Task A_function_may_be_called_often_and_from_any_thread(string code)
    {
        ExerciseOutcome outcome = await GradeAsync(Right($"if (h == {OneNumberStep}) {{ {code} }}", Kept));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), Told(outcome));
    }

    [TestCase("")]
    [TestCase("double[] mine = gradient(start); Array.Clear(mine); mine[0] = double.NaN;")]
    public async Task A_function_may_return_a_list_that_is_the_callers_own(string code)
    {
        ExerciseOutcome outcome = await _grader.GradeAsync([new SourceFile("GradientDescent.cs", RightDescent(code))], GradientDescent);

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), Told(outcome));
    }

    [Test]
    public async Task A_function_that_returns_a_list_refuses_null_as_well()
    {
        ExerciseOutcome outcome = await _grader.GradeAsync([new SourceFile("GradientDescent.cs", RightDescent("if (learningRate == 0.11) { gradient(null!); }"))], GradientDescent);

        AssertLost("All steps are taken while the gradient is large", Verdict.Failed, "(it is null): null", outcome);
    }

    [TestCase("""{"Id":5,"Value":null,"Exception":null,"Callback":{"Function":1,"Argument":[3]}}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":null,"Exception":null,"Callback":{"Function":-1,"Argument":[3]}}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":null,"Exception":null,"Callback":{"Function":0.5,"Argument":[3]}}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":null,"Exception":null,"Callback":{"Function":0}}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":null,"Exception":null,"Callback":{}}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":null,"Exception":null,"Callback":[0,[3]]}""", Verdict.Rejected)]
    [TestCase("""{"Id":3,"Value":null,"Exception":null,"Callback":{"Function":0,"Argument":[3]}}""", Verdict.Rejected)]
    [TestCase("""{"Id":1,"Value":null,"Exception":null,"Callback":{"Function":0,"Argument":[3]}}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":null,"Exception":null,"Callback":{"Function":0,"Argument":"3"}}""", Verdict.Failed)]
    [TestCase("""{"Id":5,"Value":null,"Exception":null,"Callback":{"Function":0,"Argument":[null]}}""", Verdict.Failed)]
    [TestCase("""{"Id":5,"Value":null,"Exception":null,"Callback":{"Function":0,"Argument":{"Length":1}}}""", Verdict.Failed)]
    [TestCase("""{"Id":5,"Value":[27.25],"Exception":null,"Changed":[]}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":[27.25],"Exception":null,"Changed":[0,[3]]}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":[27.25],"Exception":null,"Changed":[0,[3],0.5,1]}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":[27.25],"Exception":null,"Changed":[0,[3,3],0.5]}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":[27.25],"Exception":null,"Changed":[0,null,0.5]}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":[27.25],"Exception":null,"Changed":[0,"[3]",0.5]}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":[27.25],"Exception":null,"Changed":[0,["three"],0.5]}""", Verdict.Rejected)]
    [TestCase("""{"Id":5,"Value":[27.25],"Exception":null,"Changed":{"1":[3]}}""", Verdict.Rejected)]
    public async Task A_forged_line_costs_its_own_test_alone(string line, Verdict verdict)
    {
        string bytes = Convert.ToBase64String(Encoding.UTF8.GetBytes(line + "\n"));
        string forge = $$"""
            if (h == {{OneNumberStep}})
            {
                using var pipe = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, Environment.GetCommandLineArgs()[2]);
                pipe.Write(Convert.FromBase64String("{{bytes}}"));
                Thread.Sleep(Timeout.Infinite);
            }
            """;

        AssertLost(OneNumber, verdict, "", await GradeAsync(Right(forge)));
    }

    private static string Right(string before = "", string members = "") => $$"""
        using CourseKit.Exercises;
        public class CentralDifference : ICentralDifference
        {
            public double[] Gradient(Func<double[], double> f, double[] point, double h)
            {
                {{before}}
                double[] gradient = new double[point.Length];
                for (int i = 0; i < point.Length; i++)
                {
                    double Value(double by) => f(point.Select((x, j) => j == i ? x + by : x).ToArray());
                    gradient[i] = (Value(h) - Value(-h)) / (2 * h);
                }

                return gradient;
            }

            {{members}}
        }
        """;

    private static string RightDescent(string before) => $$"""
        using CourseKit.Exercises;
        public class GradientDescent : IGradientDescent
        {
            public Descent Minimize(Func<double[], double[]> gradient, double[] start, double learningRate, double tolerance, int maxSteps)
            {
                {{before}}
                double[] slopes = gradient(start);
                bool converged = Math.Sqrt(slopes.Sum(slope => slope * slope)) <= tolerance;
                if (converged || maxSteps == 0) { return new Descent(start, 0, converged); }
                double[] next = start.Zip(slopes, (x, slope) => x - (learningRate * slope)).ToArray();
                Descent rest = Minimize(gradient, next, learningRate, tolerance, maxSteps - 1);
                return rest with { Steps = rest.Steps + 1 };
            }
        }
        """;

    private static void AssertLost(string name, Verdict verdict, string message, ExerciseOutcome outcome)
    {
        TestOutcome lost = outcome.Tests.Single(test => test.Name == name);
        Assert.That(lost.Verdict, Is.EqualTo(verdict), lost.Message);
        Assert.That(lost.Message, Does.Contain(message));
        Assert.That(outcome.Tests.Where(test => test != lost).Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed), Told(outcome));
    }

    private static string Told(ExerciseOutcome outcome) => string.Join('\n', outcome.Messages.Concat(outcome.Tests.Select(test => test.Message)));

    private static SourceFile[] Answer(string source) => [new SourceFile("CentralDifference.cs", source)];

    private Task<ExerciseOutcome> GradeAsync(string source) => _grader.GradeAsync(Answer(source), CentralDifference);
}
