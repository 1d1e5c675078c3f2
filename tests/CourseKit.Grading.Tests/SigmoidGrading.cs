namespace CourseKit.Grading.Tests;

/// <summary>Grades pieces of code handed in as exercise 02-01.</summary>
internal sealed class SigmoidGrading(Isolation? isolation = null, SandboxLimits? limits = null) : IAsyncDisposable
{
    private readonly Grader _grader = Course.Grader(isolation, limits);

    public static Exercise Exercise { get; } = Course.Catalogue.Find("02-01");

    /// <summary>A right answer, but for what stands in front of each formula.</summary>
    public static string Right(string beforeValue = "", string beforeDerivative = "", string members = "") => $$"""
        using System.Reflection;
        using CourseKit.Exercises;

        public class Sigmoid : ISigmoid
        {
            public double Value(double x)
            {
                {{beforeValue}}
                return 1 / (1 + Math.Exp(-x));
            }

            public double Derivative(double x)
            {
                {{beforeDerivative}}
                double value = 1 / (1 + Math.Exp(-x));
                return value * (1 - value);
            }

            {{members}}
        }
        """;

    /// <summary>The same in F#.</summary>
    public static string RightFSharp(string beforeValue = "", string members = "") => $"""
        namespace Exercises.Network

        open System
        open CourseKit.Exercises

        type Sigmoid() =
            {members}
            let value (x: float) : float =
                {beforeValue}
                1.0 / (1.0 + Math.Exp(-x))

            interface ISigmoid with
                member _.Value x = value x
                member _.Derivative x =
                    let s = 1.0 / (1.0 + exp -x)
                    s * (1.0 - s)

        """;

    public Task<ExerciseOutcome> GradeAsync(string source) => GradeAsync(source, null);

    public Task<ExerciseOutcome> GradeFSharpAsync(string source) => GradeAsync(null, source);

    /// <summary>Grades an answer in C#, one in F#, or both.</summary>
    public async Task<ExerciseOutcome> GradeAsync(string? csharp, string? fsharp)
    {
        using var folder = new TemporaryFolder();
        foreach ((string name, string? source) in new[] { ("Sigmoid.cs", csharp), ("Sigmoid.fs", fsharp) })
        {
            if (source is not null)
            {
                folder.Write($"{Course.SigmoidFolder}/{name}", source);
            }
        }

        return await GradeFolderAsync(folder.Path);
    }

    public Task<ExerciseOutcome> GradeFolderAsync(string folder) => _grader.GradeAsync(new Submission(folder), Exercise);

    public Task<SubmissionOutcome> GradeAllAsync(string folder) => _grader.GradeAsync(new Submission(folder));

    public ValueTask DisposeAsync() => _grader.DisposeAsync();
}
