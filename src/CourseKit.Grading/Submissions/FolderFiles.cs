namespace CourseKit.Grading;

/// <summary>What was handed in as a folder on disk. No link in it is followed.</summary>
internal sealed class FolderFiles(string root) : IHandedInFiles
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    public IReadOnlyList<string> UnusableNames => [];

    public bool HasFolder(string path) => Directory.Exists(FullPath(path));

    public IEnumerable<HandedInEntry> EntriesOf(string folder) =>
        new DirectoryInfo(FullPath(folder)).EnumerateFileSystemInfos("*", All)
            .Where(entry => entry is not DirectoryInfo { LinkTarget: not null })
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => new HandedInEntry(entry.Name, entry is DirectoryInfo));

    public HandedInFile? Read(string path)
    {
        if (HandedInPath.SelfAndFolders(path).Any(part => new FileInfo(FullPath(part)).LinkTarget is not null))
        {
            return HandedInFile.BehindLink;
        }

        if (!File.Exists(FullPath(path)))
        {
            return null;
        }

        using Stream stream = HandedInFile.Open(FullPath(path));
        return HandedInFile.ReadFrom(stream);
    }

    private string FullPath(string path) => Path.Combine(root, path);
}
