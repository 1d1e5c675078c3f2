namespace CourseKit.Grading;

/// <summary>
/// A submission's files with the tree of <c>exercises/</c> found in them: at the root, below <c>exercises/</c>, or either of
/// these inside one wrapper folder.
/// </summary>
internal sealed class SubmittedTree
{
    private SubmittedTree(IHandedInFiles files, string root, string? wrapper, string? problem)
    {
        Files = files;
        Root = root;
        IsWrapped = wrapper is not null && HandedInPath.SelfAndFolders(root).Contains(wrapper);
        Problem = problem;
    }

    public IHandedInFiles Files { get; }

    /// <summary>The folder that holds the exercises' folders; empty for the submission's own root.</summary>
    public string Root { get; }

    /// <summary>Whether a wrapper folder lies around the tree.</summary>
    public bool IsWrapped { get; }

    /// <summary>Why nothing of this submission can be graded, for the student; null when that is not so.</summary>
    public string? Problem { get; }

    public static SubmittedTree In(IHandedInFiles files, ExerciseCatalogue catalogue)
    {
        string? wrapper = WrapperIn(files);
        string[] roots = wrapper is null
            ? [CourseFolder.ExercisesName, ""]
            : [CourseFolder.ExercisesName, "", HandedInPath.Join(wrapper, CourseFolder.ExercisesName), wrapper];
        string? found = Array.Find(roots, root => HoldsAny(files, root, catalogue));
        return new SubmittedTree(files, found ?? Array.Find(roots, files.HasFolder)!, wrapper, problem: null);
    }

    public static SubmittedTree Broken(string problem) => new(NoFiles.Instance, "", wrapper: null, problem);

    /// <summary>Whether there is a folder of at least one of these exercises in it.</summary>
    public bool HoldsAny(ExerciseCatalogue catalogue) => HoldsAny(Files, Root, catalogue);

    /// <summary>The path that one of an exercise's files has in the submission.</summary>
    public string PathOf(Exercise exercise, string name) => HandedInPath.Join(Root, exercise.Folder, name);

    private static bool HoldsAny(IHandedInFiles files, string root, ExerciseCatalogue catalogue) =>
        catalogue.Exercises.Any(exercise => files.HasFolder(HandedInPath.Join(root, exercise.Folder)));

    /// <summary>The only folder at the root. With archives beside it, it is one of several submissions.</summary>
    private static string? WrapperIn(IHandedInFiles files)
    {
        HandedInEntry[] entries = [.. files.EntriesOf("").Where(entry => !HiddenName.Is(entry.Name))];
        HandedInEntry[] folders = [.. entries.Where(entry => entry.IsFolder)];
        return folders.Length == 1 && !entries.Any(entry => !entry.IsFolder && Archive.IsArchive(entry.Name)) ? folders[0].Name : null;
    }

    private sealed class NoFiles : IHandedInFiles
    {
        public static NoFiles Instance { get; } = new();

        public IReadOnlyList<string> UnusableNames => [];

        public bool HasFolder(string path) => false;

        public IEnumerable<HandedInEntry> EntriesOf(string folder) => [];

        public HandedInFile? Read(string path) => null;
    }
}
