using System.Text;
using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>The folder that reports go to.</summary>
public sealed class ReportFolder
{
    private static readonly (string Name, Func<ClassOutcome, byte[]> Content)[] Reports =
    [
        ("results.json", outcome => Encoding.UTF8.GetBytes(ResultsJson.Of(outcome))),
        ("junit.xml", JUnitXml.Of),
        ("summary.md", outcome => Encoding.UTF8.GetBytes(SummaryMarkdown.Of(outcome))),

        // Excel takes a file without the mark for one in the machine's own code page.
        ("gradebook.csv", outcome => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(GradebookCsv.Of(outcome))]),
    ];

    private readonly string _path;

    /// <summary>Tries whether the folder can be made and written, before hours of grading are spent on it.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public ReportFolder(string path)
    {
        _path = Path.GetFullPath(path);
        if (Paths.FirstOrDefault(Directory.Exists) is { } folder)
        {
            throw Unwritable($"{folder} is a folder.");
        }

        try
        {
            List<string> made = [.. WithParents(_path).TakeWhile(folder => !Directory.Exists(folder))];
            Directory.CreateDirectory(_path);
            string probe = Path.Combine(_path, $".{Guid.NewGuid():N}.tmp");
            File.WriteAllText(probe, "");
            File.Delete(probe);

            // Grading may be stopped, and then there is nothing to keep folders for.
            made.ForEach(Directory.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(exception.Message);
        }
    }

    private IEnumerable<string> Paths => Reports.Select(report => Path.Combine(_path, report.Name));

    /// <summary>Writes all reports, or none: where one cannot be written, older ones stay as they were.</summary>
    /// <returns>The paths written.</returns>
    /// <exception cref="UsageException">A report cannot be written.</exception>
    public IReadOnlyList<string> Write(ClassOutcome outcome)
    {
        var files = Reports.ToDictionary(report => report.Name, report => report.Content(outcome));
        try
        {
            WholeFile.WriteAll(_path, files);
            return [.. Paths];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable($"{exception.Message} What was there is as it was. Close programs that have a report open.");
        }
    }

    private static IEnumerable<string> WithParents(string path)
    {
        for (string? folder = Path.TrimEndingDirectorySeparator(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private UsageException Unwritable(string why) => new($"Reports cannot be written to {_path}: {why} Mend that, or give another folder: --reports DIR");
}
