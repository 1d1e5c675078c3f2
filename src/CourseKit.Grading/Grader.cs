using System.Collections.Concurrent;
using CourseKit.Platform;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>
/// Grades submissions. Tests, expected values and points stay in this process; each exercise's code is compiled and run in
/// processes that may be lost.
/// </summary>
public sealed class Grader : IAsyncDisposable
{
    // Tests and the process that they question wait for each other: two answers keep two processors busy.
    private const int AtOnce = 2;

    private readonly CourseFolder _course;
    private readonly ExerciseCatalogue _catalogue;
    private readonly SandboxLimits _limits;
    private readonly Compilers _compilers;
    private readonly StudentProcessPool _processes;
    private readonly ILookup<string, GradedTest> _tests;
    private readonly ConcurrentDictionary<string, Lock> _running = [];

    /// <summary>Loads the graded tests.</summary>
    /// <param name="course">Where the course lies; files that it hands out unchanged are not reported as ignored.</param>
    /// <param name="catalogue">The exercises to grade.</param>
    /// <param name="testAssemblies">The paths of the graded tests.</param>
    /// <param name="limits">What students' code may use.</param>
    /// <param name="isolation">What stands between students' code and this machine; the strongest that it offers by default.</param>
    /// <exception cref="UsageException">A graded test is not in order, or an exercise has none.</exception>
    public Grader(CourseFolder course, ExerciseCatalogue catalogue, IEnumerable<string> testAssemblies, SandboxLimits limits, Isolation? isolation = null)
    {
        _course = course;
        _catalogue = catalogue;
        _limits = limits;
        Isolation = isolation ?? Isolation.Strongest;

        _compilers = new Compilers(limits.CompileTime, Isolation);

        // First, because they warm up while the tests are being loaded.
        _compilers.Start(SourceLanguage.CSharp);
        _processes = new StudentProcessPool(limits, Isolation);
        try
        {
            _tests = Load(testAssemblies, catalogue);
        }
        catch
        {
            DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    /// <summary>What stands between students' code and this machine.</summary>
    public Isolation Isolation { get; }

    /// <summary>Whether there are hidden tests among the graded ones.</summary>
    public bool HasHiddenTests => _tests.SelectMany(tests => tests).Any(test => test.IsHidden);

    /// <summary>Grades every exercise of a submission.</summary>
    public async Task<SubmissionOutcome> GradeAsync(Submission submission)
    {
        Lazy<SubmittedTree> tree = OpenWhenAsked(submission);
        ExerciseOutcome[] outcomes = await SideBySideAsync(_catalogue.Exercises, exercise => GradeAsync(tree, exercise)).ConfigureAwait(false);
        IReadOnlyList<string> ignored = tree.IsValueCreated ? new IgnoredFiles(tree.Value, _catalogue, _course).List() : [];
        return new SubmissionOutcome(submission.Name, [.. outcomes.Select(outcome => MisplacedFiles.Told(outcome, ignored))], ignored);
    }

    /// <summary>Grades one exercise of a submission. A fault of the grader itself is tried once more, and then told as such.</summary>
    public Task<ExerciseOutcome> GradeAsync(Submission submission, Exercise exercise) => GradeAsync(OpenWhenAsked(submission), exercise);

    /// <summary>Grades an answer to one exercise, for the course's authors: hidden tests are told like public ones.</summary>
    internal Task<ExerciseOutcome> GradeAsync(IReadOnlyList<SourceFile> answer, Exercise exercise) =>
        TwiceAsync(exercise, () => GradeAsync(SubmittedSources.Of(answer), exercise, MarkingOf(exercise, isOpen: true)));

    /// <summary>Grades answers to one exercise, each by itself.</summary>
    internal Task<ExerciseOutcome[]> GradeAsync(IReadOnlyList<KeptAnswer> answers, Exercise exercise) =>
        SideBySideAsync(answers, answer => GradeAsync(answer.Sources, exercise));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _compilers.DisposeAsync().ConfigureAwait(false);
        await _processes.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<ExerciseOutcome[]> SideBySideAsync<TItem>(IReadOnlyList<TItem> items, Func<TItem, Task<ExerciseOutcome>> grade)
    {
        var outcomes = new ExerciseOutcome[items.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(0, items.Count, options, async (i, _) => outcomes[i] = await grade(items[i]).ConfigureAwait(false)).ConfigureAwait(false);
        return outcomes;
    }

    private static ILookup<string, GradedTest> Load(IEnumerable<string> paths, ExerciseCatalogue catalogue)
    {
        ILookup<string, GradedTest> tests = paths.SelectMany(GradedAssembly.TestsIn).ToLookup(test => test.ExerciseId);
        return catalogue.Exercises.FirstOrDefault(exercise => !tests.Contains(exercise.Id)) is { } untested
            ? throw new UsageException($"No graded test has [Exercise(\"{untested.Id}\")]: the exercise in {untested.Folder} cannot be graded.")
            : tests;
    }

    /// <summary>Once for all exercises, and inside the marking of each: a submission that cannot be read from disk is no student's fault.</summary>
    private Lazy<SubmittedTree> OpenWhenAsked(Submission submission) => new(() => submission.Open(_catalogue), LazyThreadSafetyMode.PublicationOnly);

    private Task<ExerciseOutcome> GradeAsync(Lazy<SubmittedTree> tree, Exercise exercise) =>
        TwiceAsync(exercise, () => GradeAnswersAsync(tree.Value, exercise));

    private Marking MarkingOf(Exercise exercise, bool isOpen = false) => new(exercise, [.. _tests[exercise.Id]], isOpen);

    private async Task<ExerciseOutcome> TwiceAsync(Exercise exercise, Func<Task<ExerciseOutcome>> grade)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await grade().ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                if (attempt == 2)
                {
                    return MarkingOf(exercise).AllEndWith(Verdict.GraderError, [$"The grader failed: {fault.Message}"]);
                }
            }
        }
    }

    /// <summary>Of answers in two languages the better one counts, the C# one if they are worth the same.</summary>
    private async Task<ExerciseOutcome> GradeAnswersAsync(SubmittedTree tree, Exercise exercise)
    {
        Type contract = MarkingOf(exercise).Contract;
        List<ExerciseOutcome> outcomes = [];
        foreach (SubmittedSources answer in SubmittedAnswers.ToGrade(tree, exercise, contract))
        {
            outcomes.Add(await GradeAsync(answer, exercise, MarkingOf(exercise)).ConfigureAwait(false));
        }

        // A fault of the grader's own must not be hidden by another answer, unless that is right throughout.
        ExerciseOutcome best = outcomes.MaxBy(outcome => (outcome.Verdict == Verdict.Passed, outcome.Verdict == Verdict.GraderError, outcome.Points))!;
        return best with { Other = outcomes.Find(outcome => outcome != best) };
    }

    private async Task<ExerciseOutcome> GradeAsync(SubmittedSources answer, Exercise exercise, Marking marking)
    {
        ExerciseOutcome outcome = answer.Problem is { } problem
            ? marking.AllEndWith(answer.Verdict, [problem])
            : await CompileAndRunAsync(answer, exercise, marking).ConfigureAwait(false);
        return outcome with { File = exercise.PathOf(exercise.SourcesIn(answer.Language).First()), IsMissing = answer.IsAbsent };
    }

    private async Task<ExerciseOutcome> CompileAndRunAsync(SubmittedSources answer, Exercise exercise, Marking marking)
    {
        await using var student = new SandboxedStudent(_processes, _limits, exercise);
        CompileReply? compiled = await _compilers.CompileAsync(answer).ConfigureAwait(false);
        return compiled switch
        {
            null => marking.AllEndWith(Verdict.BuildError, ["The compiler did not cope with this code: it ran out of time or memory, or gave up."]),
            { Errors.Count: > 0 } => DoesNotCompile([.. compiled.Errors.Select(error => SourceError.From(error, exercise, answer))], marking),
            _ => Run(student, compiled, exercise, marking) with { HasPrinted = student.HasPrinted },
        };
    }

    private static ExerciseOutcome DoesNotCompile(SourceError[] errors, Marking marking) =>
        marking.AllEndWith(Verdict.BuildError, [.. errors.Select(error => error.ToString())]) with { Errors = errors };

    private ExerciseOutcome Run(SandboxedStudent student, CompileReply compiled, Exercise exercise, Marking marking)
    {
        try
        {
            if (student.Load(compiled, marking.Contract) is { } refusal)
            {
                return marking.AllEndWith(Verdict.BuildError, [refusal]);
            }

            // What one answer does to an exercise's inputs, until its test ends, must not meet another answer.
            lock (_running.GetOrAdd(exercise.Id, _ => new Lock()))
            {
                return marking.Run(student);
            }
        }
        catch (StudentFailureException failure)
        {
            return marking.AllEndWith(failure.Verdict, [failure.Message]);
        }
    }
}
