namespace CourseKit.Grading;

/// <summary>How one test ended and what it gave. Of a hidden test it holds one bit: passed or failed.</summary>
/// <param name="Name">The test's sentence; a number for a hidden one.</param>
/// <param name="IsHidden">Whether what the test looks at is kept from students.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Points">What it gave.</param>
/// <param name="Maximum">What it could give.</param>
/// <param name="Message">What to tell the student; null when there is nothing to tell.</param>
public sealed record TestOutcome(string Name, bool IsHidden, Verdict Verdict, int Points, int Maximum, string? Message);

/// <summary>What one exercise of a submission gave.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Verdict">Passed when all tests are; otherwise what kept the code from being tested, or failed.</param>
/// <param name="Messages">What kept the code from being tested, or the right file from being taken, line by line; mostly empty.</param>
/// <param name="Tests">The tests in order.</param>
public sealed record ExerciseOutcome(Exercise Exercise, Verdict Verdict, IReadOnlyList<string> Messages, IReadOnlyList<TestOutcome> Tests)
{
    /// <summary>The file that all of this is about, a path from the course's folder; the first one where an answer has several.</summary>
    public string File { get; init; } = Exercise.PathOf(Exercise.Sources[0]);

    /// <summary>The compiler's errors in order, at most <see cref="SourceError.Maximum"/>; <see cref="Messages"/> tells them, too.</summary>
    public IReadOnlyList<SourceError> Errors { get; init; } = [];

    /// <summary>Whether nothing was handed in for it.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether the code has printed anything; nobody is shown it.</summary>
    public bool HasPrinted { get; init; }

    /// <summary>What the answer in the other language gave when there are two; the better one counts.</summary>
    public ExerciseOutcome? Other { get; init; }

    /// <summary>
    /// Which of the exercise's hints is due, from 0: they rise with what works already, the first while nothing does, the last
    /// when little is missing. None for code that is right or could not be tested.
    /// </summary>
    public int? DueHint => Verdict == Verdict.Passed || Messages.Count > 0
        ? null
        : Tests.Count(test => test.Verdict == Verdict.Passed) * Exercise.Hints.Count / Math.Max(1, Tests.Count);

    /// <summary>The points that the tests gave.</summary>
    public int Points => Tests.Sum(test => test.Points);

    /// <summary>The points that the tests could give.</summary>
    public int Maximum => Tests.Sum(test => test.Maximum);
}

/// <summary>What one submission gave.</summary>
/// <param name="Name">The submission's name.</param>
/// <param name="Exercises">The exercises in the order of their ids.</param>
/// <param name="IgnoredFiles">Files that played no part, from the submission's root.</param>
public sealed record SubmissionOutcome(string Name, IReadOnlyList<ExerciseOutcome> Exercises, IReadOnlyList<string> IgnoredFiles)
{
    /// <summary>The points of all exercises.</summary>
    public int Points => Exercises.Sum(exercise => exercise.Points);

    /// <summary>The points that the tests of all exercises could give.</summary>
    public int Maximum => Exercises.Sum(exercise => exercise.Maximum);

    /// <summary>Whether the grader itself failed somewhere.</summary>
    public bool HasGraderError => Exercises.Any(exercise => exercise.Tests.Any(test => test.Verdict == Verdict.GraderError));
}

/// <summary>What a run of the grader gave.</summary>
/// <param name="Submissions">The submissions in the order given.</param>
/// <param name="HasHiddenTests">Whether hidden tests took part; without them the marks are preliminary.</param>
/// <param name="Sandbox">What stood around students' code: <c>bubblewrap</c> or <c>none</c>.</param>
public sealed record ClassOutcome(IReadOnlyList<SubmissionOutcome> Submissions, bool HasHiddenTests, string Sandbox)
{
    /// <summary>Whether the grader itself failed somewhere.</summary>
    public bool HasGraderError => Submissions.Any(submission => submission.HasGraderError);
}
