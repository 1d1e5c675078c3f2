using System.CommandLine;
using CourseKit.Grading;

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
        var command = new Command("grade", "Grades submissions and writes reports.") { submissions, reports };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(submissions)!, result.GetValue(reports), cancellationToken));
        return command;
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
            cancellationToken.ThrowIfCancellationRequested();
            SubmissionOutcome outcome = await grader.GradeAsync(submission).ConfigureAwait(false);
            Tell(outcome);
            outcomes.Add(outcome);
        }

        var all = new ClassOutcome(outcomes, grader.HasHiddenTests);
        foreach (string path in folder.Write(all))
        {
            Console.WriteLine($"Wrote {path}");
        }

        return all.HasGraderError ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>A line for the submission, and one for each reason why exercises could not be tested.</summary>
    private static void Tell(SubmissionOutcome outcome)
    {
        Console.WriteLine($"{outcome.Name}: {outcome.Points} of {outcome.Maximum} points{(outcome.HasGraderError ? ", with a grader error" : "")}");
        foreach (IGrouping<string, ExerciseOutcome> untested in outcome.Exercises.Where(exercise => exercise.Messages.Count > 0).GroupBy(exercise => exercise.Messages[0]))
        {
            Console.WriteLine($"  {string.Join(", ", untested.Select(exercise => exercise.Exercise.Id))}: {untested.Key}");
        }
    }
}
