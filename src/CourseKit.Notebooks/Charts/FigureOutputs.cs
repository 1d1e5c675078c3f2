using System.Text.Json;
using System.Text.Json.Nodes;
using CourseKit.Notebooks.Documents;
using CourseLib.Charts;

namespace CourseKit.Notebooks.Charts;

/// <summary>Finds and changes the figures among a notebook's outputs.</summary>
internal static class FigureOutputs
{
    /// <summary>The data of each output that is a figure: plotly.js's JSON beside other MIME types.</summary>
    public static IEnumerable<JsonObject> Of(NotebookDocument notebook) =>
        notebook.Cells.Where(cell => cell.IsCode).SelectMany(cell => Figures(Outputs(cell)));

    /// <summary>A copy of a notebook that was run from its top, with its figures changed.</summary>
    public static NotebookDocument Change(NotebookDocument notebook, Action<JsonObject> change)
    {
        NotebookDocument copy = Copy(notebook);
        int executionCount = 0;
        foreach (NotebookCell cell in copy.Cells.Where(cell => cell.IsCode))
        {
            executionCount++;
            JsonArray outputs = Outputs(cell);
            JsonObject[] figures = [.. Figures(outputs)];
            foreach (JsonObject figure in figures)
                change(figure);
            if (figures.Length > 0)
                copy.SetOutputs(cell, outputs, executionCount);
        }

        return copy;
    }

    /// <summary>The notebook as it would be read from its file.</summary>
    public static NotebookDocument Copy(NotebookDocument notebook) => NotebookDocument.Parse(notebook.ToBytes(), notebook.Name);

    /// <summary>What tells one figure from another.</summary>
    public static string Key(JsonObject data) => PlotlyHtml.Key(data[PlotlyHtml.PlotlyMimeType]!.ToJsonString());

    /// <summary>The text of a MIME type, which nbformat stores as one text or as lines.</summary>
    public static string? Text(JsonObject data, string mimeType) => data[mimeType] switch
    {
        JsonArray lines => string.Concat(lines.Select(line => (string?)line)),
        JsonValue value => (string?)value,
        _ => null,
    };

    /// <summary>Stores a text as lines.</summary>
    public static void SetText(JsonObject data, string mimeType, string text)
    {
        string[] lines = text.Split('\n');
        data[mimeType] = new JsonArray([.. lines.Select((line, i) => JsonValue.Create(i < lines.Length - 1 ? line + "\n" : line))]);
    }

    private static JsonArray Outputs(NotebookCell cell) => [.. cell.Outputs.Select(output => JsonNode.Parse(output.GetRawText()))];

    private static IEnumerable<JsonObject> Figures(JsonArray outputs) =>
        outputs.Select(output => output?["data"]).OfType<JsonObject>().Where(data => data[PlotlyHtml.PlotlyMimeType] is JsonObject);
}
