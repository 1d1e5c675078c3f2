namespace CourseKit.Grading;

/// <summary>Text broken between words.</summary>
internal static class WrappedText
{
    /// <summary>A space at which no line is broken.</summary>
    public const char HeldTogether = '\u00a0';

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
                yield return Plain(line);
                line = word;
            }
            else
            {
                line += line.Length > 0 ? $" {word}" : word;
            }
        }

        yield return Plain(line);
    }

    private static string Plain(string line) => line.Replace(HeldTogether, ' ');
}
