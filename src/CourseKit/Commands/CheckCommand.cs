using System.CommandLine;
using CourseKit.Grading;

namespace CourseKit.Commands;

/// <summary><c>check [ID]…</c>: the public tests over the student's own tree.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("ID")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Exercises, for example 02-01, or whole lessons, for example 02. Without it, all.",
        };
        var json = new Option<bool>("--json") { Description = "Write one JSON document for programs instead of text." };
        var command = new Command("check", "Checks your exercises: what is right, what is not yet, and why.") { ids, json };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(ids)!, result.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] ids, bool isJson, CancellationToken cancellationToken)
    {
        CourseFolder course = CourseFolder.Find(Directory.GetCurrentDirectory());
        ExerciseCatalogue catalogue = ExerciseCatalogue.Read(course.Exercises);
        IReadOnlyList<Exercise> chosen = catalogue.Choose(ids);
        await using var grader = new Grader(course, catalogue, Installation.PublicTests, new SandboxLimits());
        var submission = new Submission(course.Root);
        CheckReport? report = isJson ? null : Report(course);
        List<ExerciseOutcome> outcomes = [];
        foreach (Exercise exercise in chosen)
        {
            ExerciseOutcome outcome = await grader.GradeAsync(submission, exercise).WaitAsync(cancellationToken).ConfigureAwait(false);
            outcomes.Add(outcome);
            if (chosen.Count > 1)
            {
                report?.WriteLine(outcome);
            }
        }

        if (isJson)
        {
            Console.Write(CheckJson.Of(outcomes));
        }
        else
        {
            report!.WriteInFull(outcomes);
        }

        return outcomes.TrueForAll(outcome => outcome.Verdict == Verdict.Passed) ? ExitCode.Success : ExitCode.Failure;
    }

    private static CheckReport Report(CourseFolder course)
    {
        bool isTerminal = !Console.IsOutputRedirected;
        bool isColored = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new CheckReport(Console.Out, course, isColored, isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : int.MaxValue);
    }
}
