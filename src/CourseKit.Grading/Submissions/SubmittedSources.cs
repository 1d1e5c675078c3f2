using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>The source files of one exercise as they were handed in, or why they cannot be graded.</summary>
internal sealed record SubmittedSources
{
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

    /// <summary>An answer whose files are at hand.</summary>
    public static SubmittedSources Of(IReadOnlyList<SourceFile> files) => new() { Language = SourceLanguages.Of(files[0].Name), Files = files };

    /// <summary>Reads the files of one language that an exercise names, each once.</summary>
    public static SubmittedSources Read(SubmittedTree tree, Exercise exercise, SourceLanguage language)
    {
        var sources = new SubmittedSources { Language = language };
        if (tree.Problem is not null)
        {
            return sources.Without(Verdict.Rejected, tree.Problem);
        }

        List<SourceFile> files = [];
        foreach (string name in exercise.SourcesIn(language))
        {
            string path = tree.PathOf(exercise, name);
            switch (tree.Files.Read(path))
            {
                case null:
                    return IsAbsentFrom(tree, exercise, language)
                        ? sources.Without(Verdict.Failed, $"{path} is missing{InOtherLanguages(exercise, language)}.") with { IsAbsent = true }
                        : sources.Without(Verdict.Failed, $"{path} is missing.");
                case { Problem: { } problem }:
                    return sources.Without(Verdict.Rejected, $"{path} {problem}");
                case { Bytes: var bytes } when SourceText.Decode(bytes) is var text:
                    if (string.IsNullOrWhiteSpace(text))
                    {
                        return sources.Without(Verdict.Failed, $"{path} is empty.");
                    }

                    files.Add(new SourceFile(name, text));
                    break;
            }
        }

        return sources with { Files = files };
    }

    private static bool IsAbsentFrom(SubmittedTree tree, Exercise exercise, SourceLanguage language) =>
        exercise.SourcesIn(language).All(name => tree.Files.Read(tree.PathOf(exercise, name)) is null);

    /// <summary>Told only where none of an exercise's languages is there.</summary>
    private static string InOtherLanguages(Exercise exercise, SourceLanguage language) =>
        string.Concat(exercise.Languages.Where(other => other != language).Select(other => $", and so is {exercise.SourcesIn(other).First()}"));

    private SubmittedSources Without(Verdict verdict, string problem) => this with { Verdict = verdict, Problem = problem };
}
