using System.Globalization;

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
        [System.Runtime.InteropServices.DllImport("libc")] private static extern int setsid();
        [System.Runtime.InteropServices.DllImport("libc")] private static extern int prctl(int option, byte[] name, nint a, nint b, nint c);
        [System.Runtime.InteropServices.DllImport("libc")] private static extern nint malloc(nint bytes);
        [System.Runtime.InteropServices.DllImport("libc")] private static extern nint memset(nint block, int value, nint bytes);
        """;

    private SigmoidGrading _grading = null!;
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _grading = new SigmoidGrading(Walls.Named(walls), Course.Limits with { ProcessorTime = TimeSpan.FromSeconds(2) });
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
    public Task Too_many_orphans() => ExpectAsync("while (true) { if (fork() == 0) { if (fork() == 0) { while (true) { pause(); } } Environment.Exit(0); } Thread.Sleep(1); }", Verdict.ProcessLimit, "more than 8 processes at a time");

    [Test]
    public Task Memory_of_a_child() => ExpectAsync(
        "if (fork() == 0) { while (true) { memset(malloc(1 << 24), 1, 1 << 24); } } Thread.Sleep(Timeout.Infinite);", Verdict.Memory, "more than 128 MB");

    [Test]
    public Task Processor_time_of_threads() => ExpectAsync(
        "for (int i = 0; i < 4; i++) { new Thread(() => { while (true) { } }).Start(); } Thread.Sleep(Timeout.Infinite);", Verdict.Timeout, "more than 2 seconds of processor time");

    [Test]
    public Task A_file_without_end() => ExpectAsync(
        $"using FileStream file = File.Create(Path.Combine({Folder}, \"endless\")); byte[] zeros = new byte[1 << 20]; while (true) {{ file.Write(zeros); }}",
        Verdict.DiskLimit,
        "more than 32 MB to disk");

    [Test]
    public async Task Files_without_number()
    {
        Assume.That(walls, Is.EqualTo(Walls.Built), "Without walls no limit holds for all files together.");
        await ExpectAsync("byte[] zeros = new byte[1 << 20]; for (int i = 0; ; i++) { File.WriteAllBytes($\"/tmp/{i}\", zeros); }", Verdict.DiskLimit, "more than 32 MB to disk");
    }

    [TestCase("")]
    [TestCase("setsid();")]
    public async Task Nothing_survives(string escape)
    {
        // The kernel keeps 15 characters of a name.
        string name = string.Create(CultureInfo.InvariantCulture, $"left-{Guid.NewGuid():N}")[..15];
        string leave = $$"""
            if (x == 0 && fork() == 0)
            {
                {{escape}}
                if (fork() == 0) { prctl(15, System.Text.Encoding.ASCII.GetBytes("{{name}}\0"), 0, 0, 0); while (true) { pause(); } }
                Thread.Sleep(300);
                Environment.Exit(0);
            }
            if (x == 0) { Thread.Sleep(600); if (!Directory.GetDirectories("/proc").Any(path => Named(path, "{{name}}"))) { throw new InvalidOperationException("The test does not test."); } }
            """;
        const string Named = "private static bool Named(string path, string name) { try { return File.ReadAllText(path + \"/comm\").Trim() == name; } catch (IOException) { return false; } }";

        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(leave, "", Kernel + Named));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), outcome.Tests[0].Message);
        Assert.That(Directory.GetDirectories("/proc").Where(path => IsNamed(path, name)), Is.Empty);
    }

    private string Folder => walls == Walls.Built ? "\"/tmp\"" : $"@\"{_folder.Path}\"";

    private static bool IsNamed(string path, string name)
    {
        try
        {
            return File.ReadAllText($"{path}/comm").Trim() == name;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task ExpectAsync(string code, Verdict verdict, string message)
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right($"if (x == 0) {{ {code} }}", "", Kernel));

        TestOutcome lost = outcome.Tests.Single(test => test.Name == "Value at zero is one half");
        Assert.That(lost.Verdict, Is.EqualTo(verdict), lost.Message);
        Assert.That(lost.Message, Does.Contain(message));
        Assert.That(outcome.Tests.Where(test => test != lost).Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed));
    }
}
