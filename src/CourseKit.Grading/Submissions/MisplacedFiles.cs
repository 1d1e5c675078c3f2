namespace CourseKit.Grading;

/// <summary>Finds, for an exercise that gave no points, the answer that may lie in the wrong place or under the wrong name.</summary>
internal static class MisplacedFiles
{
    /// <summary>The outcome, with a sentence on the file where there is one.</summary>
    /// <param name="outcome">What the exercise gave.</param>
    /// <param name="ignored">The files that played no part, paths from the submission's root.</param>
    public static ExerciseOutcome Told(ExerciseOutcome outcome, IEnumerable<string> ignored) =>
        outcome.Points == 0 && ignored.FirstOrDefault(path => MayBe(path, outcome.Exercise)) is { } found
            ? outcome with { Messages = [.. outcome.Messages, $"{found} was not taken. If it is the answer, it belongs at {outcome.File}, under that name."] }
            : outcome;

    /// <summary>A source's name anywhere, whatever its capitals; or in the exercise's folder one with more to it: <c>Sigmoid (1).cs</c>.</summary>
    private static bool MayBe(string path, Exercise exercise)
    {
        string name = HandedInPath.NameOf(path);
        bool isInFolder = HandedInPath.FolderOf(path).EndsWith(exercise.Folder, StringComparison.Ordinal);
        return exercise.Sources.Any(source => name.Equals(source, StringComparison.OrdinalIgnoreCase)
            || (isInFolder && name.Contains(Path.GetFileNameWithoutExtension(source), StringComparison.OrdinalIgnoreCase)));
    }
}
