using System.CommandLine;
using CourseKit.Grading;

namespace CourseKit.Commands;

/// <summary><c>check [ID]</c>: the public tests over the student's own tree.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The exercise, for example 02-01. Without it, all exercises.",
        };
        var json = new Option<bool>("--json") { Description = "Write one JSON document for programs instead of text." };
        var command = new Command("check", "Checks your exercises: what is right, what is not yet, and why.") { id, json };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(id), result.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? id, bool isJson, CancellationToken cancellationToken)
    {
        CourseFolder course = CourseFolder.Find(Directory.GetCurrentDirectory());
        ExerciseCatalogue catalogue = ExerciseCatalogue.Read(course.Exercises);
        IReadOnlyList<Exercise> chosen = id is null ? catalogue.Exercises : [catalogue.Find(id)];
        await using var grader = new Grader(course, catalogue, Installation.PublicTests, new SandboxLimits());
        var submission = new Submission(course.Root);
        List<ExerciseOutcome> outcomes = [];
        foreach (Exercise exercise in chosen)
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcomes.Add(await grader.GradeAsync(submission, exercise).ConfigureAwait(false));
        }

        if (isJson)
        {
            Console.Write(CheckJson.Of(outcomes));
        }
        else
        {
            Report(course, outcomes, isDetailed: id is not null);
        }

        return outcomes.TrueForAll(outcome => outcome.Verdict == Verdict.Passed) ? ExitCode.Success : ExitCode.Failure;
    }

    private static void Report(CourseFolder course, List<ExerciseOutcome> outcomes, bool isDetailed)
    {
        bool isTerminal = !Console.IsOutputRedirected;
        bool isColored = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var report = new CheckReport(Console.Out, course, isColored, isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : int.MaxValue);
        if (isDetailed)
        {
            report.Write(outcomes[0]);
        }
        else
        {
            report.Write(outcomes);
        }
    }
}
