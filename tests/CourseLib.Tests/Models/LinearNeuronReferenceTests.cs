using System.Globalization;
using System.Text.Json;
using CourseLib.Optimization;

namespace CourseLib.Tests;

/// <summary>
/// One weight, learned by full batch, online and mini-batch: every figure of Reference/linear-neuron-learning.json, printed or
/// recomputed. The source's loss is half the sum of squares over 12 samples, 12 times the mean that is minimised here.
/// </summary>
public class LinearNeuronReferenceTests
{
    private const double Tolerance = 1e-12;

    /// <summary>For losses of up to 3400, whose last bit is 5e-13.</summary>
    private const double LossTolerance = 1e-11;

    private static readonly JsonElement Root = ReferenceFile.Load("linear-neuron-learning");

    private static readonly JsonElement Inputs = Root.GetProperty("inputs");

    private static readonly JsonElement Recomputed = Root.GetProperty("recomputed").GetProperty("float64");

    private static readonly double[] Samples = Inputs.Numbers("samples");

    private static readonly double[] Targets = Recomputed.Numbers("targets");

    /// <summary>One update: weight and loss before and after it, and, where it looked at one sample only, which.</summary>
    private sealed record Update(int Sample, double Before, double After, double LossBefore, double LossAfter)
    {
        public double Delta => After - Before;

        /// <summary>The sample's error t − w x before the update.</summary>
        public double Error => Targets[Sample] - new LinearNeuron(Before).FeedForward(Samples[Sample]);
    }

    [Test]
    public void The_targets_are_those_recovered_from_the_print_out() =>
        Assert.That(Targets, Is.EqualTo(Root.GetProperty("recovered_targets").GetProperty("refined").Numbers("values")));

    [Test]
    public void Full_batch_prints_what_the_source_prints_all_60_numbers() =>
        AssertPrints("full_batch", 20, Run("full_batch"), update => [update.Delta, update.After, update.LossBefore]);

    [Test]
    public void Online_prints_what_the_source_prints_all_60_numbers() =>
        AssertPrints("online", 15, Run("online"), update => [update.Before, update.Error, update.Delta, update.LossAfter]);

    [Test]
    public void Mini_batch_prints_what_the_source_prints_all_60_numbers() =>
        AssertPrints("mini_batch", 20, Run("mini_batch"), update => [update.Delta, update.After, update.LossAfter]);

    [Test]
    public void The_samples_print_what_the_source_prints() =>
        Assert.That(
            "[" + string.Join(' ', Samples.Select(x => (x.ToString("0", CultureInfo.InvariantCulture) + ".").PadLeft(4))) + "]",
            Is.EqualTo(Root.GetProperty("printed_by_source").Text("samples")));

    [Test]
    public void Full_batch_follows_the_reference_until_the_source_stops()
    {
        JsonElement expected = Recomputed.GetProperty("full_batch");

        // The source stops when the weight moves by less than 0.01.
        Update[] updates = [.. UntilSmall(Run("full_batch"), Inputs.GetProperty("full_batch").Number("stop_when_abs_delta_below"))];

        Assert.Multiple(() =>
        {
            Assert.That(updates, Has.Length.EqualTo(expected.GetProperty("epochs_run").GetInt32()));
            Assert.That(updates.Select(u => u.Delta), Is.EqualTo(expected.Numbers("delta")).Within(Tolerance));
            Assert.That(updates.Select(u => u.After), Is.EqualTo(expected.Numbers("weight_after_update")).Within(Tolerance));
            Assert.That(
                updates.Select(u => u.LossBefore), Is.EqualTo(expected.Numbers("loss_before_update")).Within(LossTolerance));
            Assert.That(
                updates.Select(u => u.LossAfter), Is.EqualTo(expected.Numbers("loss_after_update")).Within(LossTolerance));
        });
    }

    [Test]
    public void Online_follows_the_reference_sample_by_sample_and_the_sources_rule_never_stops_it()
    {
        JsonElement expected = Recomputed.GetProperty("online");
        double small = Inputs.GetProperty("online").Number("stop_when_abs_last_delta_below");

        Update[] updates = Run("online");

        Assert.Multiple(() =>
        {
            Assert.That(
                updates.Select(u => u.Before), Is.EqualTo(expected.Numbers("weight_before_update")).Within(Tolerance));
            Assert.That(updates.Select(u => u.Error), Is.EqualTo(expected.Numbers("error")).Within(Tolerance));
            Assert.That(updates.Select(u => u.Delta), Is.EqualTo(expected.Numbers("delta")).Within(Tolerance));
            Assert.That(
                updates.Select(u => u.LossAfter), Is.EqualTo(expected.Numbers("loss_after_update")).Within(LossTolerance));
            Assert.That(updates[^1].After, Is.EqualTo(expected.Number("final_weight")).Within(Tolerance));
            Assert.That(updates, Has.Length.EqualTo(12 * expected.GetProperty("epochs_run").GetInt32()));
            Assert.That(updates.Chunk(12).Select(epoch => Math.Abs(epoch[^1].Delta)), Has.All.GreaterThan(small));
        });
    }

    [Test]
    public void Mini_batch_follows_the_reference_batch_by_batch_until_the_source_stops()
    {
        JsonElement expected = Recomputed.GetProperty("mini_batch");
        double small = Inputs.GetProperty("mini_batch").Number("stop_when_abs_last_delta_below");
        int epochs = expected.GetProperty("epochs_run").GetInt32();

        Update[] all = Run("mini_batch");
        Update[] updates = all[..(3 * epochs)];

        Assert.Multiple(() =>
        {
            Assert.That(updates.Select(u => u.Delta), Is.EqualTo(expected.Numbers("delta")).Within(Tolerance));
            Assert.That(updates.Select(u => u.After), Is.EqualTo(expected.Numbers("weight_after_update")).Within(Tolerance));
            Assert.That(
                updates.Select(u => u.LossAfter), Is.EqualTo(expected.Numbers("loss_after_update")).Within(LossTolerance));
            Assert.That(updates[^1].After, Is.EqualTo(expected.Number("final_weight")).Within(Tolerance));
            Assert.That(
                1 + Array.FindIndex([.. all.Chunk(3)], epoch => Math.Abs(epoch[^1].Delta) < small), Is.EqualTo(epochs));
        });
    }

    [Test]
    public void Online_costs_one_evaluation_of_all_rows_an_epoch() =>
        Assert.That(
            new LinearNeuron(-0.5).Train(Samples, Targets, 0.001, 10, Batching.Online(shuffleSeed: null)).Evaluations,
            Is.EqualTo(10));

    [TestCase("full_batch")]
    [TestCase("online")]
    [TestCase("mini_batch")]
    public void Trained_by_epochs_the_neuron_ends_at_the_same_weight_as_by_updates(string name)
    {
        var neuron = new LinearNeuron(Inputs.Number("initial_weight"));
        var byUpdates = new List<double>();

        TrainingResult result = neuron.Train(
            Samples, Targets, Inputs.GetProperty(name).Number("learning_rate"), Epochs(name), BatchingOf(name),
            step => byUpdates.Add(step.Point()[0]));

        int updatesAnEpoch = Run(name).Length / Epochs(name);
        Assert.That(neuron.Weight, Is.EqualTo(Run(name)[^1].After));
        Assert.That(byUpdates.Skip(1), Is.EqualTo(Run(name).Chunk(updatesAnEpoch).Select(epoch => epoch[^1].After)));
        Assert.That(result.Trace.Loss, Has.Length.EqualTo(Epochs(name) + 1));
    }

    [Test]
    public void The_least_squares_weight_and_its_loss_are_the_references()
    {
        double weight = LinearNeuron.LeastSquaresWeight(Samples, Targets);
        double[] predictions = [.. Samples.Select(new LinearNeuron(weight).FeedForward)];

        Assert.That(weight, Is.EqualTo(Recomputed.Number("least_squares_weight")).Within(Tolerance));
        Assert.That(
            Loss.SquaredError(Targets, predictions, Reduction.HalfSum),
            Is.EqualTo(Recomputed.Number("least_squares_loss")).Within(Tolerance));
    }

    [Test]
    public void A_gradient_tolerance_ends_at_the_least_squares_weight_where_the_source_stops_short_of_it()
    {
        var neuron = new LinearNeuron(-0.5);

        TrainingResult result = neuron.Train(
            Samples, Targets, new GradientDescent(0.001, Batching.FullBatch), new StopRule(2000, gradientTolerance: 1e-9));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged));
        Assert.That(neuron.Weight, Is.EqualTo(Recomputed.Number("least_squares_weight")).Within(1e-10));
    }

    private static int Epochs(string name) => Inputs.GetProperty(name).GetProperty("max_epochs").GetInt32();

    private static Batching BatchingOf(string name) => name switch
    {
        "full_batch" => Batching.FullBatch,
        "online" => Batching.Online(shuffleSeed: null),
        _ => Batching.MiniBatch(
            Inputs.GetProperty(name).GetProperty("batch_size").GetInt32(), shuffleSeed: null, LastBatch.Keep),
    };

    /// <summary>All updates of all epochs that the source allows.</summary>
    private static Update[] Run(string name)
    {
        var optimizer = new GradientDescent(Inputs.GetProperty(name).Number("learning_rate"), BatchingOf(name))
        {
            TraceUnit = TraceUnit.Update,
        };
        var weights = new List<double>();
        TrainingResult result = new LinearNeuron(Inputs.Number("initial_weight")).Train(
            Samples, Targets, optimizer, new StopRule(Epochs(name)), step => weights.Add(step.Point()[0]));
        double[] losses = [.. result.Trace.Loss.Select(loss => Samples.Length * loss)];
        return
        [
            .. Enumerable.Range(0, weights.Count - 1).Select(n =>
                new Update(n % Samples.Length, weights[n], weights[n + 1], losses[n], losses[n + 1])),
        ];
    }

    private static IEnumerable<Update> UntilSmall(Update[] updates, double small)
    {
        int last = Array.FindIndex(updates, update => Math.Abs(update.Delta) < small);
        return updates[..(last + 1)];
    }

    private static void AssertPrints(string name, int rows, Update[] updates, Func<Update, double[]> columns)
    {
        string[][] printed =
        [
            .. Root.GetProperty("printed_by_source").GetProperty(name).Elements("rows")
                .Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToArray()),
        ];

        Assert.That(printed, Has.Length.EqualTo(rows));
        Assert.That(
            updates[..rows].Select(update =>
                columns(update).Select(number => number.ToString("F3", CultureInfo.InvariantCulture))),
            Is.EqualTo(printed));
    }
}
