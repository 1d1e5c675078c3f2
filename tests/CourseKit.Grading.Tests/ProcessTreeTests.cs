namespace CourseKit.Grading.Tests;

/// <summary>Limits hold for all processes that a student's code starts, and none of them outlives the grading of its exercise.</summary>
[TestFixture(Walls.Built)]
[TestFixture(Walls.Absent)]
[Platform("Linux")]
public class ProcessTreeTests(string walls)
{
    private const string Kernel = """
        [System.Runtime.InteropServices.DllImport("libc")] private static extern int fork();
        [System.Runtime.InteropServices.DllImport("libc")] private static extern int pause();
        [System.Runtime.InteropServices.DllImport("libc")] private static extern int usleep(uint microseconds);
        [System.Runtime.InteropServices.DllImport("libc")] private static extern void _exit(int code);
        [System.Runtime.InteropServices.DllImport("libc")] private static extern int setsid();
        [System.Runtime.InteropServices.DllImport("libc")] private static extern int prctl(int option, byte[] name, nint a, nint b, nint c);
        [System.Runtime.InteropServices.DllImport("libc")] private static extern nint malloc(nint bytes);
        [System.Runtime.InteropServices.DllImport("libc")] private static extern nint memset(nint block, int value, nint bytes);
        """;

    // No other limit may be kept waiting for by a busy machine.
    private static readonly SandboxLimits Patient = Course.Limits with { TestTime = TimeSpan.FromMinutes(2) };

    private SigmoidGrading _grading = null!;
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _grading = new SigmoidGrading(Walls.Named(walls), Patient);
        _folder = new TemporaryFolder();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_grading is not null)
        {
            await _grading.DisposeAsync();
            _folder.Dispose();
        }
    }

    [Test]
    public Task Too_many_programs() => ExpectAsync(
        """
        while (true)
        {
            var to = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out, HandleInheritability.Inheritable);
            var from = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In, HandleInheritability.Inheritable);
            System.Diagnostics.Process.Start(Environment.ProcessPath!, [Environment.GetCommandLineArgs()[0], to.GetClientHandleAsString(), from.GetClientHandleAsString(), "run"]);
        }
        """,
        Verdict.ProcessLimit,
        "more than 8 processes at a time");

    [Test]
    public Task Too_many_forks() => ExpectAsync("while (true) { if (fork() == 0) { while (true) { pause(); } } Thread.Sleep(1); }", Verdict.ProcessLimit, "more than 8 processes at a time");

    [Test]
    public Task Too_many_orphans() => ExpectAsync("while (true) { if (fork() == 0) { if (fork() == 0) { while (true) { pause(); } } _exit(0); } Thread.Sleep(1); }", Verdict.ProcessLimit, "more than 8 processes at a time");

    [Test]
    public Task Memory_of_a_child() => ExpectAsync(
        "if (fork() == 0) { while (true) { memset(malloc(1 << 24), 1, 1 << 24); } } Thread.Sleep(Timeout.Infinite);", Verdict.Memory, "more than 128 MB");

    [Test]
    public async Task Processor_time_of_threads()
    {
        await using var grading = new SigmoidGrading(Walls.Named(walls), Patient with { ProcessorTime = TimeSpan.FromSeconds(2) });
        const string Burn = "for (int i = 0; i < 4; i++) { new Thread(() => { while (true) { } }).Start(); } Thread.Sleep(Timeout.Infinite);";

        await ExpectAsync(Burn, Verdict.Timeout, "more than 2 seconds of processor time", grading);
    }

    [Test]
    public Task A_file_without_end() => ExpectAsync(
        $"using FileStream file = File.Create(Path.Combine({Folder}, \"endless\")); byte[] zeros = new byte[1 << 20]; while (true) {{ file.Write(zeros); }}",
        Verdict.DiskLimit,
        "more than 32 MB to disk");

    [TestCase("")]
    [TestCase("setsid();")]
    public async Task Nothing_survives(string escape)
    {
        // The kernel keeps 15 characters of a name.
        string name = $"left-{Guid.NewGuid():N}"[..15];
        string leave = $$"""
            if (x == 0 && fork() == 0)
            {
                {{escape}}
                if (fork() == 0) { prctl(15, System.Text.Encoding.ASCII.GetBytes("{{name}}\0"), 0, 0, 0); while (true) { pause(); } }
                usleep(300_000);
                _exit(0);
            }
            if (x == 0) { Thread.Sleep(1000); if (!Directory.GetDirectories("/proc").Any(path => Named(path, "{{name}}"))) { throw new InvalidOperationException("The test does not test."); } }
            """;
        const string Named = "private static bool Named(string path, string name) { try { return File.ReadAllText(path + \"/comm\").Trim() == name; } catch (IOException) { return false; } }";

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(leave, "", Kernel + Named));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), outcome.Tests[0].Message);
        Assert.That(Directory.GetDirectories("/proc").Where(folder => Runs(folder, name)), Is.Empty);
    }

    private string Folder => walls == Walls.Built ? "\"/tmp\"" : $"@\"{_folder.Path}\"";

    /// <summary>Whether a program of this name runs; one that has ended and waits to be asked how does not.</summary>
    private static bool Runs(string folder, string name)
    {
        try
        {
            string stat = File.ReadAllText($"{folder}/stat");
            return stat.Contains($"({name})", StringComparison.Ordinal) && !stat.Contains($"({name}) Z", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private async Task ExpectAsync(string code, Verdict verdict, string message, SigmoidGrading? grading = null)
    {
        ExerciseOutcome outcome = await (grading ?? _grading).GradeAsync(SigmoidGrading.Right($"if (x == 0) {{ {code} }}", "", Kernel));

        TestOutcome lost = outcome.Tests.Single(test => test.Name == "Value at zero is one half");
        Assert.That(lost.Verdict, Is.EqualTo(verdict), lost.Message);
        Assert.That(lost.Message, Does.Contain(message));
        Assert.That(outcome.Tests.Where(test => test != lost).Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed));
    }
}
