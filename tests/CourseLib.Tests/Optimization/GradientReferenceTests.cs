using System.Text.Json;
using CourseLib.Optimization;
using static CourseLib.Tests.Optimization.GradientReference;

namespace CourseLib.Tests.Optimization;

/// <summary>
/// The lesson on gradients by <see cref="SharedWeightsNetwork"/>: its first part, and 64 steps of two optimizers. The file is
/// right to the last bit of 60-digit arithmetic; it grants 1e-12 to doubles.
/// </summary>
public class GradientReferenceTests
{
    private const double Tolerance = 1e-12;

    [Test]
    public void Both_layers_of_the_first_part_are_the_references()
    {
        JsonElement expected = Run("first_part");
        SharedWeightsNetwork network = Network(FirstPart.Numbers("weights"));

        Assert.That(network.FirstLayer(FirstPart.Numbers("x")), Is.EqualTo(expected.Numbers("y")).Within(Tolerance));
        Assert.That(network.FeedForward(FirstPart.Numbers("x")), Is.EqualTo(expected.Numbers("output")).Within(Tolerance));
    }

    [Test]
    public void Error_and_gradient_of_the_first_part_are_the_references_and_so_is_one_step_of_1()
    {
        JsonElement expected = Run("first_part");
        double[] weights = FirstPart.Numbers("weights");
        SharedWeightsNetwork network = Network(weights);
        IObjective error = network.Objective(FirstPart.Numbers("x"), FirstPart.Numbers("target"));

        TrainingResult result = network.Train(
            FirstPart.Numbers("x"), FirstPart.Numbers("target"),
            new GradientDescent(1, Batching.FullBatch), new StopRule(1));

        Assert.Multiple(() =>
        {
            Assert.That(error.Loss(weights), Is.EqualTo(expected.Number("error")).Within(Tolerance));
            Assert.That(error.Gradient(weights), Is.EqualTo(expected.Numbers("gradient")).Within(Tolerance));
            Assert.That(
                network.Weights.Cast<double>(),
                Is.EqualTo(expected.Numbers("weights_after_one_step_of_1")).Within(Tolerance));
            Assert.That(result.Loss, Is.EqualTo(expected.Number("error_after_one_step_of_1")).Within(Tolerance));
        });
    }

    [Test]
    public void Cell_7_once_repaired_gives_the_references_mean_errors()
    {
        JsonElement expected = Run("repaired_cell_7");

        Assert.That(
            MeanError(FirstPart.Numbers("weights")), Is.EqualTo(expected.Number("mean_error_before_step")).Within(Tolerance));
        Assert.That(
            MeanError(Run("first_part").Numbers("weights_after_one_step_of_1")),
            Is.EqualTo(expected.Number("mean_error_after_subtracting_the_cell_6_gradient")).Within(Tolerance));
    }

    [Test]
    public void Gradient_descent_follows_the_reference() =>
        AssertFollows("gradient_descent", new GradientDescent(StepLength, Batching.FullBatch));

    [Test]
    public void Fletcher_Reeves_with_a_fixed_step_follows_the_reference()
    {
        TrainingTrace trace = AssertFollows(
            "fletcher_reeves_scalar_beta_fixed_step",
            new ConjugateGradient(BetaRule.FletcherReeves, new FixedStep(StepLength)));
        double[] betas = [.. Run("fletcher_reeves_scalar_beta_fixed_step").Elements("rows").Select(row => row.Number("beta"))];

        // The file's β belongs to the update after its row, ours to the update that led to the row.
        Assert.That(trace.Beta[1..], Is.EqualTo(betas).Within(1e-11));
        Assert.That(trace.Restarted, Has.All.False);
    }

    [TestCase("FR", BetaRule.FletcherReeves, 0)]
    [TestCase("PR+", BetaRule.PolakRibierePlus, 0)]
    [TestCase("steepest-descent", BetaRule.FletcherReeves, 1)]
    public void With_weight_decay_and_a_line_search_the_minimum_is_the_reference_s(string name, BetaRule beta, int restartEvery)
    {
        JsonElement expected =
            Run("with_strong_wolfe_line_search").GetProperty("regularised_variant").GetProperty(name);
        double[] weights = expected.Elements("rows")[^1].Numbers("weights");

        TrainingResult result = new ConjugateGradient(beta, new StrongWolfe(), restartEvery)
            .Minimize(Error(weightDecay: 0.001), Start, new StopRule(500, gradientTolerance: 1e-7));

        Assert.Multiple(() =>
        {
            Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged));
            Assert.That(result.Trace.Loss[0], Is.EqualTo(expected.Elements("rows")[0].Number("error")).Within(Tolerance));
            Assert.That(result.Loss, Is.EqualTo(expected.Number("final_error")).Within(1e-11));

            // The file's rows for Fletcher–Reeves are cut at 65, before its minimum.
            if (name != "FR")
                Assert.That(result.Point, Is.EqualTo(weights).Within(1e-4));
        });
    }

    [TestCase("same_problem", 0)]
    [TestCase("regularised_variant", 0.001)]
    public void Every_error_that_the_file_gives_for_its_line_searches_is_that_of_its_weights(string problem, double weightDecay)
    {
        JsonElement runs = Run("with_strong_wolfe_line_search").GetProperty(problem);
        JsonElement[] rows = [.. new[] { "steepest-descent", "FR", "PR+" }.SelectMany(name => runs.GetProperty(name).Elements("rows"))];

        Assert.That(rows, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (JsonElement row in rows)
                Assert.That(Error(weightDecay).Loss(row.Numbers("weights")), Is.EqualTo(row.Number("error")).Within(Tolerance));
        });
    }

    [Test]
    public void Without_weight_decay_a_line_search_finds_an_error_of_nearly_0_in_a_few_steps_as_the_references_does()
    {
        TrainingResult result = new ConjugateGradient(BetaRule.FletcherReeves, new StrongWolfe())
            .Minimize(Error(), Start, new StopRule(100, gradientTolerance: 1e-10));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged));
        Assert.That(result.Loss, Is.LessThan(1e-9));
    }

    private static double MeanError(double[] weights)
    {
        double[][] x = [[1, 1], [0, 1], [0.5, 0], [0, 0]];
        double[] target = [1, 0, 0, 0];
        return x.Zip(target, (row, y) => Network(weights).Objective(row, [y, y]).Loss(weights)).Average();
    }

    private static TrainingTrace AssertFollows(string name, Optimizer optimizer)
    {
        JsonElement run = Run(name);
        JsonElement[] rows = run.Elements("rows");
        JsonElement last = run.GetProperty("after_last_update");
        var points = new List<double[]>();
        SharedWeightsNetwork network = Network(Start);
        IObjective error = Error();

        TrainingResult result = network.Train(
            Inputs, Targets, optimizer, new StopRule(rows.Length), onStep: step => points.Add(step.Point()));

        Assert.That(rows, Has.Length.EqualTo(64));
        Assert.Multiple(() =>
        {
            for (int n = 0; n < rows.Length; n++)
            {
                SharedWeightsNetwork before = Network(points[n]);
                Assert.That(result.Trace.Loss[n], Is.EqualTo(rows[n].Number("error")).Within(Tolerance));
                Assert.That(points[n], Is.EqualTo(rows[n].Numbers("weights_before_update")).Within(Tolerance));
                Assert.That(before.FirstLayer(Inputs), Is.EqualTo(rows[n].Numbers("y")).Within(Tolerance));
                Assert.That(before.FeedForward(Inputs), Is.EqualTo(rows[n].Numbers("output")).Within(Tolerance));
                Assert.That(error.Gradient(points[n]), Is.EqualTo(rows[n].Numbers("gradient")).Within(Tolerance));
            }

            Assert.That(result.Loss, Is.EqualTo(last.Number("error")).Within(Tolerance));
            Assert.That(network.Weights.Cast<double>(), Is.EqualTo(last.Numbers("weights")).Within(Tolerance));
            Assert.That(network.FirstLayer(Inputs), Is.EqualTo(last.Numbers("y")).Within(Tolerance));
            Assert.That(network.FeedForward(Inputs), Is.EqualTo(last.Numbers("output")).Within(Tolerance));
            Assert.That(result.StopReason, Is.EqualTo(StopReason.IterationLimit));
            Assert.That(result.Evaluations, Is.EqualTo(65));
        });
        return result.Trace;
    }
}
