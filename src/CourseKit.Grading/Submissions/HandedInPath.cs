namespace CourseKit.Grading;

/// <summary>Paths below the root of what was handed in, with forward slashes.</summary>
internal static class HandedInPath
{
    // Far above what the course needs; an archive could otherwise name folders without end.
    private const int MaximumLength = 260;
    private const int MaximumDepth = 12;

    public static string Join(params IEnumerable<string> parts) => string.Join('/', parts.Where(part => part.Length > 0));

    /// <summary>The folder a path lies in; empty for what lies at the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The path itself and every folder above it but the root, from the inside out.</summary>
    public static IEnumerable<string> SelfAndFolders(string path)
    {
        for (; path.Length > 0; path = FolderOf(path))
        {
            yield return path;
        }
    }

    /// <summary>
    /// The path that an archive's name stands for, also where it was packed with backslashes or begins with <c>./</c>; null for
    /// one that leads out of the archive: absolute, with a drive's letter, or by way of <c>..</c>.
    /// </summary>
    public static string? FromArchive(string name)
    {
        if (name.Length > MaximumLength)
        {
            return null;
        }

        string[] parts = [.. name.Replace('\\', '/').Split('/').Where(part => part != ".")];
        if (parts is [.., ""])
        {
            parts = parts[..^1];
        }

        return parts.Length > MaximumDepth || parts.Any(part => part is "" or ".." || part.Contains(':')) ? null : Join(parts);
    }
}
