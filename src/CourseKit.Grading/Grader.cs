using CourseKit.Platform;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>
/// Grades submissions. Tests, expected values and points stay in this process; each exercise's code is compiled and run in
/// processes that may be lost.
/// </summary>
public sealed class Grader : IAsyncDisposable
{
    private readonly CourseFolder _course;
    private readonly ExerciseCatalogue _catalogue;
    private readonly SandboxLimits _limits;
    private readonly Compilers _compilers;
    private readonly GradedAssembly[] _assemblies;

    /// <summary>Loads the graded tests.</summary>
    /// <param name="course">Where the course lies; files that it hands out unchanged are not reported as ignored.</param>
    /// <param name="catalogue">The exercises to grade.</param>
    /// <param name="testAssemblies">The paths of the graded tests.</param>
    /// <param name="limits">What students' code may use.</param>
    /// <exception cref="UsageException">A graded test is not in order, or an exercise has none.</exception>
    public Grader(CourseFolder course, ExerciseCatalogue catalogue, IEnumerable<string> testAssemblies, SandboxLimits limits)
    {
        _course = course;
        _catalogue = catalogue;
        _limits = limits;

        _compilers = new Compilers(limits.CompileTime);

        // First, because it warms up while the tests are being loaded.
        _compilers.Start(SourceLanguage.CSharp);
        try
        {
            _assemblies = Load(testAssemblies, catalogue);
        }
        catch
        {
            _compilers.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    /// <summary>Whether there are hidden tests among the graded ones.</summary>
    public bool HasHiddenTests => _assemblies.Any(assembly => assembly.Tests.Any(test => test.IsHidden));

    /// <summary>Grades every exercise of a submission.</summary>
    public async Task<SubmissionOutcome> GradeAsync(Submission submission)
    {
        List<ExerciseOutcome> outcomes = [];
        foreach (Exercise exercise in _catalogue.Exercises)
        {
            outcomes.Add(await GradeAsync(submission, exercise).ConfigureAwait(false));
        }

        return new SubmissionOutcome(submission.Name, outcomes, submission.IgnoredFiles(_catalogue, _course));
    }

    /// <summary>Grades one exercise of a submission. A fault of the grader itself is tried once more, and then told as such.</summary>
    public async Task<ExerciseOutcome> GradeAsync(Submission submission, Exercise exercise)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await GradeAnswersAsync(submission, exercise).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                if (attempt == 2)
                {
                    return new Marking(exercise, _assemblies).AllEndWith(Verdict.GraderError, [$"The grader failed: {fault.Message}"]);
                }
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _compilers.DisposeAsync();

    private static GradedAssembly[] Load(IEnumerable<string> paths, ExerciseCatalogue catalogue)
    {
        GradedAssembly[] assemblies = [.. paths.Select(GradedAssembly.Load)];
        HashSet<string> tested = [.. assemblies.SelectMany(assembly => assembly.Tests).Select(test => test.ExerciseId)];
        return catalogue.Exercises.FirstOrDefault(exercise => !tested.Contains(exercise.Id)) is { } untested
            ? throw new UsageException($"No graded test has [Exercise(\"{untested.Id}\")]: the exercise in {untested.Folder} cannot be graded.")
            : assemblies;
    }

    /// <summary>Of answers in two languages the better one counts, the C# one if they are worth the same.</summary>
    private async Task<ExerciseOutcome> GradeAnswersAsync(Submission submission, Exercise exercise)
    {
        Type contract = new Marking(exercise, _assemblies).Contract;
        List<ExerciseOutcome> outcomes = [];
        foreach (SubmittedSources answer in SubmittedAnswers.ToGrade(submission, exercise, contract))
        {
            ExerciseOutcome outcome = await GradeAsync(answer, exercise, new Marking(exercise, _assemblies)).ConfigureAwait(false);
            outcomes.Add(outcome with { File = exercise.PathOf(exercise.SourcesIn(answer.Language).First()) });
        }

        // A fault of the grader's own must not be hidden by another answer, unless that is right throughout.
        ExerciseOutcome best = outcomes.MaxBy(outcome => (outcome.Verdict == Verdict.Passed, outcome.Verdict == Verdict.GraderError, outcome.Points))!;
        return best with { Other = outcomes.Find(outcome => outcome != best) };
    }

    private async Task<ExerciseOutcome> GradeAsync(SubmittedSources sources, Exercise exercise, Marking marking)
    {
        if (sources.Problem is { } problem)
        {
            return marking.AllEndWith(sources.Verdict, [problem]);
        }

        // Started before the compiler is asked, so that both are at work at once.
        await using var student = new SandboxedStudent(_limits, exercise);
        CompileReply? compiled = await _compilers.CompileAsync(sources).ConfigureAwait(false);
        return compiled switch
        {
            null => marking.AllEndWith(Verdict.BuildError, ["The compiler did not cope with this code: it ran out of time or memory, or gave up."]),
            { Errors.Count: > 0 } => DoesNotCompile([.. compiled.Errors.Select(error => SourceError.From(error, exercise, sources))], marking),
            _ => Run(student, compiled, marking),
        };
    }

    private static ExerciseOutcome DoesNotCompile(SourceError[] errors, Marking marking) =>
        marking.AllEndWith(Verdict.BuildError, [.. errors.Select(error => error.ToString())]) with { Errors = errors };

    private static ExerciseOutcome Run(SandboxedStudent student, CompileReply compiled, Marking marking)
    {
        try
        {
            return student.Load(compiled, marking.Contract) is { } refusal
                ? marking.AllEndWith(Verdict.BuildError, [refusal])
                : marking.Run(student);
        }
        catch (StudentFailureException failure)
        {
            return marking.AllEndWith(failure.Verdict, [failure.Message]);
        }
    }
}
