using System.CommandLine;
using CourseKit.Grading;
using CourseKit.Platform;

namespace CourseKit.Commands;

/// <summary><c>grade SUBMISSION… --reports DIR</c>: all tests over what students have handed in.</summary>
internal static class GradeCommand
{
    public static Command Create()
    {
        var submissions = new Argument<string[]>("SUBMISSION")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A folder or archive (.zip, .tar, .tar.gz, .tgz) that was handed in, or a folder of them.",
        };
        var reports = new Option<string?>("--reports")
        {
            HelpName = "DIR",
            Description = "Where results.json, junit.xml, summary.md and gradebook.csv go; artifacts/grades in the course's folder by default.",
        };
        var requireSandbox = new Option<bool>("--require-sandbox") { Description = "Grade only if walls (bubblewrap) can be built around students' code." };
        var command = new Command("grade", "Grades submissions and writes reports.") { submissions, reports, requireSandbox };
        command.SetAction((result, cancellationToken) =>
        {
            Announce(Isolation.Strongest, result.GetValue(requireSandbox));
            return RunAsync(result.GetValue(submissions)!, result.GetValue(reports), cancellationToken);
        });
        return command;
    }

    private static void Announce(Isolation isolation, bool mustHaveWalls)
    {
        if (isolation.HasWalls)
        {
            return;
        }

        string advice = $"{isolation.Problem}.\nTo mend that: {isolation.Mend}";
        if (mustHaveWalls)
        {
            throw new UsageException($"Students' code cannot be put behind walls: {advice}\nOr grade without walls: leave out --require-sandbox.");
        }

        Console.Error.WriteLine($"Without walls, students' code can read this machine's files and use its network: {advice}");
    }

    private static async Task<int> RunAsync(string[] paths, string? reports, CancellationToken cancellationToken)
    {
        CourseFolder course = CourseFolder.Find(Directory.GetCurrentDirectory());
        ExerciseCatalogue catalogue = ExerciseCatalogue.Read(course.Exercises);
        FoundSubmissions found = SubmissionFinder.Find(paths, catalogue);
        foreach (string path in found.LeftOut)
        {
            Console.WriteLine($"Left out: {path}, which is neither a folder nor an archive.");
        }

        var folder = new ReportFolder(reports ?? Path.Combine(course.Root, "artifacts", "grades"));
        await using var grader = new Grader(course, catalogue, Installation.AllTests, new SandboxLimits());
        List<SubmissionOutcome> outcomes = [];
        foreach (Submission submission in found.Submissions)
        {
            SubmissionOutcome outcome = await grader.GradeAsync(submission).WaitAsync(cancellationToken).ConfigureAwait(false);
            Tell(outcome);
            outcomes.Add(outcome);
        }

        var all = new ClassOutcome(outcomes, grader.HasHiddenTests, grader.Isolation.Name);
        foreach (string path in folder.Write(all))
        {
            Console.WriteLine($"Wrote {path}");
        }

        return all.HasGraderError ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>A line for the submission, and one for each reason why exercises could not be tested, or not to the end.</summary>
    private static void Tell(SubmissionOutcome outcome)
    {
        Console.WriteLine($"{outcome.Name}: {outcome.Points} of {outcome.Maximum} points{(outcome.HasGraderError ? ", with a grader error" : "")}");
        foreach (IGrouping<string, ExerciseOutcome> group in outcome.Exercises.SelectMany(Reasons).GroupBy(told => told.Reason, told => told.Exercise))
        {
            Console.WriteLine($"  {string.Join(", ", group.Select(exercise => exercise.Exercise.Id))}: {group.Key}");
        }
    }

    private static IEnumerable<(string Reason, ExerciseOutcome Exercise)> Reasons(ExerciseOutcome exercise) =>
        exercise.IsMissing ? [("not handed in", exercise)]
        : exercise.Messages.Count > 0 ? [($"{VerdictName.Of(exercise.Verdict)}, {exercise.Messages[0]}", exercise)]
        : exercise.Tests.Select(test => test.Verdict).Where(verdict => verdict is not (Verdict.Passed or Verdict.Failed)).Distinct().Select(verdict => (VerdictName.Of(verdict), exercise));
}
