namespace CourseKit.Grading;

/// <summary>Finds the files of a submission that grading does not look at, so that their author learns of it.</summary>
internal sealed class IgnoredFiles(string root, string tree, ExerciseCatalogue catalogue, CourseFolder course)
{
    private const int Listed = 50;
    private static readonly string[] BuildFolders = ["bin", "obj"];
    private static readonly EnumerationOptions All = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    private readonly HashSet<string> _taken = [.. catalogue.Exercises.SelectMany(exercise => exercise.Sources.Select(name => $"{exercise.Folder}/{name}"))];

    /// <summary>Paths from the submission's root, at most fifty.</summary>
    public IReadOnlyList<string> List()
    {
        IEnumerable<FileInfo> beside = root == tree ? [] : Entries(new DirectoryInfo(root)).OfType<FileInfo>();
        return
        [
            .. beside.Concat(Below(new DirectoryInfo(tree)))
                .Where(file => !IsTaken(file) && !IsTheCourses(file))
                .Take(Listed)
                .Select(file => Slashed(Path.GetRelativePath(root, file.FullName)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder)
    {
        foreach (FileSystemInfo entry in Entries(folder))
        {
            if (entry is FileInfo file)
            {
                yield return file;
            }
            else if (entry is DirectoryInfo inner && inner.LinkTarget is null && !BuildFolders.Contains(inner.Name) && !inner.Name.StartsWith('.'))
            {
                foreach (FileInfo below in Below(inner))
                {
                    yield return below;
                }
            }
        }
    }

    private static IOrderedEnumerable<FileSystemInfo> Entries(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos("*", All).OrderBy(entry => entry.Name, StringComparer.Ordinal);

    private bool IsTaken(FileInfo file) => _taken.Contains(Slashed(Path.GetRelativePath(tree, file.FullName)));

    private bool IsTheCourses(FileInfo file)
    {
        string original = file.FullName.StartsWith(tree + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.Combine(course.Exercises, Path.GetRelativePath(tree, file.FullName))
            : Path.Combine(course.Root, file.Name);
        return file.LinkTarget is null
            && file.Length > 0
            && new FileInfo(original) is { Exists: true } same
            && same.Length == file.Length
            && File.ReadAllBytes(original).AsSpan().SequenceEqual(File.ReadAllBytes(file.FullName));
    }

    private static string Slashed(string path) => path.Replace('\\', '/');
}
