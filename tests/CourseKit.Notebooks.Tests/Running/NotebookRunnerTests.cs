using System.Text;
using System.Text.Json;
using CourseKit.Notebooks.Documents;
using CourseKit.Notebooks.Running;

namespace CourseKit.Notebooks.Tests.Running;

public class NotebookRunnerTests
{
    private static readonly NotebookRunOptions Impatient = new() { CellTimeout = TimeSpan.FromSeconds(1) };

    [TestCase("while (true) { }", TestName = "a loop")]
    [TestCase("while (true) { try { while (true) { } } catch { } finally { while (true) { } } }", TestName = "a loop in catch and finally")]
    [TestCase("System.Threading.Thread.Sleep(-1);", TestName = "asleep")]
    [TestCase("await Task.Delay(1); while (true) { }", TestName = "a loop after an await")]
    [TestCase("await Task.Delay(-1);", TestName = "an await that does not end")]
    [TestCase("while (true) Console.WriteLine(new string('x', 1000));", TestName = "endless printing")]
    public async Task A_cell_over_its_time_limit_is_ended(string code)
    {
        NotebookRun run = await RunAsync(Impatient, ("csharp", "1"), ("csharp", code), ("csharp", "2"));
        Assert.Multiple(() =>
        {
            Assert.That(run.Failure!.Error.Name, Is.EqualTo("Timeout"));
            Assert.That(run.Failure.Error.Message, Does.Contain("1 s").And.Contain("--timeout"));
            Assert.That((run.Failure.Cell.Number, run.CellsRun), Is.EqualTo((2, 1)));
            Assert.That(run.Notebook.ToBytes(), Has.Length.LessThan(4_000_000));
        });
    }

    [TestCase("int Deep(int n) => 1 + Deep(n + 1); Deep(0)", "StackOverflow", "the stack overflowed")]
    [TestCase("Environment.Exit(0);", "ProcessEnded", "exit code 0")]
    [TestCase("var all = new List<byte[]>(); while (true) all.Add(new byte[50_000_000]);", "System.OutOfMemoryException", "filled the memory")]
    [TestCase("while (true) { var p = System.Runtime.InteropServices.Marshal.AllocHGlobal(50_000_000); for (int i = 0; i < 50_000_000; i += 4096) System.Runtime.InteropServices.Marshal.WriteByte(p, i, 1); }", "OutOfMemory", "filled the memory")]
    public async Task A_cell_that_takes_its_process_along_is_told(string code, string name, string message)
    {
        NotebookRun run = await RunAsync(new NotebookRunOptions(), ("csharp", code));
        Assert.That(run.Failure!.Error.Name, Is.EqualTo(name));
        Assert.That(run.Failure.Error.Message, Does.Contain(message));
    }

    [Test]
    public async Task The_executed_notebook_holds_what_the_cells_brought_about()
    {
        NotebookRun run = await RunAsync(
            new NotebookRunOptions(),
            ("csharp", "var shown = display(\"first\"); Console.WriteLine(\"a\"); Console.WriteLine(\"b\"); HTML(\"<svg></svg>\")"),
            ("csharp", "shown.Update(\"second\"); throw new Exception(\"stop\");"),
            ("csharp", "3"));
        JsonElement cells = JsonDocument.Parse(run.Notebook.ToBytes()).RootElement.GetProperty("cells");
        JsonElement first = cells[0].GetProperty("outputs");
        Assert.Multiple(() =>
        {
            Assert.That(first[0].GetProperty("data").GetProperty("text/plain")[0].GetString(), Is.EqualTo("second"));
            Assert.That(first[1].GetProperty("text").EnumerateArray().Select(line => line.GetString()), Is.EqualTo(new[] { "a\n", "b\n" }));
            Assert.That(first[2].GetProperty("output_type").GetString(), Is.EqualTo("execute_result"));
            Assert.That(cells[1].GetProperty("outputs")[0].GetProperty("evalue").GetString(), Is.EqualTo("stop"));
            Assert.That(cells[1].GetProperty("execution_count").GetInt32(), Is.EqualTo(2));
            Assert.That(cells[2].GetProperty("outputs").GetArrayLength(), Is.Zero);
            Assert.That((run.CellsRun, run.Figures), Is.EqualTo((1, 1)));
        });
    }

    [Test]
    public async Task Running_twice_gives_the_same_bytes()
    {
        (string, string)[] cells = [("csharp", "display(new { X = 1.5 }); new[] { 1, 2 }"), ("fsharp", "printfn \"%A\" [ 1.0; 2.0 ]\nMap.ofList [ 1, \"a\" ]")];
        NotebookRun first = await RunAsync(new NotebookRunOptions(), cells);
        NotebookRun second = await RunAsync(new NotebookRunOptions(), cells);
        Assert.That(first.Failure, Is.Null);
        Assert.That(second.Notebook.ToBytes(), Is.EqualTo(first.Notebook.ToBytes()));
    }

    [Test]
    public async Task A_lesson_runs_against_the_library_that_lies_there_now()
    {
        using var folder = new TemporaryFolder();
        string library = Path.Combine(folder.Path, "lessons", "CourseLib.dll");
        string path = folder.Write("notebooks/n.ipynb", TestNotebook.Of(("csharp", "#r \"../lessons/CourseLib.dll\"\nCourseLib.Answer.Now()")));
        foreach (int answer in (int[])[1, 2])
        {
            TestLibrary.Compile(library, $"namespace CourseLib; public static class Answer {{ public static int Now() => {answer}; }}");
            NotebookRun run = await NotebookRunner.RunAsync(NotebookDocument.Load(path), new NotebookRunOptions());
            Assert.That(run.Failure, Is.Null);
            Assert.That(Encoding.UTF8.GetString(run.Notebook.ToBytes()), Does.Match($"\"text/plain\": \\[\\s*\"{answer}\""));
        }
    }

    [Test]
    public async Task A_worker_leaves_nothing_in_the_temporary_folder()
    {
        DateTime begun = DateTime.UtcNow;
        NotebookRun run = await RunAsync(
            new NotebookRunOptions(),
            ("csharp", "System.IO.File.WriteAllText(System.IO.Path.GetTempFileName(), \"x\"); System.IO.Path.GetTempPath()"),
            ("csharp", "Environment.ProcessId"),
            ("fsharp", "1"));
        string[] results = [.. Encoding.UTF8.GetString(run.Notebook.ToBytes()).Split("\"text/plain\": [")[1..].Select(text => text.Split('"')[1])];
        Assert.That(results[0], Does.Contain("coursekit-"));
        Assert.That(Directory.Exists(results[0]), Is.False);

        // Not what a process that was killed long ago, and had the same number, has left.
        Assert.That(Directory.GetFileSystemEntries(Path.GetTempPath(), $"*-{results[1]}-*").Where(path => File.GetLastWriteTimeUtc(path) >= begun), Is.Empty);
    }

    [Test]
    public async Task An_exception_on_another_thread_is_told_as_such()
    {
        NotebookRun run = await RunAsync(new NotebookRunOptions(), ("csharp", "new System.Threading.Thread(() => throw new Exception(\"aside\")).Start(); System.Threading.Thread.Sleep(5000);"));
        Assert.That(run.Failure!.Error.Message, Does.Contain("on another thread").And.EndsWith("System.Exception: aside"));
    }

    [Test]
    public async Task A_carriage_return_is_stored_as_it_was_written()
    {
        NotebookRun run = await RunAsync(new NotebookRunOptions(), ("csharp", "Console.Write(\"1%\\r2%\\r\\n\");"));
        Assert.That(Encoding.UTF8.GetString(run.Notebook.ToBytes()), Does.Contain("\"1%\\r2%\\n\""));
    }

    [Test]
    public void A_worker_carries_no_copy_of_the_lessons_library()
    {
        string[] carried = [.. Directory.GetFiles(AppContext.BaseDirectory, "CourseLib*.dll")];
        Assert.That(carried, Is.Empty);
    }

    [Test]
    public async Task Cancelling_ends_the_run_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        var options = new NotebookRunOptions { OnCell = _ => cancellation.Cancel() };
        Assert.That(async () => await RunAsync(options, cancellation.Token, ("csharp", "while (true) { }")), Throws.InstanceOf<OperationCanceledException>());
        await Task.CompletedTask;
    }

    private static Task<NotebookRun> RunAsync(NotebookRunOptions options, params (string, string)[] cells) =>
        RunAsync(options, CancellationToken.None, cells);

    private static Task<NotebookRun> RunAsync(NotebookRunOptions options, CancellationToken cancellationToken, params (string, string)[] cells) =>
        NotebookRunner.RunAsync(NotebookDocument.Parse(Encoding.UTF8.GetBytes(TestNotebook.Of(cells)), "test.ipynb"), options, cancellationToken);
}
