namespace CourseKit.Grading;

/// <summary>What one student has handed in: a folder with the tree of <c>exercises/</c> at its root or under <c>exercises/</c>.</summary>
public sealed class Submission
{
    private readonly string _root;
    private readonly string _tree;

    /// <summary>Takes a folder that exists.</summary>
    public Submission(string root)
    {
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        string inner = Path.Combine(_root, CourseFolder.ExercisesName);
        _tree = Directory.Exists(inner) ? inner : _root;
    }

    /// <summary>The student's or the submission's name: the folder's.</summary>
    public string Name => PlainText.Clean(Path.GetFileName(_root), 100);

    /// <summary>Whether there is a folder of at least one of these exercises in it.</summary>
    public bool HoldsAny(ExerciseCatalogue catalogue) =>
        catalogue.Exercises.Any(exercise => Directory.Exists(Path.Combine(_tree, exercise.Folder)));

    /// <summary>Reads the files of one language that an exercise names, each once.</summary>
    internal SubmittedSources Read(Exercise exercise, SourceLanguage language) => SubmittedSources.Read(_root, Path.Combine(_tree, exercise.Folder), exercise, language);

    /// <summary>The files that play no part in grading, but for those that the course itself hands out unchanged.</summary>
    internal IReadOnlyList<string> IgnoredFiles(ExerciseCatalogue catalogue, CourseFolder course) =>
        new IgnoredFiles(_root, _tree, catalogue, course).List();
}
