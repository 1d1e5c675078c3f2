namespace CourseKit.Grading;

/// <summary>Finds the files of a submission that grading does not look at, so that their author learns of it.</summary>
internal sealed class IgnoredFiles(SubmittedTree tree, ExerciseCatalogue catalogue, CourseFolder course)
{
    private const int Listed = 50;
    private const int ShownCharacters = 200;
    private static readonly string[] BuildFolders = ["bin", "obj"];

    private readonly HashSet<string> _taken = [.. catalogue.Exercises.SelectMany(exercise => exercise.Sources.Select(name => tree.PathOf(exercise, name)))];

    /// <summary>Paths from the submission's root, at most fifty; none that the course itself hands out unchanged.</summary>
    public IReadOnlyList<string> List() =>
    [
        .. tree.Files.UnusableNames.Concat(Beside().Concat(Below(tree.Root)).Where(path => !_taken.Contains(path) && !IsTheCourses(path)))
            .Take(Listed)
            .Select(path => PlainText.Clean(path, ShownCharacters))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Files in the folders that the tree lies in; their other folders are no part of the submission.</summary>
    private IEnumerable<string> Beside() => HandedInPath.SelfAndFolders(tree.Root).Select(HandedInPath.FolderOf).Reverse()
        .SelectMany(folder => Entries(folder).Where(entry => !entry.IsFolder).Select(entry => HandedInPath.Join(folder, entry.Name)));

    private IEnumerable<string> Below(string folder)
    {
        foreach (HandedInEntry entry in Entries(folder))
        {
            string path = HandedInPath.Join(folder, entry.Name);
            if (!entry.IsFolder)
            {
                yield return path;
            }
            else if (!BuildFolders.Contains(entry.Name) && !HiddenName.Is(entry.Name))
            {
                foreach (string below in Below(path))
                {
                    yield return below;
                }
            }
        }
    }

    private IEnumerable<HandedInEntry> Entries(string folder) =>
        tree.Files.HasFolder(folder) ? tree.Files.EntriesOf(folder).Where(entry => entry.IsFolder || !HiddenName.IsDesktopFile(entry.Name)) : [];

    private bool IsTheCourses(string path)
    {
        bool isBelow = tree.Root.Length == 0 || path.StartsWith(tree.Root + '/', StringComparison.Ordinal);
        string original = isBelow
            ? Path.Combine(course.Exercises, path[(tree.Root.Length == 0 ? 0 : tree.Root.Length + 1)..])
            : Path.Combine(course.Root, HandedInPath.NameOf(path));
        try
        {
            return File.Exists(original) && tree.Files.Read(path) is { Problem: null, Bytes: { Length: > 0 } bytes } && File.ReadAllBytes(original).AsSpan().SequenceEqual(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
