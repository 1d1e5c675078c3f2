namespace CourseKit.Grading.Tests;

/// <summary>A course of two exercises without tests, to see what is taken from a submission for each.</summary>
internal sealed class TwoExercises : IDisposable
{
    public const string First = "01-sums/01-add/Add.cs";
    public const string Second = "01-sums/02-subtract/Subtract.cs";

    private readonly TemporaryFolder _folder = new();
    private readonly CourseFolder _course;
    private readonly ExerciseCatalogue _catalogue;

    public TwoExercises()
    {
        foreach ((string path, string id) in new[] { (First, "01-01"), (Second, "01-02") })
        {
            string name = Path.GetFileName(path);
            _folder.Write($"exercises/{Path.GetDirectoryName(path)}/exercise.json", $$"""
                { "id": "{{id}}", "title": "T", "lesson": "l", "difficulty": 1, "points": 1, "hints": ["h"], "sources": ["{{name}}"] }
                """);
        }

        _course = new CourseFolder(_folder.Path);
        _catalogue = ExerciseCatalogue.Read(_course.Exercises);
    }

    /// <summary>What was taken for each exercise: the file's text, or the message about it.</summary>
    public string[] TakenFrom(string path)
    {
        SubmittedTree tree = new Submission(path).Open(_catalogue);
        return [.. _catalogue.Exercises.Select(exercise => Taken(tree, exercise))];
    }

    public IReadOnlyList<string> IgnoredIn(string path) => new IgnoredFiles(new Submission(path).Open(_catalogue), _catalogue, _course).List();

    public FoundSubmissions Find(params string[] paths) => SubmissionFinder.Find(paths, _catalogue);

    public string[] NamesOf(params string[] paths) => [.. Find(paths).Submissions.Select(submission => submission.Name)];

    public void Dispose() => _folder.Dispose();

    private static string Taken(SubmittedTree tree, Exercise exercise) => SubmittedSources.Read(tree, exercise, SourceLanguage.CSharp) switch
    {
        { Problem: { } problem } sources => $"{VerdictName.Of(sources.Verdict)}: {problem}",
        { Files: var files } => files.Single().Text,
    };
}
