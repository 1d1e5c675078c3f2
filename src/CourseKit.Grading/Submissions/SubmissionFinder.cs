using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>What a command line means by its paths.</summary>
/// <param name="Submissions">The submissions in the order given, a class's by name.</param>
/// <param name="LeftOut">Files in a folder of submissions that are none; their paths.</param>
public sealed record FoundSubmissions(IReadOnlyList<Submission> Submissions, IReadOnlyList<string> LeftOut);

/// <summary>Finds the submissions that a command line means.</summary>
public sealed class SubmissionFinder
{
    private readonly ExerciseCatalogue _catalogue;
    private readonly List<Submission> _submissions = [];
    private readonly List<string> _leftOut = [];

    private SubmissionFinder(ExerciseCatalogue catalogue) => _catalogue = catalogue;

    /// <summary>Each path is a submission, folder or archive, or a folder in which each folder and archive is one.</summary>
    /// <exception cref="UsageException">A path is not there, cannot be read, or no submission is in it.</exception>
    public static FoundSubmissions Find(IReadOnlyCollection<string> paths, ExerciseCatalogue catalogue)
    {
        var finder = new SubmissionFinder(catalogue);
        foreach (string path in paths)
        {
            try
            {
                finder.Add(path, isOnly: paths.Count == 1);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{path} cannot be read: {exception.Message} Make it readable for you and try again.");
            }
        }

        return finder._submissions.GroupBy(submission => submission.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new UsageException($"Two submissions have the name {twice.Key}: {string.Join(" and ", twice.Take(2).Select(submission => submission.Location))}. Rename one of them: marks are told by name.")
            : new FoundSubmissions(finder._submissions, finder._leftOut);
    }

    private void Add(string path, bool isOnly)
    {
        if (Directory.Exists(path))
        {
            AddFolder(path, isOnly);
        }
        else if (!File.Exists(path))
        {
            throw new UsageException($"There is no file or folder {path}. Give the folder or archive that was handed in, or a folder of them.");
        }
        else if (!Archive.IsRead(path))
        {
            throw new UsageException($"{path} is neither a folder nor an archive that can be read ({Archive.Kinds}). Unpack it, if it is one, and give the folder.");
        }
        else
        {
            AddArchive(path);
        }
    }

    private void AddFolder(string path, bool isOnly)
    {
        var submission = new Submission(path);
        SubmittedTree tree = submission.Open(_catalogue);

        // A folder given alone, with a single submission in it, is a class of one: the mark is told under that one's name.
        if (tree.HoldsAny(_catalogue) && !(isOnly && tree.IsWrapped))
        {
            _submissions.Add(submission);
        }
        else
        {
            AddClass(path);
        }
    }

    /// <summary>A student who has handed in an empty folder is in the class all the same, with nothing to mark.</summary>
    private void AddClass(string path)
    {
        FileSystemInfo[] entries = [.. new DirectoryInfo(path).EnumerateFileSystemInfos().Where(entry => !HiddenName.Is(entry.Name)).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        if (!entries.Any(entry => entry is DirectoryInfo ? new Submission(entry.FullName).Open(_catalogue).HoldsAny(_catalogue) : Archive.IsRead(entry.Name)))
        {
            string looked = _catalogue.Exercises[0].Folder;
            throw new UsageException($"There is no submission in {path}: no folder such as {looked} or {CourseFolder.ExercisesName}/{looked}, in it or in a folder of it, and no archive ({Archive.Kinds}). Give the folder or archive that was handed in, or a folder of them.");
        }

        foreach (FileSystemInfo entry in entries)
        {
            if (entry is DirectoryInfo)
            {
                _submissions.Add(new Submission(entry.FullName));
            }
            else if (Archive.IsArchive(entry.Name))
            {
                AddArchive(entry.FullName);
            }
            else
            {
                _leftOut.Add(Path.Combine(path, entry.Name));
            }
        }
    }

    private void AddArchive(string path)
    {
        // Told now, not after hours of grading.
        HandedInFile.Open(path).Dispose();
        _submissions.Add(new Submission(path));
    }
}
