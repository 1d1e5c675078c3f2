using System.CommandLine;
using CourseKit.Grading;
using CourseKit.Platform;

namespace CourseKit.Commands;

/// <summary><c>verify [ID]…</c>: the course proves that its exercises are in order.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var ids = new Argument<string[]>("ID")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Exercises, for example 02-01, or whole lessons, for example 02. Without it, all.",
        };
        var command = new Command("verify", "For authors: shows that every stub fails, every worked answer passes and every mistake draws its feedback.") { ids };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(ids)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] ids, CancellationToken cancellationToken)
    {
        CourseFolder course = CourseFolder.Find(Directory.GetCurrentDirectory());
        var release = new Release(course);
        ExerciseCatalogue catalogue = ExerciseCatalogue.Read(course.Solutions);
        IReadOnlyList<Exercise> chosen = catalogue.Choose(ids);
        await using var grader = new Grader(course, catalogue, Installation.AllTests, new SandboxLimits());
        var verification = new CourseVerification(course, grader);
        int faulty = 0;
        foreach (Exercise exercise in chosen)
        {
            ExerciseProof proof = await verification.ProveAsync(exercise).WaitAsync(cancellationToken).ConfigureAwait(false);
            faulty += proof.Problems.Count > 0 ? 1 : 0;
            Report(proof);
        }

        bool isStale = release.Differences().Any(difference => ids.Length == 0 || chosen.Any(exercise => difference.IsOf(exercise)));
        Console.WriteLine($"{chosen.Count - faulty} of {chosen.Count} exercises in order.");
        Console.Write(isStale ? $"exercises/ is not what solutions/ gives. See\n  {course.Invocation} release --check\n" : "");
        return faulty > 0 || isStale ? ExitCode.Failure : ExitCode.Success;
    }

    private static void Report(ExerciseProof proof)
    {
        string counts = $"{Count(proof.Worked, "answer")}, {Count(proof.Alternatives, "alternative")}, {Count(proof.Mistakes, "mistake")}";
        Console.WriteLine($"{(proof.Problems.Count == 0 ? "ok    " : "FAULTY")}  {proof.Exercise.Id}  {proof.Exercise.Title}: {counts}");
        foreach (string problem in proof.Problems)
        {
            Console.WriteLine($"          {problem.ReplaceLineEndings("\n            ")}");
        }
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
