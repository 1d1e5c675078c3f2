using System.Text.Json;

namespace CourseKit.Notebooks.Documents;

/// <summary>Finds out which language a cell is in.</summary>
internal static class CellLanguage
{
    public const string CSharp = "csharp";
    public const string FSharp = "fsharp";
    public const string Markdown = "markdown";

    /// <summary>
    /// The language by the cell's <c>polyglot_notebook.kernelName</c>, then its <c>dotnet_interactive.language</c>, then the
    /// notebook's own. A leading <c>#!fsharp</c> line switches from there, as everywhere in a cell.
    /// </summary>
    public static string Of(JsonElement cell, string notebookLanguage) =>
        Normalize(Text(cell, "metadata", "polyglot_notebook", "kernelName")
            ?? Text(cell, "metadata", "dotnet_interactive", "language")
            ?? notebookLanguage);

    /// <summary>The language of cells that do not say theirs.</summary>
    public static string OfNotebook(JsonElement root) =>
        Text(root, "metadata", "polyglot_notebook", "kernelInfo", "defaultKernelName")
            ?? Text(root, "metadata", "kernelspec", "language")
            ?? Text(root, "metadata", "language_info", "name")
            ?? CSharp;

    /// <summary>The name our session uses for what notebooks and directives also call <c>C#</c>, <c>.net-csharp</c>, …</summary>
    public static string Normalize(string name) => name.ToLowerInvariant() switch
    {
        "c#" or "cs" or ".net-csharp" => CSharp,
        "f#" or "fs" or ".net-fsharp" => FSharp,
        "md" => Markdown,
        "polyglot-notebook" => CSharp,
        string other => other,
    };

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
