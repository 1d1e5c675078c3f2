using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace CourseKit.Grading.Tests;

/// <summary>
/// What students' code finds behind the walls. Each piece of code answers 7 where it gets through; it is graded without walls as
/// well, where it must get through, so that no test passes for a mistake of its own.
/// </summary>
[Platform("Linux")]
public class WallsTests
{
    private SigmoidGrading _walled = null!;
    private SigmoidGrading _open = null!;
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _walled = new SigmoidGrading(Walls.Named(Walls.Built));
        _open = new SigmoidGrading(Isolation.None);
        _folder = new TemporaryFolder();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_walled is not null)
        {
            await _walled.DisposeAsync();
            await _open.DisposeAsync();
            _folder.Dispose();
        }
    }

    [Test]
    public async Task The_network_is_out_of_reach()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await ExpectStoppedAsync($"using var client = new System.Net.Sockets.TcpClient(); client.Connect(\"127.0.0.1\", {port}); return 7;");
    }

    [Test]
    public async Task The_courses_folder_is_out_of_sight() => await ExpectStoppedAsync($"if (Directory.Exists({Literal(Course.Folder.Root)})) {{ return 7; }}");

    [Test]
    public async Task Solutions_are_out_of_sight() =>
        await ExpectStoppedAsync($"if (File.ReadAllText({Literal(Path.Combine(Course.Folder.Solutions, Course.SigmoidFolder, "Sigmoid.cs"))}).Length > 0) {{ return 7; }}");

    [Test]
    public async Task Graded_tests_are_out_of_sight() =>
        await ExpectStoppedAsync($"Assembly.LoadFrom({Literal(Installation.AllTests.Single(path => path.EndsWith("Exercises.Hidden.dll", StringComparison.Ordinal)))}); return 7;");

    [Test]
    public async Task Home_is_out_of_sight() =>
        await ExpectStoppedAsync($"if (Directory.EnumerateFileSystemEntries({Literal(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile))}).Any()) {{ return 7; }}");

    [Test]
    public async Task Temporary_files_of_others_are_out_of_sight() =>
        await ExpectStoppedAsync($"if (File.Exists({Literal(_folder.Write("other.txt", "other"))})) {{ return 7; }}");

    [Test]
    public async Task The_graders_process_is_out_of_sight() =>
        await ExpectStoppedAsync($"if (System.Diagnostics.Process.GetProcessById({Environment.ProcessId}).ProcessName.Length > 0) {{ return 7; }}");

    [Test]
    public async Task The_graders_process_cannot_be_traced_through_a_parent()
    {
        // The number that getppid gives is that of bubblewrap's own process inside, which is the farthest there is.
        const string Find = """
            int parent = int.Parse(File.ReadAllText("/proc/self/stat").Split(") ")[1].Split(' ')[1]);
            string above = File.ReadAllText($"/proc/{parent}/stat").Split(") ")[1].Split(' ')[1];
            if (above != "0" || Directory.GetFileSystemEntries($"/proc/{parent}/root/").Any(entry => entry.EndsWith("/home") || entry.EndsWith("/root"))) { return 7; }
            """;
        await ExpectStoppedAsync(Find);
    }

    [Test]
    public async Task The_graders_environment_is_out_of_sight()
    {
        const string Secret = "COURSEKIT_TEST_SECRET";
        Environment.SetEnvironmentVariable(Secret, "told to nobody");
        try
        {
            string open = $"if (Environment.GetEnvironmentVariable(\"{Secret}\") is not null) {{ return 7; }}";
            string everywhere = $$"""
                {{open}}
                foreach (string process in Directory.GetDirectories("/proc").Where(path => File.Exists(path + "/environ")))
                {
                    try { if (File.ReadAllText(process + "/environ").Contains("told to nobody")) { return 7; } } catch (UnauthorizedAccessException) { }
                }
                """;
            await using var walled = new SigmoidGrading(Isolation.Strongest);
            await using var unwalled = new SigmoidGrading(Isolation.None);

            Assert.That((await walled.GradeAsync(SigmoidGrading.Right(everywhere))).Verdict, Is.EqualTo(Verdict.Passed));
            Assert.That((await unwalled.GradeAsync(SigmoidGrading.Right(open))).Verdict, Is.EqualTo(Verdict.Passed));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Secret, null);
        }
    }

    [TestCase(Walls.Built)]
    [TestCase(Walls.Absent)]
    public async Task What_the_grader_was_given_open_is_not_handed_on(string walls)
    {
        string name = _folder.Write("given-open.txt", "");
        Assert.That(OpenInheritable(name, 0), Is.GreaterThan(2));
        await using var grading = new SigmoidGrading(Walls.Named(walls));
        const string Look = "if (Directory.EnumerateFiles(\"/proc/self/fd\").Any(path => new FileInfo(path).LinkTarget?.EndsWith(\"given-open.txt\") == true)) { return 7; }";

        ExerciseOutcome outcome = await grading.GradeAsync(SigmoidGrading.Right(Look));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), outcome.Tests[0].Message);
    }

    [Test]
    public async Task Only_the_temporary_folder_can_be_written()
    {
        const string Write = """
            File.WriteAllText("/tmp/own", "own");
            string[] folders = Directory.GetDirectories("/", "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 3 });
            foreach (string folder in folders.Append("/").Where(folder => folder != "/tmp" && !folder.StartsWith("/tmp/")))
            {
                try { File.WriteAllText(Path.Combine(folder, "mine"), "mine"); throw new InvalidOperationException(folder); }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) { }
            }
            foreach (string file in new[] { "/proc/sys/kernel/hostname", "/proc/self/oom_score_adj", "/proc/sysrq-trigger", "/program/CourseKit.Sandbox.dll", "/etc/ld.so.cache" })
            {
                try { File.AppendAllText(file, "1"); throw new InvalidOperationException(file); }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) { }
            }
            """;

        ExerciseOutcome outcome = await _walled.GradeAsync(SigmoidGrading.Right($"if (x == 0) {{ {Write} }}"));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), outcome.Tests[0].Message);
    }

    [Test]
    public async Task Code_has_no_privileges_and_can_make_no_namespace_to_get_them()
    {
        const string Look = """
            string[] status = File.ReadAllLines("/proc/self/status");
            if (status.First(line => line.StartsWith("CapEff")).Trim('0') != "CapEff:\t" || status.First(line => line.StartsWith("CapBnd")).Trim('0') != "CapBnd:\t") { throw new InvalidOperationException("capabilities"); }
            if (status.First(line => line.StartsWith("Uid")) != "Uid:\t65534\t65534\t65534\t65534") { throw new InvalidOperationException("user"); }
            if (unshare(0x10000000) == 0) { throw new InvalidOperationException("namespace"); }
            """;

        ExerciseOutcome outcome = await _walled.GradeAsync(SigmoidGrading.Right($"if (x == 0) {{ {Look} }}", "", "[System.Runtime.InteropServices.DllImport(\"libc\")] private static extern int unshare(int flags);"));

        Assert.That(outcome.Verdict, Is.EqualTo(Verdict.Passed), outcome.Tests[0].Message);
    }

    [Test]
    public async Task Many_files_fill_no_more_than_the_temporary_folder()
    {
        const string Fill = "byte[] zeros = new byte[1 << 20]; for (int i = 0; x == 0; i++) { File.WriteAllBytes($\"/tmp/{i}\", zeros); }";

        ExerciseOutcome outcome = await _walled.GradeAsync(SigmoidGrading.Right(Fill));

        Assert.That(outcome.Tests[0].Verdict, Is.EqualTo(Verdict.DiskLimit), outcome.Tests[0].Message);
        Assert.That(outcome.Tests[0].Message, Does.Contain("more than 32 MB to disk"));
        Assert.That(outcome.Tests.Skip(1).Select(test => test.Verdict), Is.All.EqualTo(Verdict.Passed));
    }

    [Test]
    public async Task The_temporary_folder_is_empty_for_the_next()
    {
        await _walled.GradeAsync(SigmoidGrading.Right("File.WriteAllText(\"/tmp/for-the-next\", \"0.5\");"));

        ExerciseOutcome next = await _walled.GradeAsync(SigmoidGrading.Right("if (Directory.EnumerateFileSystemEntries(\"/tmp\").Any()) { return 7; }"));

        Assert.That(next.Verdict, Is.EqualTo(Verdict.Passed), next.Tests[0].Message);
    }

    private static string Literal(string text) => string.Create(CultureInfo.InvariantCulture, $"@\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    private async Task ExpectStoppedAsync(string attempt)
    {
        string source = SigmoidGrading.Right($"if (x == 0) {{ try {{ {attempt} }} catch (Exception) {{ }} }}");

        ExerciseOutcome open = await _open.GradeAsync(source);
        ExerciseOutcome walled = await _walled.GradeAsync(source);

        Assert.That(open.Tests[0].Message, Does.Contain("gave 7"), "Without walls it must get through.");
        Assert.That(walled.Verdict, Is.EqualTo(Verdict.Passed), walled.Tests[0].Message);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenInheritable(string path, int flags);
}
