using System.Text.Json;
using CourseKit.Notebooks.Charts;
using CourseKit.Notebooks.Documents;

namespace Charts.BrowserTests;

/// <summary>Every figure that a lesson stores, drawn from its executed form: with plotly.js in the file and no network.</summary>
public class LessonTests
{
    private static readonly string Folder = FindNotebooks();

    private static IEnumerable<string> Lessons => Directory.EnumerateFiles(Folder, "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Lessons))]
    public async Task Every_figure_of_the_lesson_is_drawn(string lesson)
    {
        NotebookDocument stored = NotebookDocument.Load(Path.Combine(Folder, lesson));
        NotebookDocument executed = PlotlyLibrary.EmbedInto(stored);
        string[] html = [.. NotebookDocument.Parse(executed.ToBytes(), lesson).Cells.SelectMany(cell => cell.Outputs).Select(Html).OfType<string>()];
        await using FigurePage page = await Browser.OpenAsync(string.Concat(html.Select(output => $"<div>{output}</div>")));
        await Drawing.AssertSoundAsync(page);
        Assert.That(
            await page.Page.Locator(".js-plotly-plot").CountAsync(),
            Is.EqualTo(stored.Cells.SelectMany(cell => cell.Outputs).Count(output => output.GetRawText().Contains("\"application/vnd.plotly.v1+json\"", StringComparison.Ordinal))));
    }

    private static string? Html(JsonElement output) =>
        output.TryGetProperty("data", out JsonElement data) && data.TryGetProperty("text/html", out JsonElement html)
            ? html.ValueKind == JsonValueKind.Array ? string.Concat(html.EnumerateArray().Select(line => line.GetString())) : html.GetString()
            : null;

    private static string FindNotebooks()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CourseKit.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "notebooks");
    }
}
