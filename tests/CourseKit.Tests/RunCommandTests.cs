using System.Diagnostics;
using System.Text.Json;

namespace CourseKit.Tests;

public class RunCommandTests : CourseTests
{
    [Test]
    public async Task Lessons_that_run_end_in_0_with_executed_copies()
    {
        Course.WriteNotebook("notebooks/a.ipynb", "Console.WriteLine(1);");
        CommandResult result = await CommandLine.RunAsync(Course.Path, "run");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.Match(@"ok +a\.ipynb +1 cells +\d+\.\d s +0 figures").And.Contains("1 of 1 lessons ok"));
        Assert.That(Directory.GetFileSystemEntries(Course.InFolder("artifacts/executed")), Is.EqualTo(new[] { Course.InFolder("artifacts/executed/a.ipynb") }));
    }

    [Test]
    public async Task A_failed_cell_ends_in_1_and_the_other_lessons_run()
    {
        Course.WriteNotebook("notebooks/a.ipynb", "int x = nowhere;");
        Course.WriteNotebook("notebooks/b.ipynb", "1");
        CommandResult result = await CommandLine.RunAsync(Course.Path, "run");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("a.ipynb, cell 1, line 1: CS0103").And.Contain("int x = nowhere;").And.Contain("1 of 2 lessons ok"));
        Assert.That(result.ShowsTrace, Is.False);
    }

    [Test]
    public async Task A_broken_file_ends_in_2_and_the_other_lessons_run()
    {
        Course.Write("notebooks/a.ipynb", "{");
        Course.WriteNotebook("notebooks/b.ipynb", "1");
        CommandResult result = await CommandLine.RunAsync(Course.Path, "run");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Output, Does.Contain("a.ipynb:1:2: not a notebook").And.Contain("1 of 2 lessons ok"));
        Assert.That(File.Exists(Course.InFolder("artifacts/executed/a.ipynb")), Is.False);
    }

    [TestCase("missing.ipynb is not there", "run", "missing.ipynb")]
    [TestCase("There is no notebooks folder", "run")]
    [TestCase("There is no option --chekc", "run", "--chekc")]
    [TestCase("--timeout takes a number", "run", "--timeout", "soon")]
    [TestCase("--jobs takes a whole number", "run", "--jobs", "0")]
    [TestCase("--pictures are stored in the notebooks: add --in-place", "run", "--pictures")]
    [TestCase("use one at a time", "run", "--check", "--in-place")]
    [TestCase("There is no command runn.", "runn")]
    [TestCase("There is no command chek.", "chek", "02-01")]
    [TestCase("There is no option --jsn.", "check", "02-01", "--jsn")]
    [TestCase("There is no option --report.", "grade", "exercises", "--report", "grades")]
    [TestCase("Required command was not provided")]
    public async Task Bad_usage_ends_in_2_and_says_what_to_type(string message, params string[] arguments)
    {
        CommandResult result = await CommandLine.RunAsync(Course.Path, arguments);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(message));
        Assert.That(result.ShowsTrace, Is.False);
    }

    [TestCase("1\\n", 0)]
    [TestCase("2\\n", 1)]
    public async Task Check_compares_with_the_stored_outputs(string stored, int exitCode)
    {
        Course.WriteNotebook("notebooks/a.ipynb", "Console.WriteLine(1);", stored);
        CommandResult result = await CommandLine.RunAsync(Course.Path, "run", "--check");
        Assert.That(result.ExitCode, Is.EqualTo(exitCode));
        Assert.That(result.Output.Contains("  - 2", StringComparison.Ordinal) && result.Output.Contains("  + 1", StringComparison.Ordinal), Is.EqualTo(exitCode == 1));
    }

    [Test]
    public async Task In_place_stores_outputs_unless_the_run_fails()
    {
        string sound = Course.WriteNotebook("notebooks/sound.ipynb", "Console.WriteLine(1);", "old");
        string failing = Course.WriteNotebook("notebooks/failing.ipynb", "throw new Exception();", "old");
        string before = File.ReadAllText(failing);
        CommandResult result = await CommandLine.RunAsync(Course.Path, "run", "--in-place");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(File.ReadAllText(sound), Does.Not.Contain("old"));
        Assert.That(File.ReadAllText(failing), Is.EqualTo(before));
    }

    [Test]
    public async Task Two_runs_at_once_leave_whole_files()
    {
        Course.WriteNotebook("notebooks/a.ipynb", "for (int i = 0; i < 1000; i++) Console.WriteLine(i);");
        CommandResult[] results = await Task.WhenAll(CommandLine.RunAsync(Course.Path, "run"), CommandLine.RunAsync(Course.Path, "run"));
        Assert.That(results.Select(result => result.ExitCode), Is.All.EqualTo(0));
        string[] written = Directory.GetFileSystemEntries(Course.InFolder("artifacts/executed"));
        Assert.That(written, Has.Length.EqualTo(1));
        Assert.That(() => JsonDocument.Parse(File.ReadAllBytes(written[0])), Throws.Nothing);
    }

    [Test, Platform(Exclude = "Win")]
    public async Task An_interrupt_stops_the_run_and_leaves_no_copy()
    {
        Course.WriteNotebook("notebooks/a.ipynb", "System.IO.File.WriteAllText(\"started\", \"\"); while (true) { }");
        using Process process = CommandLine.StartInForeground(Course.Path, "run");
        while (!File.Exists(Course.InFolder("notebooks/started")) && !process.HasExited)
        {
            await Task.Delay(50);
        }

        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        CommandResult result = await CommandLine.EndOfAsync(process);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((130, "Stopped.\n")));
        Assert.That(Directory.GetFiles(Course.InFolder("artifacts/executed")), Is.Empty);
    }
}
