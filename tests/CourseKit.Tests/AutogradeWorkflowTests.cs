using System.Text.RegularExpressions;

namespace CourseKit.Tests;

/// <summary>
/// The workflow that grades students' pushes: no more rights than it needs, and commands that can be run elsewhere.
/// <c>.ci/autograde</c> runs them, in a clean copy of the course.
/// </summary>
public class AutogradeWorkflowTests
{
    private static readonly string Root = CourseCopy.RepositoryRoot();
    private static readonly string Workflow = File.ReadAllText(Path.Combine(Root, ".github/workflows/autograde.yml"));
    private static readonly string Script = File.ReadAllText(Path.Combine(Root, ".github/autograde.sh"));

    [Test]
    public void It_may_read_the_repository_and_nothing_more() =>
        Assert.That(Regex.Matches(Workflow, @"^ *permissions:.*\n((?: +.*\n)*)", RegexOptions.Multiline).Select(match => match.Groups[1].Value), Is.EqualTo(new[] { "  contents: read\n" }));

    [Test]
    public void It_leaves_no_credentials_for_students_code() => Assert.That(Workflow, Does.Match(@"actions/checkout@v\d+\n +with:\n +persist-credentials: false\n"));

    [Test]
    public void It_refuses_to_grade_without_walls() => Assert.That(Script, Does.Contain("--require-sandbox"));

    [Test]
    public void Each_command_is_one_line_that_calls_a_script_of_the_repository()
    {
        string[] commands = [.. Regex.Matches(Workflow, @"run: *(.*)").Select(match => match.Groups[1].Value)];

        Assert.That(commands, Has.Length.EqualTo(2));
        Assert.That(commands.Select(command => Path.Combine(Root, command.Split(' ')[1])).Where(script => !File.Exists(script)), Is.Empty);
        Assert.That(commands, Is.All.StartsWith("bash .github/"));
    }
}
