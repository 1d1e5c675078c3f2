using System.Text;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>The source files of one exercise as they were handed in, or why they cannot be graded.</summary>
internal sealed record SubmittedSources
{
    private const int MaximumBytes = 256 << 10;

    /// <summary>What they are written in.</summary>
    public required SourceLanguage Language { get; init; }

    /// <summary>Whether not one of the files is there.</summary>
    public bool IsAbsent { get; private init; }

    /// <summary>The files; empty when there is a <see cref="Problem"/>.</summary>
    public IReadOnlyList<SourceFile> Files { get; private init; } = [];

    /// <summary>What stands in the way of grading, for the student; null when nothing does.</summary>
    public string? Problem { get; private init; }

    /// <summary>How the tests end when there is a <see cref="Problem"/>.</summary>
    public Verdict Verdict { get; private init; }

    public static SubmittedSources Read(string root, string folder, Exercise exercise, SourceLanguage language)
    {
        var sources = new SubmittedSources { Language = language };
        List<SourceFile> files = [];
        foreach (string name in exercise.SourcesIn(language))
        {
            string path = Path.Combine(folder, name);
            string shown = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (IsBehindLink(root, path))
            {
                return sources.Without(Verdict.Rejected, $"{shown} is a link, or lies in a folder that is one. Hand in the file itself.");
            }

            if (!File.Exists(path))
            {
                return sources.Without(Verdict.Failed, $"{shown} is missing.") with { IsAbsent = !exercise.SourcesIn(language).Any(other => File.Exists(Path.Combine(folder, other))) };
            }

            if (ReadOnce(path) is not { } text)
            {
                return sources.Without(Verdict.Rejected, $"{shown} is larger than {MaximumBytes >> 10} KB and was not read.");
            }

            files.Add(new SourceFile(name, text));
        }

        return sources with { Files = files };
    }

    private SubmittedSources Without(Verdict verdict, string problem) => this with { Verdict = verdict, Problem = problem };

    private static bool IsBehindLink(string root, string path)
    {
        for (string part = path; part.Length > root.Length; part = Path.GetDirectoryName(part)!)
        {
            if (new FileInfo(part).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string? ReadOnce(string path)
    {
        // Pipes and devices show as empty files; opening one could wait for ever.
        if (new FileInfo(path).Length == 0)
        {
            return "";
        }

        using FileStream stream = File.OpenRead(path);
        byte[] bytes = new byte[MaximumBytes + 1];
        int count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count > MaximumBytes ? null : new UTF8Encoding(false).GetString(bytes, 0, count).TrimStart('\uFEFF');
    }
}
