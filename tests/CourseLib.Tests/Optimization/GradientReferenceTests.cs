using System.Text.Json;
using CourseLib.Optimization;
using static CourseLib.Tests.Optimization.GradientReference;

namespace CourseLib.Tests.Optimization;

/// <summary>
/// The 64 steps of the lesson on gradients. The file is right to the last bit of 60-digit arithmetic; it grants 1e-12 to doubles.
/// </summary>
public class GradientReferenceTests
{
    private const double Tolerance = 1e-12;

    [Test]
    public void Gradient_descent_follows_the_reference() =>
        AssertFollows("gradient_descent", new GradientDescent(StepLength, Batching.FullBatch));

    [Test]
    public void Fletcher_Reeves_with_a_fixed_step_follows_the_reference()
    {
        TrainingTrace trace = AssertFollows(
            "fletcher_reeves_scalar_beta_fixed_step",
            new ConjugateGradient(BetaRule.FletcherReeves, new FixedStep(StepLength)));
        double[] betas =
            [.. Run("fletcher_reeves_scalar_beta_fixed_step").GetProperty("rows").EnumerateArray()
                .Select(row => row.GetProperty("beta").GetDouble())];

        // The file's β belongs to the update after its row, ours to the update that led to the row.
        Assert.That(trace.Beta[1..], Is.EqualTo(betas).Within(1e-11));
        Assert.That(trace.Restarted, Has.All.False);
    }

    [TestCase(BetaRule.FletcherReeves, "FR")]
    [TestCase(BetaRule.PolakRibierePlus, "PR+")]
    public void With_weight_decay_and_a_line_search_the_minimum_is_the_reference_s(BetaRule beta, string name)
    {
        JsonElement expected =
            Run("with_strong_wolfe_line_search").GetProperty("regularised_variant").GetProperty(name);
        double[] weights = [.. expected.GetProperty("rows").EnumerateArray().Last().GetProperty("weights")
            .EnumerateArray().Select(w => w.GetDouble())];

        TrainingResult result = new ConjugateGradient(beta, new StrongWolfe())
            .Minimize(Network(weightDecay: 0.001), Start, new StopRule(500, gradientTolerance: 1e-7));

        Assert.Multiple(() =>
        {
            Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged));
            Assert.That(result.Loss, Is.EqualTo(expected.GetProperty("final_error").GetDouble()).Within(1e-11));
            if (name == "PR+")
                Assert.That(result.Point, Is.EqualTo(weights).Within(1e-4));
        });
    }

    private static TrainingTrace AssertFollows(string name, Optimizer optimizer)
    {
        JsonElement run = Run(name);
        JsonElement[] rows = [.. run.GetProperty("rows").EnumerateArray()];
        JsonElement last = run.GetProperty("after_last_update");
        var points = new List<double[]>();
        TrainingResult result =
            optimizer.Minimize(Network(), Start, new StopRule(rows.Length), step => points.Add(step.Point()));

        Assert.Multiple(() =>
        {
            for (int n = 0; n < rows.Length; n++)
            {
                Assert.That(result.Trace.Loss[n], Is.EqualTo(rows[n].GetProperty("error").GetDouble()).Within(Tolerance));
                Assert.That(
                    points[n], Is.EqualTo(Weights(rows[n].GetProperty("weights_before_update"))).Within(Tolerance));
            }

            Assert.That(result.Loss, Is.EqualTo(last.GetProperty("error").GetDouble()).Within(Tolerance));
            Assert.That(result.Point, Is.EqualTo(Weights(last.GetProperty("weights"))).Within(Tolerance));
            Assert.That(result.StopReason, Is.EqualTo(StopReason.IterationLimit));
            Assert.That(result.Evaluations, Is.EqualTo(65));
        });
        return result.Trace;
    }
}
