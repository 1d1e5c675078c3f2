using System.Globalization;
using System.Text;

namespace CourseKit.Grading;

/// <summary>Makes text that a student's code has chosen fit to be shown.</summary>
internal static class PlainText
{
    /// <summary>The text on one line, without control, direction or other invisible characters, cut to a length.</summary>
    public static string Clean(string text, int maximumLength)
    {
        bool isCut = text.Length > maximumLength;
        var clean = new StringBuilder();
        foreach (Rune rune in (isCut ? text[..maximumLength] : text).EnumerateRunes())
        {
            clean.Append(IsShown(rune) ? rune.ToString() : " ");
        }

        return clean.ToString().Trim() + (isCut ? "…" : "");
    }

    /// <summary>The text with a space in place of each character that is not shown, so that columns stay what they are.</summary>
    public static string KeepColumns(string text) =>
        string.Concat(text.Select(character => Rune.TryCreate(character, out Rune rune) && IsShown(rune) ? character : ' '));

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
