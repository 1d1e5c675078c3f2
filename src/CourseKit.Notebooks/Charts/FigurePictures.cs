using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CourseKit.Notebooks.Documents;
using CourseKit.Notebooks.Running;
using CourseLib.Charts;

namespace CourseKit.Notebooks.Charts;

/// <summary>Gives a notebook's figures static pictures.</summary>
public static class FigurePictures
{
    /// <summary>Takes over the stored pictures of figures that have not changed.</summary>
    /// <param name="stored">The notebook as it was in its file.</param>
    /// <param name="executed">The notebook with new outputs.</param>
    /// <param name="missing">How many figures have no picture.</param>
    /// <returns>A copy of <paramref name="executed"/> with pictures.</returns>
    public static NotebookDocument Keep(NotebookDocument stored, NotebookDocument executed, out int missing)
    {
        var pictures = new Dictionary<string, FigurePicture>();
        foreach (JsonObject data in FigureOutputs.Of(stored))
        {
            if (FigurePicture.In(data) is FigurePicture picture)
                pictures[FigureOutputs.Key(data)] = picture;
        }

        return Add(executed, pictures, out missing);
    }

    /// <summary>Draws every figure anew.</summary>
    /// <param name="executed">The notebook with new outputs.</param>
    /// <param name="browser">The path of <see cref="Chromium"/>.</param>
    /// <param name="library">The path of plotly.js.</param>
    /// <param name="cancellationToken">Ends the browser.</param>
    /// <returns>A copy of the notebook with pictures.</returns>
    /// <exception cref="IOException">The browser failed; the message says how.</exception>
    public static async Task<NotebookDocument> DrawAsync(
        NotebookDocument executed, string browser, string library, CancellationToken cancellationToken = default)
    {
        var figures = new JsonObject();
        foreach (JsonObject data in FigureOutputs.Of(FigureOutputs.Copy(executed)))
            figures[FigureOutputs.Key(data)] = data[PlotlyHtml.PlotlyMimeType]!.DeepClone();
        Dictionary<string, FigurePicture> pictures =
            figures.Count == 0 ? [] : await DrawAsync(figures, browser, library, cancellationToken).ConfigureAwait(false);
        return Add(executed, pictures, out _);
    }

    private static NotebookDocument Add(NotebookDocument notebook, Dictionary<string, FigurePicture> pictures, out int missing)
    {
        int without = 0;
        NotebookDocument copy = FigureOutputs.Change(notebook, data =>
        {
            if (pictures.TryGetValue(FigureOutputs.Key(data), out FigurePicture? picture))
                picture.AddTo(data);
            else
                without++;
        });
        missing = without;
        return copy;
    }

    private static async Task<Dictionary<string, FigurePicture>> DrawAsync(
        JsonObject figures, string browser, string library, CancellationToken cancellationToken)
    {
        using var temporary = new TemporaryFolder();
        string page = Path.Combine(temporary.Path, "figures.html");
        await File.WriteAllTextAsync(page, Page(figures, library), cancellationToken).ConfigureAwait(false);
        string html = await Chromium.DumpAsync(browser, page, cancellationToken).ConfigureAwait(false);
        return Read(html, browser);
    }

    private static string Page(JsonObject figures, string library)
    {
        using var script = new StreamReader(typeof(FigurePictures).Assembly.GetManifestResourceStream("pictures.js")!);

        // The default encoder writes no "<", so that no text of a figure ends the script.
        return $"""
            <!doctype html><meta charset="utf-8"><body>
            <script src="{WebUtility.HtmlEncode(new Uri(Path.GetFullPath(library)).AbsoluteUri)}"></script>
            <script>const figures = {figures.ToJsonString()};
            {script.ReadToEnd()}</script></body>
            """;
    }

    private static Dictionary<string, FigurePicture> Read(string html, string browser)
    {
        int start = html.IndexOf("<body>", StringComparison.Ordinal) + "<body>".Length;
        int end = html.LastIndexOf("</body>", StringComparison.Ordinal);
        try
        {
            var pictures = (JsonObject)JsonNode.Parse(WebUtility.HtmlDecode(html[start..end]))!;
            return pictures["error"] is JsonNode error
                ? throw new IOException($"plotly.js could not draw a figure: {error}")
                : pictures.ToDictionary(entry => entry.Key, entry => FigurePicture.Of((string)entry.Value!["png"]!, (string)entry.Value!["webp"]!));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentOutOfRangeException)
        {
            throw new IOException($"{browser} gave no pictures. Does it draw pages without a window: {browser} --headless --dump-dom about:blank");
        }
    }
}
