using CourseKit.Notebooks.Documents;

namespace CourseKit.Notebooks.Session;

/// <summary>Reads the files that <c>#!import</c> takes.</summary>
internal static class ImportedFile
{
    /// <summary>The code of a .dib, .ipynb, .cs or .fsx file, in order, each piece with the language it begins in.</summary>
    /// <exception cref="CellFailedException">The file is not there or cannot be read.</exception>
    public static IEnumerable<(CodeOrigin Code, string Language)> Read(string path, CodeOrigin importer, int line)
    {
        if (!File.Exists(path))
        {
            throw importer.Fail(line, "ImportError", $"{path} is not there.");
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".cs" or ".csx" => [(new CodeOrigin(path, File.ReadAllText(path)), CellLanguage.CSharp)],
            ".fsx" or ".fs" => [(new CodeOrigin(path, File.ReadAllText(path)), CellLanguage.FSharp)],
            ".dib" => [(new CodeOrigin(path, WithoutMetadata(File.ReadAllText(path))), CellLanguage.CSharp)],
            ".ipynb" => ReadNotebook(path, importer, line),
            string other => throw importer.Fail(line, "ImportError", $"{path} cannot be imported: {other} is none of .dib, .ipynb, .cs and .fsx."),
        };
    }

    private static IEnumerable<(CodeOrigin Code, string Language)> ReadNotebook(string path, CodeOrigin importer, int line)
    {
        try
        {
            return NotebookDocument.Load(path).Cells.Where(cell => cell.IsCode)
                .Select(cell => (new CodeOrigin($"{path} cell {cell.Number}", cell.Source), cell.Language));
        }
        catch (NotebookFormatException exception)
        {
            throw importer.Fail(line, "ImportError", exception.Message);
        }
    }

    /// <summary>A .dib file may begin with <c>#!meta</c> and JSON; empty lines take its place, so that line numbers stay.</summary>
    private static string WithoutMetadata(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int start = Array.FindIndex(lines, line => line.TrimEnd() == "#!meta");
        if (start >= 0)
        {
            int end = Array.FindIndex(lines, start + 1, line => line.StartsWith("#!", StringComparison.Ordinal));
            Array.Fill(lines, "", start, (end < 0 ? lines.Length : end) - start);
        }

        return string.Join('\n', lines);
    }
}
