using System.Text.Json;
using CourseLib.Optimization;

namespace CourseLib.Tests.Optimization;

/// <summary>
/// One weight, learned by full batch, online and mini-batch: every update of Reference/linear-neuron-learning.json. Its loss is
/// half the sum of squares, 12 times the mean that is minimised here.
/// </summary>
public class LinearNeuronReferenceTests
{
    private const double Tolerance = 1e-12;

    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Path.Combine(
        AppContext.BaseDirectory, "Reference", "linear-neuron-learning.json"))).RootElement;

    private static readonly JsonElement Recomputed = Root.GetProperty("recomputed").GetProperty("float64");

    private static readonly double[] Samples = Doubles(Root.GetProperty("inputs").GetProperty("samples"));

    private static readonly double[] Targets = Doubles(Recomputed.GetProperty("targets"));

    private static readonly ISampledObjective Neuron = TestFunctions.LinearNeuron(Samples, Targets);

    [Test]
    public void Full_batch_follows_the_reference_until_the_source_stops()
    {
        JsonElement expected = Recomputed.GetProperty("full_batch");
        var optimizer = new GradientDescent(0.001, Batching.FullBatch);

        // The source stops when the weight moves by less than 0.01; here the caller's own loop does.
        var weights = new List<double>();
        double weight = -0.5;
        foreach (TrainingStep step in optimizer.Steps(Neuron, [-0.5], new StopRule(200)).Skip(1))
        {
            double delta = step.Point()[0] - weight;
            weight = step.Point()[0];
            weights.Add(weight);
            if (Math.Abs(delta) < 0.01)
                break;
        }

        Assert.That(weights, Is.EqualTo(Doubles(expected.GetProperty("weight_after_update"))).Within(Tolerance));
    }

    [Test]
    public void Full_batch_losses_are_the_reference_s() =>
        AssertLosses("full_batch", new GradientDescent(0.001, Batching.FullBatch), epochs: 56);

    [Test]
    public void Online_follows_the_reference_sample_by_sample()
    {
        var optimizer = new GradientDescent(0.001, Batching.Online(shuffleSeed: null)) { TraceUnit = TraceUnit.Update };
        TrainingResult result = AssertLosses("online", optimizer, epochs: 10);
        double[] weights = [.. optimizer.Steps(Neuron, [-0.5], new StopRule(10)).Select(step => step.Point()[0])];

        Assert.That(
            weights[..^1],
            Is.EqualTo(Doubles(Recomputed.GetProperty("online").GetProperty("weight_before_update"))).Within(Tolerance));
        Assert.That(result.Evaluations, Is.EqualTo(10));
    }

    [Test]
    public void Mini_batch_follows_the_reference_batch_by_batch()
    {
        var optimizer = new GradientDescent(0.0005, Batching.MiniBatch(4, shuffleSeed: null, LastBatch.Keep))
        {
            TraceUnit = TraceUnit.Update,
        };
        AssertLosses("mini_batch", optimizer, epochs: 14);
        double[] weights = [.. optimizer.Steps(Neuron, [-0.5], new StopRule(14)).Skip(1).Select(step => step.Point()[0])];

        Assert.That(
            weights,
            Is.EqualTo(Doubles(Recomputed.GetProperty("mini_batch").GetProperty("weight_after_update"))).Within(Tolerance));
    }

    [Test]
    public void A_gradient_tolerance_ends_at_the_least_squares_weight_where_the_source_stops_short_of_it()
    {
        TrainingResult result = new GradientDescent(0.001, Batching.FullBatch)
            .Minimize(Neuron, [-0.5], new StopRule(2000, gradientTolerance: 1e-9));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged));
        Assert.That(
            result.Point[0], Is.EqualTo(Recomputed.GetProperty("least_squares_weight").GetDouble()).Within(1e-10));
    }

    private static TrainingResult AssertLosses(string name, GradientDescent optimizer, int epochs)
    {
        double[] expected = Doubles(Recomputed.GetProperty(name).GetProperty("loss_after_update"));
        TrainingResult result = optimizer.Minimize(Neuron, [-0.5], new StopRule(epochs));

        Assert.That(result.Trace.Loss[1..].Select(loss => 12 * loss), Is.EqualTo(expected).Within(1e-9));
        return result;
    }

    private static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDouble())];
}
