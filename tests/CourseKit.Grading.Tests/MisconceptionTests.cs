using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading.Tests;

/// <summary>A misconception is named only where the answers show it.</summary>
public class MisconceptionTests
{
    [Test]
    public async Task NaN_alone_shows_none()
    {
        // Whoever takes logits for probabilities gets NaN from Mean, too, as its logits are not all between 0 and 1.
        await using Grader grader = Course.Grader();
        ExerciseOutcome outcome = await grader.GradeAsync(
            [new SourceFile("CrossEntropy.cs", """
            public class CrossEntropy : CourseKit.Exercises.ICrossEntropy
            {
                public double OfRow(int label, double logit) => double.NaN;
                public double Mean(int[] labels, double[] logits) => double.NaN;
            }
            """)],
            Course.Catalogue.Find("03-01"));

        string?[] messages = [.. outcome.Tests.Select(test => test.Message)];
        Assert.That(messages, Has.Some.Contain("gave NaN"));
        Assert.That(messages, Has.None.Contain("You take the logit for a probability"));
    }
}
