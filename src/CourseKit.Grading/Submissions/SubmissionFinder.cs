using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>Finds the submissions that a command line means.</summary>
public static class SubmissionFinder
{
    /// <summary>Each path is a submission, or a folder whose folders are submissions.</summary>
    /// <exception cref="UsageException">A path is not there, or no submission is in it.</exception>
    public static IReadOnlyList<Submission> Find(IEnumerable<string> paths, ExerciseCatalogue catalogue)
    {
        Submission[] all = [.. paths.SelectMany(path => In(path, catalogue))];
        return all.GroupBy(submission => submission.Name).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new UsageException($"Two submissions have the name {twice.Key}. Rename one of the folders: marks are told by name.")
            : all;
    }

    private static Submission[] In(string path, ExerciseCatalogue catalogue)
    {
        if (File.Exists(path))
        {
            throw new UsageException($"{path} is a file. Give the folder that was handed in.");
        }

        if (!Directory.Exists(path))
        {
            throw new UsageException($"There is no folder {path}.");
        }

        var submission = new Submission(path);
        if (submission.HoldsAny(catalogue))
        {
            return [submission];
        }

        // A student who has handed in an empty folder is in the class all the same, with nothing to mark.
        Submission[] inner = [.. Directory.EnumerateDirectories(path).Where(IsVisible).Order(StringComparer.Ordinal).Select(folder => new Submission(folder))];
        string looked = catalogue.Exercises[0].Folder;
        return inner.Any(folder => folder.HoldsAny(catalogue))
            ? inner
            : throw new UsageException($"There is no submission in {path}. Looked for a folder such as {looked} or {CourseFolder.ExercisesName}/{looked}, in it and in each of its folders.");
    }

    private static bool IsVisible(string folder) => !Path.GetFileName(folder).StartsWith('.');
}
