namespace CourseKit.Grading;

/// <summary>What is wrong with an exercise's description and hints, as far as a program can tell.</summary>
internal static class ExerciseText
{
    private const int FewestHints = 3;

    // Shorter lines, a brace for one, are in every text.
    private const int TellingLine = 12;

    private static readonly string[] Sections = ["## Your task", "## The formula", "## An example with numbers", "## Check it"];

    /// <summary>The faults of the README: a section that a student needs is missing, or it does not lead to the lesson.</summary>
    public static IEnumerable<string> FaultsOfReadme(Exercise exercise, string readme)
    {
        foreach (string section in Sections.Where(section => !readme.Contains($"\n{section}", StringComparison.Ordinal)))
        {
            yield return $"README.md has no section \"{section}\".";
        }

        if (!readme.StartsWith($"# {exercise.Id} · {exercise.Title}\n", StringComparison.Ordinal))
        {
            yield return $"README.md does not begin with \"# {exercise.Id} · {exercise.Title}\".";
        }

        if (!readme.Contains($"(../../../{exercise.Lesson})", StringComparison.Ordinal))
        {
            yield return $"README.md does not link to ../../../{exercise.Lesson}.";
        }

        if (!readme.Contains($"check {exercise.Id}", StringComparison.Ordinal))
        {
            yield return $"README.md does not say how to check {exercise.Id}.";
        }
    }

    /// <summary>The faults of the hints: too few, not rising, or giving the answer away.</summary>
    public static IEnumerable<string> FaultsOfHints(Exercise exercise, IEnumerable<KeptAnswer> worked)
    {
        if (exercise.Hints.Count < FewestHints)
        {
            yield return $"There are {exercise.Hints.Count} hints; {FewestHints} are needed.";
        }

        for (int i = 1; i < exercise.Hints.Count; i++)
        {
            if (exercise.Hints[i].Length <= exercise.Hints[i - 1].Length)
            {
                yield return $"Hint {i + 1} says no more than hint {i}: hints rise, each longer than the one before.";
            }
        }

        string[] code = [.. worked.SelectMany(answer => answer.Sources).SelectMany(source => Stub.Hidden(source.Text)).Where(line => line.Length >= TellingLine)];
        foreach (string line in code.Where(line => exercise.Hints.Any(hint => hint.Contains(line.TrimEnd(';'), StringComparison.Ordinal))).Distinct())
        {
            yield return $"A hint gives the code away: {line}";
        }
    }
}
