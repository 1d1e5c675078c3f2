using CourseKit.Notebooks.Session;

namespace CourseKit.Notebooks.Running;

/// <summary>A cell's error as lines of plain text.</summary>
public static class ErrorText
{
    /// <summary>What happened with the place and the offending line, then the places it was called from.</summary>
    public static IEnumerable<string> Lines(CellError error)
    {
        string headline = $"{error.Name}: {error.Message}";
        if (error.Places.Count == 0)
        {
            yield return Indented(headline);
        }

        for (int i = 0; i < error.Places.Count; i++)
        {
            ErrorPlace place = error.Places[i];
            yield return Indented($"{place.Origin}, line {place.Line}: {place.Note ?? (i == 0 ? headline : "called from here")}");
            yield return $"    {place.Text.Trim()}";
        }
    }

    private static string Indented(string message) => message.ReplaceLineEndings("\n    ");
}
