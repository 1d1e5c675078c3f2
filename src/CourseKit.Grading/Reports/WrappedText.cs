namespace CourseKit.Grading;

/// <summary>Text broken between words.</summary>
internal static class WrappedText
{
    // Narrower columns are no easier to read.
    private const int MinimumWidth = 20;

    /// <summary>The lines of a text of one line; a word that is wider than they may be stays whole.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Math.Max(width, MinimumWidth))
            {
                yield return line;
                line = word;
            }
            else
            {
                line += line.Length > 0 ? $" {word}" : word;
            }
        }

        yield return line;
    }
}
