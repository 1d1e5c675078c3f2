using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CourseLib.Charts;

namespace CourseKit.Notebooks.Charts;

/// <summary>A figure's static picture, for readers whose viewer runs no script.</summary>
/// <param name="Png">The picture as PNG, in base64: for viewers that choose an image by its MIME type.</param>
/// <param name="Tag">The picture as an HTML element that the live figure replaces: for viewers that choose HTML and leave out its
/// scripts, as code hosts do. It is WebP, a third of the size.</param>
internal sealed partial record FigurePicture(string Png, string Tag)
{
    private const string PngMimeType = "image/png";

    /// <summary>The picture that an output holds; null when it holds none.</summary>
    public static FigurePicture? In(JsonObject data) =>
        FigureOutputs.Text(data, PngMimeType) is string png
        && FigureOutputs.Text(data, PlotlyHtml.HtmlMimeType) is string html && Shown().Match(html) is { Success: true } shown
            ? new FigurePicture(png, shown.Value)
            : null;

    /// <summary>The picture that a browser drew, as two data URLs.</summary>
    public static FigurePicture Of(string png, string webp) =>
        new(png[(png.IndexOf(',', StringComparison.Ordinal) + 1)..], $"<img alt=\"\" style=\"max-width:100%\" src=\"{webp}\">");

    /// <summary>Puts the picture into an output: beside the live figure, and in its place until that is drawn.</summary>
    public void AddTo(JsonObject data)
    {
        data[PngMimeType] = Png;
        if (FigureOutputs.Text(data, PlotlyHtml.HtmlMimeType) is string html)
            FigureOutputs.SetText(data, PlotlyHtml.HtmlMimeType, Described().Replace(html, _ => Tag, 1));
        Sort(data);
    }

    private static void Sort(JsonObject data)
    {
        foreach (KeyValuePair<string, JsonNode?> entry in data.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray())
        {
            data.Remove(entry.Key);
            data.Add(entry);
        }
    }

    [GeneratedRegex("<img alt=\"\" [^>]*>")]
    private static partial Regex Shown();

    [GeneratedRegex("<pre>.*?</pre>", RegexOptions.Singleline)]
    private static partial Regex Described();
}
