using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace CourseKit.Tests;

/// <summary>The commands around exercises: check, grade and release.</summary>
public class ExerciseCommandTests : CourseTests
{
    private static readonly string[] Reports = ["results.json", "junit.xml", "summary.md", "gradebook.csv"];

    [Test]
    public async Task A_stub_is_not_yet_right_and_the_message_says_what_to_edit()
    {
        CommandResult result = await CommandLine.RunAsync(Course.Path, "check", "02-01");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("Value is not written yet").And.Contain("hint 1 of 3").And.Contain("edit exercises/02-network/01-sigmoid/Sigmoid.cs"));
    }

    [Test]
    public async Task A_solution_is_right()
    {
        Course.Solve();
        CommandResult result = await CommandLine.RunAsync(Course.Path, "check", "02-01");
        Assert.That(result.ExitCode, Is.EqualTo(0));
        Assert.That(result.Output, Does.Contain("8 of 8 points").And.Not.Contain("✘"));
    }

    [Test]
    public async Task A_solution_in_FSharp_is_right_beside_a_stub_in_CSharp()
    {
        Course.Solve(".fs");
        CommandResult result = await CommandLine.RunAsync(Course.Path, "check", "02-01");
        Assert.That(result.ExitCode, Is.EqualTo(0));
        Assert.That(result.Output, Does.Contain("Sigmoid.fs").And.Contain("8 of 8 points").And.Not.Contain("✘"));
    }

    [Test]
    public async Task Json_is_one_document_with_errors_in_their_place()
    {
        Course.Write("exercises/02-network/01-sigmoid/Sigmoid.cs", "using CourseKit.Exercises;\nclass Sigmoid {\n  double y = z;\n}\n");
        CommandResult result = await CommandLine.RunAsync(Course.Path, "check", "--json");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        using var document = JsonDocument.Parse(result.Output);
        Assert.That((Text(document.RootElement, "format"), document.RootElement.GetProperty("version").GetInt32()), Is.EqualTo(("coursekit-check", 1)));
        JsonElement exercise = document.RootElement.GetProperty("exercises").EnumerateArray().Single(row => Text(row, "id") == "02-01");
        Assert.That((Text(exercise, "verdict"), Text(exercise, "file"), Text(exercise, "hint")), Is.EqualTo(("build-error", "exercises/02-network/01-sigmoid/Sigmoid.cs", (string?)null)));
        JsonElement error = exercise.GetProperty("errors").EnumerateArray().Single();
        Assert.That((Text(error, "file"), error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32(), Text(error, "code")), Is.EqualTo(("exercises/02-network/01-sigmoid/Sigmoid.cs", 3, 14, "CS0103")));
        Assert.That(Text(error, "explanation"), Does.Contain("not known here"));
    }

    [Test]
    public async Task Json_of_one_exercise_holds_its_tests_and_the_hint_that_is_due()
    {
        CommandResult result = await CommandLine.RunAsync(Course.Path, "check", "02-01", "--json");
        using var document = JsonDocument.Parse(result.Output);
        JsonElement exercise = document.RootElement.GetProperty("exercises").EnumerateArray().Single();
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(exercise.GetProperty("errors").GetArrayLength(), Is.Zero);
        Assert.That(Text(exercise, "hint"), Does.StartWith("Math.Exp(y)"));
        JsonElement test = exercise.GetProperty("tests")[0];
        Assert.That((Text(test, "name"), Text(test, "verdict"), test.GetProperty("points").GetInt32(), test.GetProperty("maximum").GetInt32()), Is.EqualTo(("Value at zero is one half", "failed", 0, 1)));
        Assert.That(Text(test, "message"), Does.Contain("is not written yet"));
    }

    [Test]
    public async Task Json_of_an_unknown_id_is_bad_usage_and_no_document()
    {
        CommandResult result = await CommandLine.RunAsync(Course.Path, "check", "02-11", "--json");
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("Did you mean 02-01?"));
    }

    [Test]
    public async Task A_missing_file_is_not_yet_right_and_can_be_brought_back()
    {
        File.Delete(Course.InFolder("exercises/02-network/01-sigmoid/Sigmoid.cs"));
        File.Delete(Course.InFolder("exercises/02-network/01-sigmoid/Sigmoid.fs"));
        CommandResult result = await CommandLine.RunAsync(Course.Path, "check", "02-01");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("Sigmoid.cs is missing").And.Contain("bring the file back"));
    }

    [Test]
    public async Task An_unknown_id_names_the_nearest_one()
    {
        CommandResult result = await CommandLine.RunAsync(Course.Path, "check", "02-11");
        Assert.That((result.ExitCode, result.ShowsTrace), Is.EqualTo((2, false)));
        Assert.That(result.Error, Does.Contain("Did you mean 02-01?"));
    }

    [Test]
    public async Task A_submission_is_graded_whatever_its_marks()
    {
        CommandResult result = await CommandLine.RunAsync(Course.Path, "grade", "exercises", "--reports", "grades");
        Assert.That(result.ExitCode, Is.EqualTo(0));
        Assert.That(result.Output, Does.Contain($"exercises: 0 of {Course.Points} points"));
        Assert.That(Directory.GetFiles(Course.InFolder("grades")).Select(path => Path.GetFileName(path)), Is.EquivalentTo(Reports));
        Assert.That(Reports.Where(name => !result.Output.Contains($"Wrote {Course.InFolder(Path.Combine("grades", name))}", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task A_class_of_folders_and_archives_is_graded_though_one_is_broken()
    {
        Course.Write("class/anna/02-network/01-sigmoid/Sigmoid.cs", "");
        Course.Solve();
        ZipFile.CreateFromDirectory(Course.InFolder("exercises"), Course.InFolder("class/berta.zip"), CompressionLevel.Fastest, includeBaseDirectory: true);
        Course.Write("class/carl.tar.gz", "no archive");
        Course.Write("class/list.txt", "anna, berta, carl");
        CommandResult result = await CommandLine.RunAsync(Course.Path, "grade", "class", "--reports", "grades");
        Assert.That((result.ExitCode, result.ShowsTrace), Is.EqualTo((0, false)));
        Assert.That(result.Output, Does.Contain($"anna: 0 of {Course.Points} points").And.Contain($"berta: 10 of {Course.Points} points").And.Contain($"carl: 0 of {Course.Points} points").And.Contain("carl.tar.gz cannot be read"));
        Assert.That(result.Output, Does.Match(@"Left out: .*list\.txt"));
        string[][] gradebook = [.. File.ReadAllLines(Course.InFolder("grades/gradebook.csv")).Select(row => row.Split(','))];
        int sigmoid = Array.IndexOf(gradebook[0], "02-01");
        Assert.That(
            gradebook.Select(row => $"{row[0]},{row[sigmoid]},{row[^2]},{row[^1]}"),
            Is.EqualTo(new[] { "name,02-01,points,maximum", $"anna,0,0,{Course.Points}", $"berta,10,10,{Course.Points}", $"carl,0,0,{Course.Points}" }));
    }

    [Test, Platform(Exclude = "Win")]
    public async Task An_interrupt_stops_the_grading_and_leaves_no_folder_for_reports()
    {
        string endless = File.ReadAllText(Course.InFolder("exercises/02-network/01-sigmoid/Sigmoid.cs")).Replace("throw new NotImplementedException();", "while (true) { }", StringComparison.Ordinal);
        Course.Write("class/anna/exercises/02-network/01-sigmoid/Sigmoid.txt", "");
        Course.Write("class/bert/exercises/02-network/01-sigmoid/Sigmoid.cs", endless);
        using Process process = CommandLine.StartInForeground(Course.Path, "grade", "class", "--reports", "grades/of/today");
        Assert.That(await process.StandardOutput.ReadLineAsync(), Does.StartWith("anna: 0 of"));

        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        CommandResult result = await CommandLine.EndOfAsync(process);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((130, "Stopped.\n")));
        Assert.That(Directory.Exists(Course.InFolder("grades")), Is.False);
    }

    [Test]
    public async Task A_file_that_is_no_archive_is_bad_usage()
    {
        Course.Write("anna.rar", "Rar!");
        CommandResult result = await CommandLine.RunAsync(Course.Path, "grade", "anna.rar");
        Assert.That((result.ExitCode, result.ShowsTrace), Is.EqualTo((2, false)));
        Assert.That(result.Error, Does.Contain("anna.rar").And.Contain(".zip, .tar, .tar.gz or .tgz"));
    }

    [Test]
    public async Task Reports_that_cannot_be_written_are_bad_usage()
    {
        Course.Write("grades/junit.xml/file", "");
        CommandResult result = await CommandLine.RunAsync(Course.Path, "grade", "exercises", "--reports", "grades");
        Assert.That((result.ExitCode, result.ShowsTrace), Is.EqualTo((2, false)));
        Assert.That(result.Error, Does.Contain("junit.xml is a folder").And.Contain("--reports DIR"));
    }

    [Test, Platform("Linux")]
    public async Task Without_bubblewrap_grading_goes_on_and_the_report_says_so()
    {
        CommandResult result = await CommandLine.RunWithPathAsync(Course.Path, ProgramFolders.WithDotnetAlone(Course), "grade", "exercises", "--reports", "grades");
        Assert.That(result.ExitCode, Is.EqualTo(0));
        Assert.That(result.Error, Does.Contain("bubblewrap is not installed").And.Contain("sudo apt-get install bubblewrap"));
        Assert.That(File.ReadAllText(Course.InFolder("grades/results.json")), Does.Contain("\"sandbox\": \"none\""));
        Assert.That(File.ReadAllText(Course.InFolder("grades/summary.md")), Does.Contain("Students' code ran without walls"));
    }

    [Test, Platform("Linux")]
    public async Task Checking_ones_own_code_without_bubblewrap_is_not_worth_a_word()
    {
        CommandResult result = await CommandLine.RunWithPathAsync(Course.Path, ProgramFolders.WithDotnetAlone(Course), "check", "02-01");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((1, "")));
        Assert.That(result.Output, Does.Contain("Value is not written yet").And.Not.Contain("bubblewrap"));
    }

    [Test, Platform("Linux")]
    public async Task A_sandbox_that_is_required_and_missing_is_refused_with_the_mend()
    {
        CommandResult result = await CommandLine.RunWithPathAsync(Course.Path, ProgramFolders.WithDotnetAlone(Course), "grade", "exercises", "--reports", "grades", "--require-sandbox");
        Assert.That((result.ExitCode, result.ShowsTrace), Is.EqualTo((2, false)));
        Assert.That(result.Error, Does.Contain("bubblewrap is not installed").And.Contain("sudo apt-get install bubblewrap"));
        Assert.That(Directory.Exists(Course.InFolder("grades")), Is.False);
    }

    [Test, Platform("Linux")]
    public async Task A_sandbox_that_is_required_and_forbidden_is_refused_with_what_bubblewrap_says()
    {
        CommandResult result = await CommandLine.RunWithPathAsync(Course.Path, ProgramFolders.WithForbiddenBubblewrap(Course), "grade", "exercises", "--require-sandbox");
        Assert.That((result.ExitCode, result.ShowsTrace), Is.EqualTo((2, false)));
        Assert.That(result.Error, Does.Contain(ProgramFolders.Complaint).And.Match("userns|user namespaces").And.Not.Contain("apt-get"));
    }

    [Test]
    public async Task A_submission_that_is_not_there_is_bad_usage()
    {
        CommandResult result = await CommandLine.RunAsync(Course.Path, "grade", "nobody");
        Assert.That((result.ExitCode, result.ShowsTrace), Is.EqualTo((2, false)));
        Assert.That(result.Error, Does.Contain("nobody"));
    }

    [Test]
    public async Task Release_check_tells_what_is_out_of_date_and_release_mends_it()
    {
        Assert.That((await CommandLine.RunAsync(Course.Path, "release", "--check")).ExitCode, Is.EqualTo(0));
        Course.Solve();
        CommandResult stale = await CommandLine.RunAsync(Course.Path, "release", "--check");
        Assert.That(stale.ExitCode, Is.EqualTo(1));
        Assert.That(stale.Output, Does.Contain("out of date: exercises/02-network/01-sigmoid/Sigmoid.cs"));
        CommandResult released = await CommandLine.RunAsync(Course.Path, "release");
        Assert.That(released.ExitCode, Is.EqualTo(0));
        Assert.That(released.Output, Does.Contain("kept in artifacts/replaced/exercises/02-network/01-sigmoid/Sigmoid.cs"));
        Assert.That((await CommandLine.RunAsync(Course.Path, "release", "--check")).ExitCode, Is.EqualTo(0));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
