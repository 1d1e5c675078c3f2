namespace CourseKit.Tests;

public class DoctorCommandTests : CourseTests
{
    private const string Library = "artifacts/lessons/CourseLib.dll";

    [Test]
    public async Task A_machine_with_what_is_needed_is_ready()
    {
        Course.Write(Library, "");
        CommandResult result = await CommandLine.RunAsync(Course.Path, "doctor");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.Match(@"ok +\.NET SDK +\d+\.").And.Match("ok +CourseLib").And.Contain("Ready."));
        foreach (string name in (string[])["Node.js", "plotly.js", "Chromium", "Jupyter", "bubblewrap"])
        {
            Assert.That(result.Output, Does.Match($"(?m)^(ok|lacking) +{name} +\\S"));
        }
    }

    [Test]
    public async Task A_library_that_is_not_built_is_missing_and_the_command_that_builds_it_is_named()
    {
        CommandResult result = await CommandLine.RunAsync(Course.Path, "doctor");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Match($"(?m)^missing +CourseLib +{Library} is what the lessons load\\n +dotnet build$").And.Contain("Not ready"));
    }

    [Test, Platform(Exclude = "Win")]
    public async Task What_is_lacking_is_told_with_its_use_and_its_command()
    {
        Course.Write(Library, "");
        CommandResult result = await CommandLine.RunWithPathAsync(Course.Path, ProgramFolders.WithDotnetAlone(Course), "doctor");
        Assert.That(result.ExitCode, Is.EqualTo(0));
        Assert.That(result.Output, Does.Match("(?m)^lacking +Chromium +static pictures of figures.*\\n +.*chrom").And.Match("(?m)^lacking +Node.js"));
    }

    [Test, Platform("Linux")]
    public async Task A_bubblewrap_that_is_missing_is_told_from_one_that_is_forbidden()
    {
        CommandResult missing = await CommandLine.RunWithPathAsync(Course.Path, ProgramFolders.WithDotnetAlone(Course), "doctor");
        Assert.That(missing.Output, Does.Match("(?m)^lacking +bubblewrap +walls around students' code when grading\\n +sudo apt-get install bubblewrap$"));
        CommandResult forbidden = await CommandLine.RunWithPathAsync(Course.Path, ProgramFolders.WithForbiddenBubblewrap(Course), "doctor");
        Assert.That(forbidden.Output, Does.Match($"(?m)^lacking +bubblewrap +installed, but .*{ProgramFolders.Complaint}.*\\n +.*(userns|user namespaces)"));
    }
}
