using System.Text;
using System.Text.Json.Nodes;
using CourseKit.Notebooks.Charts;
using CourseKit.Notebooks.Documents;
using CourseKit.Notebooks.Running;
using CourseLib.Charts;

namespace CourseKit.Notebooks.Tests.Charts;

/// <summary>Figures in files: plotly.js once, pictures kept, differences told.</summary>
public class StoredFigureTests
{
    private const string First = """{"data":[{"type":"scatter","y":[1,2]}],"layout":{"title":{"text":"a"}}}""";
    private const string Second = """{"data":[{"type":"scatter","y":[1,3]}],"layout":{"title":{"text":"a"}}}""";

    private static readonly FigurePicture Picture = FigurePicture.Of("data:image/png;base64,AAAA", "data:image/webp;base64,BBBB");

    [Test]
    public void Plotly_is_embedded_once_before_the_first_figure()
    {
        string text = Text(PlotlyLibrary.EmbedInto(Notebook(First, Second, First), "LIBRARY </script> <!-- x"));

        Assert.That(text.Split("LIBRARY"), Has.Length.EqualTo(2));
        Assert.That(text, Does.Contain("<script>LIBRARY <\\\\/script> <\\\\!-- x</script>"));
        Assert.That(text.IndexOf("LIBRARY", StringComparison.Ordinal), Is.LessThan(text.IndexOf("data-coursekit-figure", StringComparison.Ordinal)));
    }

    [Test]
    public void A_notebook_without_figures_gets_no_copy() =>
        Assert.That(Text(PlotlyLibrary.EmbedInto(Notebook(), "LIBRARY")), Is.EqualTo(Text(Notebook())));

    [Test]
    public void A_picture_stays_with_an_unchanged_figure_and_goes_with_a_changed_one()
    {
        NotebookDocument stored = FigureOutputs.Copy(FigureOutputs.Change(Notebook(First, Second), Picture.AddTo));

        NotebookDocument kept = FigurePictures.Keep(stored, Notebook(Second, First), out int missing);
        Assert.That((missing, Text(kept).Split("\"AAAA\"").Length - 1, Text(kept).Split("webp;base64,BBBB").Length - 1), Is.EqualTo((0, 2, 2)));

        NotebookDocument changed = FigurePictures.Keep(stored, Notebook(First.Replace("1,2", "1,9", StringComparison.Ordinal), Second), out missing);
        Assert.That((missing, Text(changed).Split("\"AAAA\"").Length - 1), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Keeping_pictures_twice_changes_no_byte()
    {
        NotebookDocument stored = FigureOutputs.Copy(FigureOutputs.Change(Notebook(First, Second), Picture.AddTo));

        Assert.That(Text(FigurePictures.Keep(stored, Notebook(First, Second), out _)), Is.EqualTo(Text(stored)));
    }

    [Test]
    public void Pictures_the_loader_and_an_embedded_copy_are_no_difference()
    {
        NotebookDocument stored = FigureOutputs.Copy(FigureOutputs.Change(Notebook(First), Picture.AddTo));

        Assert.That(StoredOutputs.Differences(stored, FigureOutputs.Copy(PlotlyLibrary.EmbedInto(Notebook(First), "LIBRARY"))), Is.Empty);
    }

    [Test]
    public void A_difference_in_a_figure_says_where_it_is() => Assert.That(
        StoredOutputs.Differences(Notebook(First), Notebook(Second)),
        Is.EqualTo(new[] { "cell 1:", "  - data[0].y: [1,2]", "  + data[0].y: [1,3]" }));

    [Test]
    public void A_missing_figure_is_a_difference() => Assert.That(StoredOutputs.Differences(Notebook(First), Notebook()), Is.Not.Empty);

    [Test]
    public void Numbers_stand_in_one_line_and_everything_else_as_before()
    {
        NotebookDocument notebook = NotebookDocument.Parse(Encoding.UTF8.GetBytes(
            """
            {
             "nbformat": 4,
             "cells": [{"cell_type": "code", "source": "", "outputs": []}]
            }
            """), "n.ipynb");
        JsonArray outputs = [JsonNode.Parse("""{"a": [[1, -2.5E-10, null], [0]], "text": ["[\n1\n]\n", "2"], "b": [], "c": [true, 1]}""")];
        notebook.SetOutputs(notebook.Cells[0], outputs, 1);

        string text = Text(notebook);

        Assert.That(text, Does.Contain("[1, -2.5E-10, null],").And.Contain("[0]\n"));
        Assert.That(text, Does.Match("\\[\\n +true,\\n +1\\n +\\]").And.Contain("\"[\\n1\\n]\\n\",\n"));
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(text)!["cells"]![0]!["outputs"], outputs));
    }

    [Test]
    public async Task Chromium_draws_a_picture_that_is_the_same_each_time()
    {
        (string? browser, string? library) = (Chromium.Find(), PlotlyLibrary.Path);
        if (browser is null || library is null)
        {
            Assert.Ignore($"Pictures need {(browser is null ? "Chromium" : "Node.js at build")}, which this machine lacks: coursekit doctor says how to install it.");
        }

        NotebookDocument drawn = await FigurePictures.DrawAsync(Notebook(First), browser, library);

        JsonObject data = FigureOutputs.Of(FigureOutputs.Copy(drawn)).Single();
        byte[] png = Convert.FromBase64String((string)data["image/png"]!);
        Assert.That(png.AsSpan(1, 3).ToArray(), Is.EqualTo("PNG"u8.ToArray()));
        Assert.That(png, Has.Length.GreaterThan(5000));
        Assert.That(FigureOutputs.Text(data, "text/html"), Does.Contain("src=\"data:image/webp;base64,").And.Not.Contain("<pre>"));
        Assert.That(Text(await FigurePictures.DrawAsync(Notebook(First), browser, library)), Is.EqualTo(Text(drawn)));
    }

    [Test]
    public async Task A_browser_that_fails_is_reported_in_words()
    {
        string library = Path.Combine(AppContext.BaseDirectory, "CourseKit.Notebooks.dll");
        await Assert.ThatAsync(
            () => FigurePictures.DrawAsync(Notebook(First), OperatingSystem.IsWindows() ? "hostname" : "/bin/false", library), Throws.InstanceOf<IOException>());
    }

    private static string Text(NotebookDocument notebook) => Encoding.UTF8.GetString(notebook.ToBytes());

    private static NotebookDocument Notebook(params string[] figures)
    {
        var notebook = NotebookDocument.Parse(
            Encoding.UTF8.GetBytes(TestNotebook.Of([.. figures.DefaultIfEmpty().Select(_ => ("csharp", "1"))])), "n.ipynb");
        for (int i = 0; i < figures.Length; i++)
        {
            JsonObject data = new() { [PlotlyHtml.PlotlyMimeType] = JsonNode.Parse(figures[i]), [PlotlyHtml.TextMimeType] = "a figure" };
            FigureOutputs.SetText(data, PlotlyHtml.HtmlMimeType, PlotlyHtml.Of(figures[i], "a < figure"));
            data = new JsonObject(data.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
            notebook.SetOutputs(notebook.Cells[i], [new JsonObject { ["data"] = data, ["output_type"] = "display_data" }], i + 1);
        }

        return FigureOutputs.Copy(notebook);
    }
}
