using System.Text.Json.Nodes;

namespace CourseKit.Notebooks.Tests;

/// <summary>Builds notebooks as JSON text.</summary>
internal static class TestNotebook
{
    public static string Of(params (string Language, string Source)[] cells) => new JsonObject
    {
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = null,
            ["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = cell.Language } },
            ["outputs"] = new JsonArray(),
            ["source"] = cell.Source,
        })]),
        ["metadata"] = new JsonObject(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString(new() { WriteIndented = true, IndentSize = 1 });
}
