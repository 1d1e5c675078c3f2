namespace CourseKit.Grading;

/// <summary>What was handed in as an archive.</summary>
internal sealed class ArchiveFiles : IHandedInFiles
{
    private static readonly HandedInFile Ambiguous =
        HandedInFile.With("is in the archive more than once, or under names that differ only in capital letters. Hand in one file.");

    private readonly List<string> _unusableNames = [];

    // Names that differ only in capitals are the same file on some machines and two on others.
    private readonly Dictionary<string, List<(string Path, ArchiveEntry Entry)>> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SortedDictionary<string, bool>> _folders = new(StringComparer.Ordinal) { [""] = NewFolder() };

    public ArchiveFiles(IEnumerable<ArchiveEntry> entries)
    {
        foreach (ArchiveEntry entry in entries)
        {
            if (HandedInPath.FromArchive(entry.Name) is not { } path)
            {
                _unusableNames.Add(entry.Name);
            }
            else if (entry.Kind == ArchiveEntryKind.Folder)
            {
                AddFolder(path);
            }
            else
            {
                AddFile(path, entry);
            }
        }
    }

    public IReadOnlyList<string> UnusableNames => _unusableNames;

    public bool HasFolder(string path) => _folders.ContainsKey(path);

    public IEnumerable<HandedInEntry> EntriesOf(string folder) => _folders[folder].Select(entry => new HandedInEntry(entry.Key, entry.Value));

    public HandedInFile? Read(string path)
    {
        if (HandedInPath.SelfAndFolders(path).Any(part => Files(part).Any(file => file.Entry.Kind == ArchiveEntryKind.Link)))
        {
            return HandedInFile.BehindLink;
        }

        return Files(path) switch
        {
            [var only] => only.Path == path ? only.Entry.Read() : null,
            [] => null,
            _ => Ambiguous,
        };
    }

    private List<(string Path, ArchiveEntry Entry)> Files(string path) => _files.GetValueOrDefault(path, []);

    private void AddFile(string path, ArchiveEntry entry)
    {
        if (!_files.TryGetValue(path, out List<(string, ArchiveEntry)>? same))
        {
            _files.Add(path, same = []);
        }

        same.Add((path, entry));
        AddFolder(HandedInPath.FolderOf(path));
        _folders[HandedInPath.FolderOf(path)].TryAdd(HandedInPath.NameOf(path), false);
    }

    private void AddFolder(string path)
    {
        foreach (string folder in HandedInPath.SelfAndFolders(path).TakeWhile(folder => !_folders.ContainsKey(folder)).Reverse())
        {
            _folders.Add(folder, NewFolder());
            _folders[HandedInPath.FolderOf(folder)][HandedInPath.NameOf(folder)] = true;
        }
    }

    private static SortedDictionary<string, bool> NewFolder() => new(StringComparer.Ordinal);
}
