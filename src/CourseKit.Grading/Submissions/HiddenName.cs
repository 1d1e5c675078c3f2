namespace CourseKit.Grading;

/// <summary>Names that no student has chosen: what tools and systems leave beside people's files.</summary>
internal static class HiddenName
{
    private const string MacFolder = "__MACOSX";

    /// <summary>Whether a file or folder is hidden, by a leading dot or as macOS's own.</summary>
    public static bool Is(string name) => name.StartsWith('.') || name == MacFolder;

    /// <summary>Whether a file is one that desktops write of themselves, and not worth a word.</summary>
    public static bool IsDesktopFile(string name) =>
        name is ".DS_Store" or "Thumbs.db" or "desktop.ini" || name.StartsWith("._", StringComparison.Ordinal);
}
