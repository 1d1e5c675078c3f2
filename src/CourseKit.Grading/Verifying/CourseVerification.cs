using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>
/// The course's proof of itself: stubs fail, worked answers and alternatives pass with full marks, mistakes draw the feedback
/// that they are there for.
/// </summary>
public sealed class CourseVerification(CourseFolder course, Grader grader)
{
    private const int FewestMistakes = 3;

    /// <summary>Looks at one exercise of <c>solutions/</c>.</summary>
    /// <exception cref="UsageException">A kept answer is not in order; the message names file and line.</exception>
    public async Task<ExerciseProof> ProveAsync(Exercise exercise)
    {
        string folder = Path.Combine(course.Solutions, exercise.Folder);
        var files = new AnswerFiles(folder, exercise);
        if (exercise.Sources.Append("README.md").FirstOrDefault(name => !File.Exists(Path.Combine(folder, name))) is { } missing)
        {
            return new ExerciseProof(exercise, 0, 0, 0, [$"{missing} is missing."]);
        }

        List<string> problems = [.. FaultsOfFiles(exercise, folder, files)];
        KeptAnswer[] right = [.. files.Worked, .. files.Alternatives];
        problems.AddRange(await FaultsAsync([.. files.Stubs], FaultsOfStub).ConfigureAwait(false));
        problems.AddRange(await FaultsAsync(right, FaultsOfRight).ConfigureAwait(false));
        problems.AddRange(await FaultsAsync(files.Mistakes, FaultsOfMistake).ConfigureAwait(false));
        return new ExerciseProof(exercise, right.Length - files.Alternatives.Count, files.Alternatives.Count, files.Mistakes.Count, [.. problems.Distinct()]);

        async Task<IEnumerable<string>> FaultsAsync(IReadOnlyList<KeptAnswer> answers, Func<KeptAnswer, ExerciseOutcome, IEnumerable<string>> faults) =>
            answers.Zip(await grader.GradeAsync(answers, exercise).ConfigureAwait(false), faults).SelectMany(fault => fault);
    }

    private IEnumerable<string> FaultsOfFiles(Exercise exercise, string folder, AnswerFiles files)
    {
        foreach (string path in files.Stray)
        {
            yield return $"{path} is no file of an exercise: delete it, or name it in {Exercise.FileName}.";
        }

        if (!File.Exists(Path.Combine(course.Root, exercise.Lesson)))
        {
            yield return $"The lesson {exercise.Lesson} does not exist.";
        }

        if (files.Mistakes.Count < FewestMistakes)
        {
            yield return $"There are {files.Mistakes.Count} mistakes; {FewestMistakes} are needed.";
        }

        if (files.Alternatives.Count == 0)
        {
            yield return "There is no alternative: a right answer written another way.";
        }

        string readme = File.ReadAllText(Path.Combine(folder, "README.md")).ReplaceLineEndings("\n");
        foreach (string fault in ExerciseText.FaultsOfReadme(exercise, readme).Concat(ExerciseText.FaultsOfHints(exercise, files.Worked)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfStub(KeptAnswer stub, ExerciseOutcome outcome)
    {
        if (outcome.Messages.Count > 0)
        {
            yield return $"The stub of {stub.Name} cannot be tested: {outcome.Messages[0]}";
            yield break;
        }

        foreach (TestOutcome test in outcome.Tests.Where(test => test.Verdict != Verdict.Failed))
        {
            yield return $"The stub of {stub.Name} gets \"{VerdictName.Of(test.Verdict)}\" from the test \"{test.Name}\"; it must fail.";
        }
    }

    private static IEnumerable<string> FaultsOfRight(KeptAnswer answer, ExerciseOutcome outcome)
    {
        if (outcome.Maximum != outcome.Exercise.Points)
        {
            yield return $"The tests give {outcome.Maximum} points, {Exercise.FileName} says {outcome.Exercise.Points}.";
        }

        foreach (string message in outcome.Messages)
        {
            yield return $"{answer.Name} cannot be tested: {InSolutions(message, answer, outcome)}";
        }

        foreach (TestOutcome test in outcome.Tests.Where(test => test.Verdict != Verdict.Passed && outcome.Messages.Count == 0))
        {
            yield return $"{answer.Name} must be right, but \"{test.Name}\" says {VerdictName.Of(test.Verdict)}: {test.Message}";
        }
    }

    /// <summary>A message for a student, with the place as the author finds it.</summary>
    private static string InSolutions(string message, KeptAnswer answer, ExerciseOutcome outcome) =>
        message.Replace(outcome.Exercise.PathOf(answer.Sources[0].Name), answer.Name, StringComparison.Ordinal);

    private static IEnumerable<string> FaultsOfMistake(KeptAnswer mistake, ExerciseOutcome outcome)
    {
        string drawn = string.Join('\n', outcome.Tests.Where(test => !test.IsHidden).Select(test => test.Message).Where(message => message is not null).Distinct());
        if (outcome.Messages.Count > 0)
        {
            yield return $"{mistake.Name} cannot be tested: {InSolutions(outcome.Messages[0], mistake, outcome)}";
        }
        else if (outcome.Verdict == Verdict.Passed)
        {
            yield return $"{mistake.Name} passes every test.";
        }
        else if (!drawn.Contains(mistake.Note, StringComparison.Ordinal))
        {
            yield return $"{mistake.Name} does not draw \"{mistake.Note}\" but: {drawn}";
        }
    }
}

/// <summary>What looking at one exercise gave.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Worked">How many worked answers it has, one for each language.</param>
/// <param name="Alternatives">How many right answers written another way.</param>
/// <param name="Mistakes">How many wrong ones.</param>
/// <param name="Problems">What does not hold, in words; empty when all does.</param>
public sealed record ExerciseProof(Exercise Exercise, int Worked, int Alternatives, int Mistakes, IReadOnlyList<string> Problems);
