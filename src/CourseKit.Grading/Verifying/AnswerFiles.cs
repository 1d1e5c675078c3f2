using CourseKit.Platform;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>The answers that <c>solutions/</c> keeps for one exercise: worked ones, alternatives and mistakes.</summary>
internal sealed class AnswerFiles(string folder, Exercise exercise)
{
    private const string WayMark = "// WAY: ";
    private const string FeedbackMark = "// FEEDBACK: ";
    private static readonly string[] Kept = [Exercise.FileName, "README.md"];

    /// <summary>The worked answers, one for each language.</summary>
    public IEnumerable<KeptAnswer> Worked =>
        exercise.Sources.GroupBy(Path.GetExtension).Select(language => new KeptAnswer(language.First(), "", Sources(language)));

    /// <summary>What a student starts from, in each language.</summary>
    public IEnumerable<KeptAnswer> Stubs => Worked.Select(answer =>
        answer with { Sources = [.. answer.Sources.Select(source => source with { Text = Stub.Of(source.Text, Path.Combine(folder, source.Name)) })] });

    /// <summary>Right answers written another way; each says how.</summary>
    public IReadOnlyList<KeptAnswer> Alternatives => Read("alternatives", WayMark);

    /// <summary>Wrong answers that people give; each says what feedback it must draw.</summary>
    public IReadOnlyList<KeptAnswer> Mistakes => Read("mistakes", FeedbackMark);

    /// <summary>Files that are none of an exercise's, from its folder.</summary>
    public IReadOnlyList<string> Stray =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !Kept.Contains(path) && !exercise.Sources.Contains(path) && !IsKeptAnswer(path))
            .Order(StringComparer.Ordinal),
    ];

    private bool IsKeptAnswer(string path) =>
        path.Split('/') is ["alternatives" or "mistakes", var name] && Languages.Contains(Path.GetExtension(name));

    private HashSet<string> Languages => [.. exercise.Sources.Select(name => Path.GetExtension(name))];

    private KeptAnswer[] Read(string kind, string mark)
    {
        string path = Path.Combine(folder, kind);
        return !Directory.Exists(path)
            ? []
            : [.. Directory.EnumerateFiles(path).Where(file => Languages.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal).Select(file => Read(kind, file, mark))];
    }

    private KeptAnswer Read(string kind, string path, string mark)
    {
        string text = File.ReadAllText(path);
        string firstLine = text.ReplaceLineEndings("\n").Split('\n')[0];
        if (!firstLine.StartsWith(mark, StringComparison.Ordinal) || firstLine.Length == mark.Length)
        {
            throw new UsageException($"{path}:1: the first line must be \"{mark}…\".");
        }

        string[] language = [.. exercise.Sources.Where(name => Path.GetExtension(name) == Path.GetExtension(path))];
        SourceFile[] sources = [new SourceFile(language[0], text), .. Sources(language[1..])];
        return new KeptAnswer($"{kind}/{Path.GetFileName(path)}", firstLine[mark.Length..], sources);
    }

    private SourceFile[] Sources(IEnumerable<string> names) =>
        [.. names.Select(name => new SourceFile(name, File.ReadAllText(Path.Combine(folder, name))))];
}

/// <summary>An answer that the course keeps.</summary>
/// <param name="Name">Its file, from the exercise's folder.</param>
/// <param name="Note">What its first line says: the way it goes, or the feedback it must draw.</param>
/// <param name="Sources">The files to grade.</param>
internal sealed record KeptAnswer(string Name, string Note, IReadOnlyList<SourceFile> Sources);
