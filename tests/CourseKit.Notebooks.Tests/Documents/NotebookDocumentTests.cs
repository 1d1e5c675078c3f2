using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CourseKit.Notebooks.Documents;

namespace CourseKit.Notebooks.Tests.Documents;

public class NotebookDocumentTests
{
    // Oddities that a round trip through objects would lose: key order, number forms, escapes, tabs, unknown keys, no last line end.
    private const string Odd =
        "{\n \"nbformat_minor\": 2,\n \"nbformat\": 4,\n \"x-unknown\": [1.0, 1e3, 0.10, \"\\u003cb\\u003e é \\/\"],\n \"metadata\": { },\n"
        + " \"cells\": [\n  {\n   \"source\": [\"1 +\\n\", \"1\"],\n   \"metadata\": {\"tags\":[]},\n   \"outputs\": [ {\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"old\"} ],\n"
        + "   \"execution_count\": 7,\n   \"cell_type\": \"code\"\n  },\n  {\"cell_type\": \"markdown\", \"source\": \"# Title\", \"metadata\": {}}\n ]\n}";

    [TestCase(Odd)]
    [TestCase("{\"cells\":[],\"nbformat\":4}")]
    [TestCase("\uFEFF{\r\n\t\"cells\": [],\r\n\t\"nbformat\": 4\r\n}\r\n")]
    public void What_is_not_changed_is_written_as_it_was_read(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        Assert.That(NotebookDocument.Parse(bytes, "n.ipynb").ToBytes(), Is.EqualTo(bytes));
    }

    [Test]
    public void Setting_outputs_changes_nothing_but_the_outputs_and_the_count()
    {
        NotebookDocument notebook = Parse(Odd);
        notebook.SetOutputs(notebook.Cells[0], [new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = new JsonArray("new <é>\n") }], 1);
        string expected = Odd
            .Replace("[ {\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"old\"} ]",
                "[\n    {\n     \"output_type\": \"stream\",\n     \"name\": \"stdout\",\n     \"text\": [\n      \"new <é>\\n\"\n     ]\n    }\n   ]", StringComparison.Ordinal)
            .Replace("\"execution_count\": 7", "\"execution_count\": 1", StringComparison.Ordinal);
        Assert.That(Encoding.UTF8.GetString(notebook.ToBytes()), Is.EqualTo(expected));
    }

    [Test]
    public void The_last_outputs_set_are_the_ones_written()
    {
        NotebookDocument notebook = Parse("{\"cells\":[{\"cell_type\":\"code\",\"source\":\"\"}],\"nbformat\":4}");
        notebook.SetOutputs(notebook.Cells[0], [], 1);
        notebook.SetOutputs(notebook.Cells[0], [new JsonObject { ["output_type"] = "stream" }], 2);
        JsonElement cell = JsonDocument.Parse(notebook.ToBytes()).RootElement.GetProperty("cells")[0];
        Assert.Multiple(() =>
        {
            Assert.That(cell.GetProperty("execution_count").GetInt32(), Is.EqualTo(2));
            Assert.That(cell.GetProperty("outputs").GetArrayLength(), Is.EqualTo(1));
            Assert.That(cell.GetProperty("cell_type").GetString(), Is.EqualTo("code"));
        });
    }

    [Test]
    public void Line_ends_of_the_file_are_kept_in_what_is_added()
    {
        NotebookDocument notebook = Parse(Odd.Replace("\n", "\r\n", StringComparison.Ordinal));
        notebook.SetOutputs(notebook.Cells[0], [new JsonObject { ["output_type"] = "stream" }], 1);
        string text = Encoding.UTF8.GetString(notebook.ToBytes());
        Assert.That(text.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Contain("\n"));
    }

    [Test]
    public void A_markdown_cell_takes_no_outputs()
    {
        NotebookDocument notebook = Parse(Odd);
        Assert.That(() => notebook.SetOutputs(notebook.Cells[1], [], 1), Throws.ArgumentException.With.Message.Contains("Cell 2"));
    }

    [TestCase("""{"polyglot_notebook": {"kernelName": "fsharp"}, "dotnet_interactive": {"language": "csharp"}}""", "fsharp")]
    [TestCase("""{"dotnet_interactive": {"language": "fsharp"}}""", "fsharp")]
    [TestCase("""{"dotnet_interactive": {"language": "F#"}}""", "fsharp")]
    [TestCase("""{"polyglot_notebook": 3}""", "csharp")]
    [TestCase("{}", "csharp")]
    public void A_cells_language_is_its_kernel_name_then_its_language_then_the_notebooks(string metadata, string expected)
    {
        NotebookDocument notebook = Parse($$"""
            {"metadata": {"kernelspec": {"language": "C#", "name": ".net-csharp"} }, "nbformat": 4,
             "cells": [{"cell_type": "code", "source": "1", "metadata": {{metadata}} }]}
            """);
        Assert.That(notebook.Cells[0].Language, Is.EqualTo(expected));
    }

    [TestCase("", "n.ipynb:1:1: not a notebook: the file is empty")]
    [TestCase("{\"cells\": [}", "n.ipynb:1:12: not a notebook: the text is not valid JSON")]
    [TestCase("{\n \"cells\": oops\n}", "n.ipynb:2:11: not a notebook")]
    [TestCase("[]", "no \"nbformat\"")]
    [TestCase("{\"nbformat\": 3}", "format 3")]
    [TestCase("{\"nbformat\": 4}", "no \"cells\"")]
    [TestCase("{\"nbformat\": 4, \"cells\": [\n 3]}", "n.ipynb:2: cell 1 has no \"cell_type\"")]
    [TestCase("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [1]}]}", "cell 1 has no \"source\"")]
    public void A_file_that_is_no_notebook_is_refused_with_its_place(string json, string message) =>
        Assert.That(() => Parse(json), Throws.TypeOf<NotebookFormatException>().With.Message.Contains(message));

    [Test]
    public void Saving_replaces_the_file_whole_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("n.ipynb", Odd);
        NotebookDocument notebook = NotebookDocument.Load(path);
        notebook.SetOutputs(notebook.Cells[0], [], null);
        notebook.Save(path);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(path), Does.Contain("\"outputs\": []").And.Contain("\"execution_count\": null"));
            Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.EqualTo(new[] { path }));
        });
    }

    [Test]
    public void A_save_that_fails_leaves_the_old_file_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "taken.ipynb");
        Directory.CreateDirectory(Path.Combine(path, "inside"));
        Assert.That(() => Parse(Odd).Save(path), Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>());
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.EqualTo(new[] { path }));
    }

    private static NotebookDocument Parse(string json) => NotebookDocument.Parse(Encoding.UTF8.GetBytes(json), "n.ipynb");
}
