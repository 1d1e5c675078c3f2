namespace CourseKit.Grading;

/// <summary>What one student has handed in: a folder or an archive with the tree of <c>exercises/</c>.</summary>
public sealed class Submission
{
    private readonly string _path;
    private readonly bool _isArchive;

    /// <summary>Takes a folder or file that exists.</summary>
    public Submission(string path)
    {
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        _isArchive = !Directory.Exists(_path);
    }

    /// <summary>The student's or the submission's name: the folder's, or the archive's without its extension.</summary>
    public string Name => PlainText.Clean(_isArchive ? Archive.NameOf(_path) : Path.GetFileName(_path), 100);

    /// <summary>Where it lies on disk.</summary>
    internal string Location => _path;

    /// <summary>Opens it for one grading. An archive that cannot be used gives a tree that says so.</summary>
    /// <exception cref="IOException">It cannot be read from disk.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal SubmittedTree Open(ExerciseCatalogue catalogue)
    {
        try
        {
            return SubmittedTree.In(_isArchive ? Archive.Open(_path) : new FolderFiles(_path), catalogue);
        }
        catch (BrokenArchiveException broken)
        {
            return SubmittedTree.Broken(broken.Message);
        }
    }
}
