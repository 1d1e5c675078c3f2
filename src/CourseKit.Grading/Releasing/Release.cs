using System.Text;
using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>Makes <c>exercises/</c> from <c>solutions/</c>: the task, its description and a stub of every source file.</summary>
public sealed class Release
{
    /// <summary>The folder, below the course's, in which the last version of each replaced file is kept.</summary>
    public const string Replaced = "artifacts/replaced";

    private static readonly string[] CopiedFiles = [Exercise.FileName, "README.md"];
    private static readonly string[] NotReleased = ["bin", "obj", "fsharp"];

    private readonly CourseFolder _course;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Reads the worked answers and makes the files in memory.</summary>
    /// <exception cref="UsageException">A worked answer is not in order; the message names file and line.</exception>
    public Release(CourseFolder course)
    {
        _course = course;
        if (!Directory.Exists(course.Solutions))
        {
            throw new UsageException($"There is no {course.Solutions}. Exercises are released in the course's own repository.");
        }

        foreach (Exercise exercise in ExerciseCatalogue.Read(course.Solutions).Exercises)
        {
            Add(exercise);
        }
    }

    /// <summary>What differs between <c>exercises/</c> and what would be written, in the order of the paths.</summary>
    public IReadOnlyList<ReleaseDifference> Differences()
    {
        IEnumerable<ReleaseDifference> different = _files
            .Where(file => !File.Exists(file.Key) || !File.ReadAllBytes(file.Key).AsSpan().SequenceEqual(file.Value))
            .Select(file => new ReleaseDifference(_course.Relative(file.Key), File.Exists(file.Key) ? "out of date" : "missing", IsStray: false));
        IEnumerable<ReleaseDifference> stray = ExistingFiles()
            .Where(path => !_files.ContainsKey(path))
            .Select(path => new ReleaseDifference(_course.Relative(path), "stray", IsStray: true));
        return [.. different.Concat(stray).OrderBy(difference => difference.Path, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Writes what is missing or out of date. Stray files stay: deleting is for people. A file that is replaced is kept below
    /// <see cref="Replaced"/>: it may hold somebody's work.
    /// </summary>
    public void Write()
    {
        foreach (ReleaseDifference difference in Differences().Where(difference => !difference.IsStray))
        {
            string path = Path.Combine(_course.Root, difference.Path);
            if (File.Exists(path))
            {
                WholeFile.Write(Path.Combine(_course.Root, Replaced, difference.Path), File.ReadAllBytes(path));
            }

            WholeFile.Write(path, _files[path]);
        }
    }

    private void Add(Exercise exercise)
    {
        string from = Path.Combine(_course.Solutions, exercise.Folder);
        string to = Path.Combine(_course.Exercises, exercise.Folder);
        foreach (string name in CopiedFiles.Concat(exercise.Sources))
        {
            string path = Path.Combine(from, name);
            if (!File.Exists(path))
            {
                throw new UsageException($"{path} is missing: every exercise has its {string.Join(", ", CopiedFiles)} and the sources that it names.");
            }

            string text = File.ReadAllText(path).ReplaceLineEndings("\n");
            string released = exercise.Sources.Contains(name) ? Stub.Of(text, _course.Relative(path)) : text;
            _files.Add(Path.Combine(to, name), new UTF8Encoding(false).GetBytes(released));
        }
    }

    /// <summary>What lies in the lessons' folders under <c>exercises/</c>; the projects beside them are kept by hand.</summary>
    private IEnumerable<string> ExistingFiles() => !Directory.Exists(_course.Exercises)
        ? []
        : Directory.EnumerateDirectories(_course.Exercises)
            .Where(folder => !NotReleased.Contains(Path.GetFileName(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
}

/// <summary>A file of <c>exercises/</c> that is not what the release gives.</summary>
/// <param name="Path">The path from the course's folder.</param>
/// <param name="Kind">In words: out of date, missing or stray.</param>
/// <param name="IsStray">Whether the release gives no such file at all.</param>
public sealed record ReleaseDifference(string Path, string Kind, bool IsStray)
{
    /// <summary>Whether it lies in an exercise's folder.</summary>
    public bool IsOf(Exercise exercise) => Path.StartsWith(exercise.PathOf(""), StringComparison.Ordinal);
}
