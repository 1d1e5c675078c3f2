namespace CourseKit.Grading;

/// <summary>
/// Files as they were handed in, whatever they lie in. Paths count from the root, with forward slashes; the root itself is the
/// empty path.
/// </summary>
internal interface IHandedInFiles
{
    /// <summary>Names that lead to no place below the root. What stands under them is never looked at.</summary>
    IReadOnlyList<string> UnusableNames { get; }

    bool HasFolder(string path);

    /// <summary>What lies directly in a folder, by name. Folders that are links are left out.</summary>
    IEnumerable<HandedInEntry> EntriesOf(string folder);

    /// <summary>Reads a file; null when there is none at this path, written exactly so.</summary>
    HandedInFile? Read(string path);
}

/// <summary>A file or folder by its plain name.</summary>
internal readonly record struct HandedInEntry(string Name, bool IsFolder);
