using System.Text.Json.Nodes;

namespace CourseKit.Notebooks.Running;

/// <summary>Tells figures from other outputs.</summary>
internal static class Figures
{
    private const string Html = "text/html";
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>How many of the outputs show a figure: a Plotly chart, an image, or HTML that draws.</summary>
    public static int Count(JsonArray outputs) => outputs.Count(output => output?["data"] is JsonObject data && IsFigure(data));

    private static bool IsFigure(JsonObject data) =>
        data.ContainsKey(Plotly)
        || data.Any(entry => entry.Key.StartsWith("image/", StringComparison.Ordinal))
        || (data[Html] is JsonArray html && html.Any(line => Draws((string)line!)));

    private static bool Draws(string html) =>
        html.Contains("<svg", StringComparison.OrdinalIgnoreCase)
        || html.Contains("<canvas", StringComparison.OrdinalIgnoreCase)
        || html.Contains("<img", StringComparison.OrdinalIgnoreCase)
        || html.Contains("plotly", StringComparison.OrdinalIgnoreCase);
}
