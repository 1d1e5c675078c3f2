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
    private readonly Compiler _compiler;
    private readonly StudentProcessPool _processes;
    private readonly GradedAssembly[] _assemblies;

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

        // First, because they warm up while the tests are being loaded.
        _compiler = new Compiler(limits.CompileTime, Isolation);
        _processes = new StudentProcessPool(limits, Isolation);
        try
        {
            _assemblies = Load(testAssemblies, catalogue);
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
    public bool HasHiddenTests => _assemblies.Any(assembly => assembly.Tests.Any(test => test.IsHidden));

    /// <summary>Grades every exercise of a submission.</summary>
    public async Task<SubmissionOutcome> GradeAsync(Submission submission)
    {
        Lazy<SubmittedTree> tree = OpenWhenAsked(submission);
        List<ExerciseOutcome> outcomes = [];
        foreach (Exercise exercise in _catalogue.Exercises)
        {
            outcomes.Add(await GradeAsync(tree, exercise).ConfigureAwait(false));
        }

        return new SubmissionOutcome(submission.Name, outcomes, tree.IsValueCreated ? new IgnoredFiles(tree.Value, _catalogue, _course).List() : []);
    }

    /// <summary>Grades one exercise of a submission. A fault of the grader itself is tried once more, and then told as such.</summary>
    public Task<ExerciseOutcome> GradeAsync(Submission submission, Exercise exercise) => GradeAsync(OpenWhenAsked(submission), exercise);

    /// <summary>Grades an answer to one exercise.</summary>
    internal Task<ExerciseOutcome> GradeAsync(IReadOnlyList<SourceFile> answer, Exercise exercise) =>
        TwiceAsync(exercise, marking => GradeAsync(answer, exercise, marking));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _compiler.DisposeAsync().ConfigureAwait(false);
        await _processes.DisposeAsync().ConfigureAwait(false);
    }

    private static GradedAssembly[] Load(IEnumerable<string> paths, ExerciseCatalogue catalogue)
    {
        GradedAssembly[] assemblies = [.. paths.Select(GradedAssembly.Load)];
        HashSet<string> tested = [.. assemblies.SelectMany(assembly => assembly.Tests).Select(test => test.ExerciseId)];
        return catalogue.Exercises.FirstOrDefault(exercise => !tested.Contains(exercise.Id)) is { } untested
            ? throw new UsageException($"No graded test has [Exercise(\"{untested.Id}\")]: the exercise in {untested.Folder} cannot be graded.")
            : assemblies;
    }

    /// <summary>Once for all exercises, and inside the marking of each: a submission that cannot be read from disk is no student's fault.</summary>
    private Lazy<SubmittedTree> OpenWhenAsked(Submission submission) => new(() => submission.Open(_catalogue), LazyThreadSafetyMode.PublicationOnly);

    private Task<ExerciseOutcome> GradeAsync(Lazy<SubmittedTree> tree, Exercise exercise) =>
        TwiceAsync(exercise, marking => GradeAsync(SubmittedSources.Read(tree.Value, exercise), exercise, marking));

    private async Task<ExerciseOutcome> TwiceAsync(Exercise exercise, Func<Marking, Task<ExerciseOutcome>> grade)
    {
        for (int attempt = 1; ; attempt++)
        {
            var marking = new Marking(exercise, _assemblies);
            try
            {
                return await grade(marking).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                if (attempt == 2)
                {
                    return marking.AllEndWith(Verdict.GraderError, [$"The grader failed: {fault.Message}"]);
                }
            }
        }
    }

    private async Task<ExerciseOutcome> GradeAsync(SubmittedSources sources, Exercise exercise, Marking marking) => sources.Problem is { } problem
        ? marking.AllEndWith(sources.Verdict, [problem])
        : await GradeAsync(sources.Files, exercise, marking).ConfigureAwait(false);

    private async Task<ExerciseOutcome> GradeAsync(IReadOnlyList<SourceFile> answer, Exercise exercise, Marking marking)
    {
        await using var student = new SandboxedStudent(_processes, _limits, exercise);
        CompileReply? compiled = await _compiler.CompileAsync(answer).ConfigureAwait(false);
        return compiled switch
        {
            null => marking.AllEndWith(Verdict.BuildError, ["The compiler did not cope with this code: it ran out of time or memory, or gave up."]),
            { Errors.Count: > 0 } => marking.AllEndWith(Verdict.BuildError, [.. compiled.Errors.Select(error => Describe(error, exercise))]),
            _ => Run(student, compiled, marking),
        };
    }

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

    private static string Describe(CompileError error, Exercise exercise) =>
        $"{CourseFolder.ExercisesName}/{exercise.Folder}/{error.File}:{error.Line}:{error.Column}: error {error.Code}: {PlainText.Clean(error.Message, StudentMessage.Characters)}";
}
