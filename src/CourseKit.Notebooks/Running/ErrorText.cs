using CourseKit.Notebooks.Session;

namespace CourseKit.Notebooks.Running;

/// <summary>A cell's error as lines of plain text.</summary>
public static class ErrorText
{
    /// <summary>What happened, then each place with its offending line.</summary>
    public static IEnumerable<string> Lines(CellError error)
    {
        bool placesSpeakForThemselves = error.Places.Any(place => place.Note is not null);
        if (!placesSpeakForThemselves)
        {
            yield return $"{error.Name}: {error.Message}";
        }

        foreach (ErrorPlace place in error.Places)
        {
            yield return place.Note is null ? $"{place.Origin}, line {place.Line}:" : $"{place.Origin}, line {place.Line}: {place.Note}";
            yield return $"    {place.Text.Trim()}";
        }
    }
}
