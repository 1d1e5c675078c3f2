using System.Text;

namespace CourseKit.Grading.Tests;

/// <summary>Code that loops, dies, prints, lies or forges costs the tests it does so in, and no other.</summary>
[TestFixture(Walls.Built)]
[TestFixture(Walls.Absent)]
public class HostileCodeTests(string walls)
{
    // The first test to run: its only call is the process's second request, after the one that makes the object.
    private const string ValueAtZero = "Value at zero is one half";

    private SigmoidGrading _grading = null!;

    [OneTimeSetUp]
    public void Start() => _grading = new SigmoidGrading(Walls.Named(walls));

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_grading is not null)
        {
            await _grading.DisposeAsync();
        }
    }

    [TestCase("try { while (true) { } } catch { }", Verdict.Timeout, "Value was not done after 3 seconds")]
    [TestCase("Thread.Sleep(Timeout.Infinite);", Verdict.Timeout, "not done after 3 seconds")]
    [TestCase("Environment.Exit(0);", Verdict.Crashed, "ended its own process with exit code 0")]
    [TestCase("Environment.FailFast(\"enough\");", Verdict.Crashed, "ended its own process")]
    [TestCase("Value(x);", Verdict.Crashed, "called itself without end (stack overflow) when Value was called")]
    [TestCase("var thread = new Thread(() => throw new Exception()); thread.Start(); thread.Join();", Verdict.Crashed, "ended its own process")]
    [TestCase("var all = new List<byte[]>(); while (true) { all.Add(new byte[1 << 20]); }", Verdict.Memory, "more than 128 MB")]
    [TestCase("_isWorn = true; throw new OutOfMemoryException();", Verdict.Memory, "more than 128 MB")]
    [TestCase("while (true) { Fill(); }", Verdict.Memory, "more than 128 MB")]
    [TestCase("while (true) { Console.WriteLine(\"and on and on\"); }", Verdict.OutputLimit, "far too much")]
    [TestCase("while (true) { Console.Error.Write(new string('x', 1000)); }", Verdict.OutputLimit, "far too much")]
    [TestCase("throw new InvalidOperationException(\"no idea\");", Verdict.Crashed, "Value threw InvalidOperationException at exercises/02-network/01-sigmoid/Sigmoid.cs:8: no idea")]
    [TestCase("throw new MyException();", Verdict.Crashed, "Value threw MyException")]
    public async Task Misbehaving_code_costs_its_own_tests_alone(string code, Verdict verdict, string message)
    {
        string members = """
            private static void Fill()
            {
                nint block = System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 24);
                for (int i = 0; i < 1 << 24; i += 1024) { System.Runtime.InteropServices.Marshal.WriteByte(block, i, 1); }
            }

            private static bool _isWorn;

            private class MyException : Exception { public override string Message => throw new Exception(); }
            """;

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right($"if (x == 0) {{ {code} }}", "if (_isWorn) { return 7; }", members));

        TestOutcome lost = outcome.Tests.Single(test => test.Name == ValueAtZero);
        Assert.That(lost.Verdict, Is.EqualTo(verdict), lost.Message);
        Assert.That(lost.Message, Does.Contain(message));
        Assert.That(outcome.Tests.Where(test => test != lost).Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed));
    }

    [Test]
    public async Task A_hostile_exception_message_becomes_one_plain_line()
    {
        const string Throw = "throw new Exception(\"a\\n## 10 of 10 \\u001b[32m\\u202e|<b>\" + new string('x', 100_000));";

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(Throw));

        string message = outcome.Tests[0].Message!;
        Assert.That(message, Does.Contain("a ## 10 of 10"));
        Assert.That(message.Any(char.IsControl), Is.False);
        Assert.That(message, Does.Not.Contain("\u202e"));
        Assert.That(message, Has.Length.LessThan(600));
    }

    [Test]
    public async Task A_line_directive_cannot_put_another_path_into_a_message()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right("\n#line 5 \"/etc/shadow\"\nthrow new Exception();\n"));

        Assert.That(outcome.Tests[0].Message, Is.EqualTo("Value threw Exception: Exception of type 'System.Exception' was thrown."));
    }

    [TestCase("not JSON")]
    [TestCase("{\"Id\":1,\"Value\":0.5,\"Exception\":null}")]
    [TestCase("{\"Id\":2,\"Value\":\"half\",\"Exception\":null}")]
    [TestCase("{\"Id\":2,\"Value\":null,\"Exception\":null}")]
    [TestCase("{\"Id\":2,\"Value\":[0.5],\"Exception\":null}")]
    [TestCase("{\"Id\":2,\"Value\":0.5,\"Exception\":{\"Type\":null,\"Message\":null,\"File\":null,\"Line\":0}}")]
    [TestCase("{\"Id\":2}")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("")]
    public async Task A_forged_answer_is_rejected(string line)
    {
        string bytes = Convert.ToBase64String(Encoding.UTF8.GetBytes(line + "\n"));
        string forge = $$"""
            if (x == 0)
            {
                using var pipe = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, Environment.GetCommandLineArgs()[2]);
                pipe.Write(Convert.FromBase64String("{{bytes}}"));
                Thread.Sleep(Timeout.Infinite);
            }
            """;

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(forge));

        TestOutcome lost = outcome.Tests.Single(test => test.Name == ValueAtZero);
        Assert.That(lost.Verdict, Is.EqualTo(Verdict.Rejected), lost.Message);
        Assert.That(outcome.Tests.Where(test => test != lost).Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed));
    }

    [Test]
    public async Task Once_a_test_has_waited_in_vain_the_later_ones_wait_a_third_as_long()
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right("while (true) { }"));

        Assert.That(
            outcome.Tests.Where(test => test is { Verdict: Verdict.Timeout, IsHidden: false }).Select(test => test.Message!.Split('.')[0]),
            Is.EqualTo(new[] { "Value was not done after 3 seconds", "Value was not done after 1 second", "Value was not done after 1 second" }));
    }

    [Test]
    public async Task An_endless_answer_is_cut_off()
    {
        const string Forge = """
            using var pipe = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, Environment.GetCommandLineArgs()[2]);
            var zeros = new byte[1 << 16];
            Array.Fill(zeros, (byte)'0');
            while (x == 0) { pipe.Write(zeros); }
            """;

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right($"if (x == 0) {{ {Forge} }}"));

        Assert.That(outcome.Tests.Single(test => test.Name == ValueAtZero).Verdict, Is.EqualTo(Verdict.OutputLimit));
    }

    [TestCase("double.NaN")]
    [TestCase("double.PositiveInfinity")]
    [TestCase("double.NegativeInfinity")]
    [TestCase("1")]
    public async Task A_wrong_number_fails_whatever_the_class_says_of_equality(string number)
    {
        const string Lies = "public override bool Equals(object? other) => true; public override int GetHashCode() => 0; public override string ToString() => \"passed\";";

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right($"if (x < 7) {{ return {number}; }}", "", Lies));

        Assert.That(
            outcome.Tests.Where(test => test.Name.StartsWith("Value", StringComparison.Ordinal)).Select(test => test.Verdict),
            Is.All.EqualTo(Verdict.Failed));
    }

    [Test]
    public async Task Neither_tests_nor_answers_can_be_loaded_from_the_code()
    {
        const string Load = """
            foreach (string name in new[] { "nunit.framework", "CourseKit.Grading", "CourseLib", "Solutions", "Exercises.Tests", "Exercises.Hidden", "MathNet.Numerics" })
            {
                try { Assembly.Load(name); return 7; } catch (FileNotFoundException) { }
            }
            """;

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(Load));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), outcome.Tests[0].Message);
    }

    [Test]
    public async Task What_hidden_tests_ask_is_told_in_no_message()
    {
        // The grid that the hidden tests use begins here.
        const string HiddenInput = "-12.393";
        const string Recall = "Seen.Add(x); if (Seen.Count > 30) { throw new Exception(string.Join(' ', Seen.TakeLast(60))); }";

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(Recall, Recall, "private static readonly List<double> Seen = [];"));

        Assert.That(string.Join('\n', outcome.Tests.Select(test => test.Message)), Does.Not.Contain(HiddenInput));
        Assert.That(outcome.Tests.Where(test => test.IsHidden).Select(test => test.Message), Is.All.Null);
    }

    [TestCase("while (true) { }")]
    [TestCase("Environment.Exit(0);")]
    [TestCase("throw new Exception(\"secret\");")]
    [TestCase("while (true) { Console.WriteLine(x); }")]
    public async Task A_hidden_test_tells_one_bit(string code)
    {
        // Only the hidden tests ask for numbers with three decimals.
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right($"if (x == -12.393) {{ {code} }}"));

        TestOutcome[] hidden = [.. outcome.Tests.Where(test => test.IsHidden)];
        Assert.That(hidden.Select(test => test.Verdict), Is.EqualTo(new[] { Verdict.Failed, Verdict.Passed }));
        Assert.That(hidden.Select(test => test.Name), Is.EqualTo(new[] { "Hidden test 1", "Hidden test 2" }));
        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Failed));
    }

    [Test]
    public async Task Code_that_loops_before_any_call_times_out_everywhere_and_leaves_no_grader_error()
    {
        await using var grader = new Grader(Course.Folder, Course.Catalogue, Installation.PublicTests, Course.Limits with { TestTime = TimeSpan.FromSeconds(0.5) }, Walls.Named(walls));
        using var folder = new TemporaryFolder();
        folder.Write($"{Course.SigmoidFolder}/Sigmoid.cs", SigmoidGrading.Right("", "", "static Sigmoid() { while (true) { } }"));

        ExerciseOutcome outcome = await grader.GradeAsync(new Submission(folder.Path), SigmoidGrading.Exercise);

        Assert.That(outcome.Tests.Select(test => test.Verdict), Is.All.EqualTo(Verdict.Timeout));
    }
}
