using System.Globalization;

namespace CourseKit.Grading;

/// <summary>The line with an error in it, and a caret below the column.</summary>
internal static class SourceExcerpt
{
    private const string Cut = "…";
    private const int MaximumWidth = 160;

    /// <summary>Two lines, no wider than <paramref name="width"/>: what does not fit is cut away around the column.</summary>
    public static IReadOnlyList<string> Of(SourceError error, int width)
    {
        string number = error.Line.ToString(CultureInfo.InvariantCulture);
        string line = PlainText.KeepColumns(error.SourceLine).TrimEnd();
        int column = Math.Clamp(error.Column - 1, 0, line.Length);
        (string shown, int caret) = Window(line, column, Math.Min(width, MaximumWidth) - number.Length - " │ ".Length);
        return [$"{number} │ {shown}", $"{new string(' ', number.Length)} │ {new string(' ', caret)}^"];
    }

    private static (string Text, int Caret) Window(string text, int caret, int width)
    {
        if (Math.Max(text.Length, caret + 1) <= width)
        {
            return (text, caret);
        }

        int start = Math.Max(0, caret - (width * 2 / 3));
        string before = start > 0 ? Cut : "";
        string rest = text[Math.Min(text.Length, start + before.Length)..];
        string window = rest.Length + before.Length > width ? rest[..(width - before.Length - Cut.Length)] + Cut : rest;
        return (before + window, caret - start);
    }
}
