using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CourseLib.Charts;

/// <summary>
/// A figure as HTML. This file and <c>figure.js</c> are compiled into CourseLib and into CourseKit.Notebooks, which
/// do not reference each other: figures of other libraries get the same HTML there.
/// </summary>
internal static class PlotlyHtml
{
    /// <summary>The MIME type of plotly.js's JSON.</summary>
    public const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    /// <summary>The MIME type of HTML.</summary>
    public const string HtmlMimeType = "text/html";

    /// <summary>The MIME type of plain text.</summary>
    public const string TextMimeType = "text/plain";

    /// <summary>The version of plotly.js; <c>package.json</c> names the same.</summary>
    public const string Version = "4.1.1";

    /// <summary>Where pages without a copy of plotly.js load it from.</summary>
    public const string Address = $"https://cdn.plot.ly/plotly-{Version}.min.js";

    /// <summary>The SHA-256 of that file, the same as npm's: a browser runs no other one.</summary>
    public const string Integrity = "sha256-O24V1F27f8pb0glCkelh3cVHLNiHAJ5gCaVtq2aNch8=";

    /// <summary>The attribute that marks the place of a figure in HTML.</summary>
    public const string Mark = "data-coursekit-figure";

    private const int DefaultHeight = 450;
    private const int KeyLength = 12;

    private static readonly Lazy<string> Script = new(ReadScript);

    /// <summary>The figure as a piece of HTML; the same for the same figure.</summary>
    /// <param name="json">plotly.js's JSON: <c>data</c>, <c>layout</c>, …</param>
    /// <param name="text">What stands in the figure's place until it is drawn.</param>
    public static string Of(string json, string text)
    {
        string key = Key(json);
        string script = Script.Value
            .Replace("$address", Address, StringComparison.Ordinal)
            .Replace("$integrity", Integrity, StringComparison.Ordinal)
            .Replace("$mark", Mark, StringComparison.Ordinal)
            .Replace("$key", key, StringComparison.Ordinal);
        return $"""
            <div {Mark}="{key}" style="{Style(json)}"><pre>{WebUtility.HtmlEncode(text)}</pre></div>
            <script>
            {script}({json.Replace("<", "\\u003c", StringComparison.Ordinal)});
            </script>
            """.ReplaceLineEndings("\n");
    }

    /// <summary>What a figure's places on a page are found by: a digest of what it shows.</summary>
    public static string Key(string json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..KeyLength];

    private static string Style(string json)
    {
        using JsonDocument figure = JsonDocument.Parse(json);
        int height = Size(figure, "height") ?? DefaultHeight;
        string width = Size(figure, "width") is int most ? FormattableString.Invariant($"max-width:{most}px;") : "";
        return FormattableString.Invariant($"{width}min-height:{height}px");
    }

    private static int? Size(JsonDocument figure, string name) =>
        figure.RootElement.TryGetProperty("layout", out JsonElement layout) && layout.ValueKind == JsonValueKind.Object
            && layout.TryGetProperty(name, out JsonElement size) && size.TryGetInt32(out int pixels)
            ? pixels
            : null;

    /// <summary>The script without its comments and indentation, which every figure would repeat.</summary>
    private static string ReadScript()
    {
        using Stream stream = typeof(PlotlyHtml).Assembly.GetManifestResourceStream("figure.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        IEnumerable<string> lines = reader.ReadToEnd().Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        return string.Join('\n', lines).TrimEnd(';');
    }
}
