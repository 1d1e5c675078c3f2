using System.Text;
using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>The folder that reports go to.</summary>
public sealed class ReportFolder
{
    private readonly string _path;

    /// <summary>Makes the folder and tries whether it can be written, before hours of grading are spent on it.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public ReportFolder(string path)
    {
        _path = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(_path);
            string probe = Path.Combine(_path, $".{Guid.NewGuid():N}.tmp");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Reports cannot be written to {path}: {exception.Message} Give another folder: --reports DIR");
        }
    }

    /// <summary>Writes <c>results.json</c> and <c>summary.md</c>, each whole or not at all.</summary>
    /// <returns>The paths written.</returns>
    public IReadOnlyList<string> Write(ClassOutcome outcome) =>
    [
        Write("results.json", ResultsJson.Of(outcome)),
        Write("summary.md", SummaryMarkdown.Of(outcome)),
    ];

    private string Write(string name, string content)
    {
        string path = Path.Combine(_path, name);
        WholeFile.Write(path, new UTF8Encoding(false).GetBytes(content));
        return path;
    }
}
