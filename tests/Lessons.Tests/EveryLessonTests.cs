using System.Text.Json;
using System.Text.RegularExpressions;
using CourseKit.Notebooks.Documents;

namespace Lessons.Tests;

/// <summary>
/// What holds for every lesson, whatever it teaches.
/// </summary>
[TestFixtureSource(typeof(Lesson), nameof(Lesson.FileNames))]
public partial class EveryLessonTests(string fileName)
{
    private static readonly string[] Languages = ["csharp", "fsharp"];

    [Test]
    public void Runs_from_top_to_bottom()
    {
        Lesson lesson = Lesson.Run(fileName);

        Assert.That(lesson.Failure, Is.Null);
        Assert.That(
            lesson.Cells.SelectMany(cell => cell.Outputs).Select(output => output.ToString()),
            Has.None.Contains("\"stderr\""));
    }

    [Test]
    public void Names_each_cell_once_for_good() =>
        Assert.That(Lesson.Run(fileName).Cells.Select(cell => cell.Id), Is.Unique.And.All.Match("^[a-z0-9-]+$"));

    [Test]
    public void Says_the_language_of_each_code_cell_in_both_editors_words()
    {
        using JsonDocument notebook = Read();

        foreach (JsonElement cell in notebook.RootElement.GetProperty("cells").EnumerateArray())
        {
            if (cell.GetProperty("cell_type").GetString() != "code")
                continue;
            JsonElement metadata = cell.GetProperty("metadata");
            string? language = metadata.GetProperty("dotnet_interactive").GetProperty("language").GetString();
            Assert.That(Languages, Does.Contain(language));
            Assert.That(
                metadata.GetProperty("polyglot_notebook").GetProperty("kernelName").GetString(), Is.EqualTo(language));
        }
    }

    [Test]
    public void Is_opened_by_the_dotnet_kernel()
    {
        using JsonDocument notebook = Read();

        JsonElement kernel = notebook.RootElement.GetProperty("metadata").GetProperty("kernelspec");
        Assert.That(kernel.GetProperty("name").GetString(), Is.EqualTo(".net-csharp"));
    }

    [Test]
    public void Speaks_both_languages() =>
        Assert.That(
            Lesson.Run(fileName).Cells.Where(cell => cell.IsCode).Select(cell => cell.Language),
            Is.SupersetOf(Languages));

    [Test]
    public void Links_only_to_lessons_that_exist()
    {
        IEnumerable<string> links = Lesson.Run(fileName).Cells
            .Where(cell => cell.Kind == "markdown")
            .SelectMany(cell => LinkToLesson().Matches(cell.Source))
            .Select(match => match.Groups["file"].Value)
            .Distinct();

        Assert.That(links, Is.Not.Empty.And.SubsetOf(Lesson.FileNames));
    }

    [Test]
    public void Asks_before_it_shows_and_folds_its_answers() =>
        Assert.That(
            Lesson.Run(fileName).Cells.Select(cell => cell.Source),
            Has.Some.Contains("*Before you run").And.Some.Contains("<details>"));

    [GeneratedRegex(@"\]\((?<file>[^)/]+\.ipynb)\)")]
    private static partial Regex LinkToLesson();

    private JsonDocument Read() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Lesson.Folder, fileName)));
}
