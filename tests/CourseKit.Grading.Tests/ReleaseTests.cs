using CourseKit.Platform;

namespace CourseKit.Grading.Tests;

/// <summary>One source for each exercise: what students get is made from the worked answers.</summary>
public class ReleaseTests
{
    private const string Description = """
        { "id": "02-01", "title": "T", "lesson": "notebooks/02.ipynb", "difficulty": 1, "points": 1, "hints": ["h"], "sources": ["Sum.cs"] }
        """;

    private TemporaryFolder _folder = null!;
    private CourseFolder _course = null!;

    [SetUp]
    public void MakeCourse()
    {
        _folder = new TemporaryFolder();
        _course = new CourseFolder(_folder.Path);
        _folder.Write("solutions/02-network/01-sum/exercise.json", Description);
        _folder.Write("solutions/02-network/01-sum/README.md", "# Sum\r\n");
        _folder.Write("solutions/02-network/01-sum/mistakes/wrong.cs", "wrong");
        _folder.Write("solutions/02-network/01-sum/alternatives/other.cs", "other");
        WriteAnswer("class Sum\n{\n    int Of(int a)\n    {\n        // BEGIN SOLUTION\n        return a;\n        // END SOLUTION\n    }\n}\n");
        Directory.CreateDirectory(_course.Exercises);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void The_answer_is_replaced_and_nothing_else()
    {
        new Release(_course).Write();

        Assert.That(Read("Sum.cs"), Is.EqualTo("class Sum\n{\n    int Of(int a)\n    {\n        // Your code goes here, in place of the next line.\n        throw new NotImplementedException();\n    }\n}\n"));
        Assert.That(Read("exercise.json"), Is.EqualTo(Description));
        Assert.That(Read("README.md"), Is.EqualTo("# Sum\n"));
        Assert.That(Directory.GetFiles(_course.Exercises, "*", SearchOption.AllDirectories), Has.Length.EqualTo(3));
    }

    [Test]
    public void An_answer_in_FSharp_gets_a_stub_in_FSharp()
    {
        _folder.Write("solutions/02-network/01-sum/exercise.json", Description.Replace("\"Sum.cs\"", "\"Sum.cs\", \"Sum.fs\"", StringComparison.Ordinal));
        _folder.Write("solutions/02-network/01-sum/Sum.fs", "module Sum\n\nlet sum (a: int) : int =\n    // BEGIN SOLUTION\n    let b = a\n    b\n    // END SOLUTION\n");

        new Release(_course).Write();

        Assert.That(Read("Sum.fs"), Is.EqualTo("module Sum\n\nlet sum (a: int) : int =\n    // Your code goes here, in place of the next line.\n    raise (System.NotImplementedException())\n"));
        Assert.That(new Release(_course).Differences(), Is.Empty);
    }

    [Test]
    public void What_a_release_replaces_is_kept()
    {
        string work = Path.Combine(_course.Exercises, "02-network", "01-sum", "Sum.cs");
        _folder.Write("exercises/02-network/01-sum/Sum.cs", "a student's work");

        new Release(_course).Write();

        Assert.That(File.ReadAllText(work), Does.Contain("NotImplementedException"));
        Assert.That(File.ReadAllText(Path.Combine(_folder.Path, Release.Replaced, "exercises/02-network/01-sum/Sum.cs")), Is.EqualTo("a student's work"));
        Assert.That(Directory.GetFiles(Path.Combine(_folder.Path, Release.Replaced), "*", SearchOption.AllDirectories), Has.Length.EqualTo(1));
    }

    [Test]
    public void After_a_release_nothing_differs()
    {
        new Release(_course).Write();

        Assert.That(new Release(_course).Differences(), Is.Empty);
    }

    [Test]
    public void A_missing_a_changed_and_a_stray_file_are_told()
    {
        new Release(_course).Write();
        File.Delete(Path.Combine(_course.Exercises, "02-network/01-sum/README.md"));
        _folder.Write("exercises/02-network/01-sum/Sum.cs", "changed");
        _folder.Write("exercises/02-network/01-sum/Other.cs", "stray");
        _folder.Write("exercises/Exercises.csproj", "kept by hand");
        _folder.Write("exercises/fsharp/ExercisesFSharp.fsproj", "kept by hand");
        _folder.Write("exercises/obj/made", "by a build");

        IEnumerable<string> told = new Release(_course).Differences().Select(difference => $"{difference.Kind} {difference.Path}");

        Assert.That(told, Is.EqualTo(new[]
        {
            "stray exercises/02-network/01-sum/Other.cs",
            "missing exercises/02-network/01-sum/README.md",
            "out of date exercises/02-network/01-sum/Sum.cs",
        }));
    }

    [Test]
    public void Writing_leaves_stray_files_and_the_project_alone()
    {
        string stray = _folder.Write("exercises/02-network/01-sum/Other.cs", "stray");
        string project = _folder.Write("exercises/Exercises.csproj", "kept by hand");

        new Release(_course).Write();

        Assert.That(File.ReadAllText(stray), Is.EqualTo("stray"));
        Assert.That(File.ReadAllText(project), Is.EqualTo("kept by hand"));
    }

    [TestCase("// BEGIN SOLUTION\n", "Sum.cs:1: // BEGIN SOLUTION without // END SOLUTION after it.")]
    [TestCase("\n// END SOLUTION\n", "Sum.cs:2: // END SOLUTION without // BEGIN SOLUTION before it.")]
    [TestCase("// BEGIN SOLUTION\n// BEGIN SOLUTION\n", "Sum.cs:1: // BEGIN SOLUTION without // END SOLUTION before the next one, in line 2.")]
    public void Markers_out_of_order_are_told_with_their_line(string answer, string message)
    {
        WriteAnswer(answer);

        Assert.That(() => new Release(_course), Throws.TypeOf<UsageException>().With.Message.EndsWith(message));
        Assert.That(Directory.GetFileSystemEntries(_course.Exercises), Is.Empty);
    }

    [Test]
    public void A_file_that_the_exercise_names_but_has_not_is_told()
    {
        File.Delete(Path.Combine(_course.Solutions, "02-network/01-sum/Sum.cs"));

        Assert.That(() => new Release(_course), Throws.TypeOf<UsageException>().With.Message.Contains("Sum.cs is missing"));
    }

    private void WriteAnswer(string text) => _folder.Write("solutions/02-network/01-sum/Sum.cs", text);

    private string Read(string name) => File.ReadAllText(Path.Combine(_course.Exercises, "02-network/01-sum", name));
}
