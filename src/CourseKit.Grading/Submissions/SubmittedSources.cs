using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>The source files of one exercise as they were handed in, or why they cannot be graded.</summary>
internal sealed record SubmittedSources
{
    /// <summary>The files; empty when there is a <see cref="Problem"/>.</summary>
    public IReadOnlyList<SourceFile> Files { get; private init; } = [];

    /// <summary>What stands in the way of grading, for the student; null when nothing does.</summary>
    public string? Problem { get; private init; }

    /// <summary>How the tests end when there is a <see cref="Problem"/>.</summary>
    public Verdict Verdict { get; private init; }

    /// <summary>Reads the files that an exercise names, each once.</summary>
    public static SubmittedSources Read(SubmittedTree tree, Exercise exercise)
    {
        if (tree.Problem is not null)
        {
            return Without(Verdict.Rejected, tree.Problem);
        }

        List<SourceFile> files = [];
        foreach (string name in exercise.Sources)
        {
            string path = tree.PathOf(exercise, name);
            switch (tree.Files.Read(path))
            {
                case null:
                    return Without(Verdict.Failed, $"{path} is missing.");
                case { Problem: { } problem }:
                    return Without(Verdict.Rejected, $"{path} {problem}");
                case { Bytes: var bytes }:
                    files.Add(new SourceFile(name, SourceText.Decode(bytes)));
                    break;
            }
        }

        return new SubmittedSources { Files = files };
    }

    private static SubmittedSources Without(Verdict verdict, string problem) => new() { Verdict = verdict, Problem = problem };
}
