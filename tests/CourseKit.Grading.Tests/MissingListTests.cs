using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading.Tests;

/// <summary>Null where a list should be is a wrong answer, told with its place, and no fault of the grader.</summary>
public class MissingListTests
{
    [Test]
    public async Task A_row_that_is_null_fails_and_its_place_is_told()
    {
        const string Answer = """
            using CourseKit.Exercises;
            public class ForwardPass : IForwardPass
            {
                public double[][] Hidden(double[][] rows, HiddenLayerWeights weights)
                {
                    var all = new double[rows.Length][];
                    for (int k = 1; k < rows.Length; k++) { all[k] = []; }
                    return all;
                }

                public double[] Answers(double[][] rows, HiddenLayerWeights weights) => [];
            }
            """;
        await using Grader grader = Course.Grader();

        ExerciseOutcome outcome = await grader.GradeAsync([new SourceFile("ForwardPass.cs", Answer)], Course.Catalogue.Find("04-01"));

        Assert.That(outcome.Tests.Select(test => test.Verdict), Is.All.EqualTo(Verdict.Failed));
        Assert.That(outcome.Tests[0].Message, Does.Contain("[0] is null instead of ["));
    }
}
