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

    public async Task<ExerciseOutcome> GradeAsync(string source)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"{Course.SigmoidFolder}/Sigmoid.cs", source);
        return await GradeFolderAsync(folder.Path);
    }

    public Task<ExerciseOutcome> GradeFolderAsync(string folder) => _grader.GradeAsync(new Submission(folder), Exercise);

    public Task<SubmissionOutcome> GradeAllAsync(string folder) => _grader.GradeAsync(new Submission(folder));

    public ValueTask DisposeAsync() => _grader.DisposeAsync();
}
