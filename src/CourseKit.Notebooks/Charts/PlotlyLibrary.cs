using System.Text.Json.Nodes;
using CourseKit.Notebooks.Documents;
using CourseLib.Charts;

namespace CourseKit.Notebooks.Charts;

/// <summary>The copy of plotly.js that lies beside the program, where npm could install it at build.</summary>
public static class PlotlyLibrary
{
    /// <summary>The version that figures are made for.</summary>
    public static string Version => PlotlyHtml.Version;

    /// <summary>Where pages load it from when there is no copy.</summary>
    public static string Address => PlotlyHtml.Address;

    /// <summary>The copy's path; null when the build had no Node.js.</summary>
    public static string? Path { get; } = Find();

    /// <summary>A notebook whose figures are drawn without a network: its first one brings plotly.js along, for all of them.</summary>
    /// <param name="notebook">A notebook that was run.</param>
    /// <returns>A copy; without figures, or without plotly.js beside the program, with nothing added.</returns>
    public static NotebookDocument EmbedInto(NotebookDocument notebook) =>
        Path is string path ? EmbedInto(notebook, File.ReadAllText(path)) : FigureOutputs.Copy(notebook);

    internal static NotebookDocument EmbedInto(NotebookDocument notebook, string library)
    {
        bool embedded = false;
        return FigureOutputs.Change(notebook, data =>
        {
            if (embedded || FigureOutputs.Text(data, PlotlyHtml.HtmlMimeType) is not string html)
                return;
            embedded = true;
            FigureOutputs.SetText(data, PlotlyHtml.HtmlMimeType, Script(library) + "\n" + html);
        });
    }

    /// <summary>A script element that holds plotly.js, for pages that show figures without a network. It stands before the first of them.</summary>
    /// <param name="library">The text of plotly.js.</param>
    public static string Script(string library) =>
        $"<script>{library.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal)}</script>";

    private static string? Find()
    {
        string path = System.IO.Path.Combine(AppContext.BaseDirectory, "plotly.min.js");
        return File.Exists(path) ? path : null;
    }
}
