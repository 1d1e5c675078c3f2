using System.Globalization;
using System.Text.Json;
using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseLib.Tests;

/// <summary>
/// Every figure of Reference/neuron-training.json: seven runs of one neuron, as the source prints them and as they were
/// recomputed, in double and in single precision.
/// </summary>
public class NeuronReferenceTests
{
    /// <summary>The file's guidance: doubles summed in another order differ by 1.8e-15, so 1e-12 is safe.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>The same for single precision.</summary>
    private const double SingleTolerance = 1e-6;

    private static IEnumerable<TestCaseData> Cases =>
        ReferenceFile.Load("neuron-training").Elements("cases")
            .Select(run => new TestCaseData(run).SetArgDisplayNames(run.Text("name")));

    private static IEnumerable<TestCaseData> CasesInBothPrecisions =>
        from run in ReferenceFile.Load("neuron-training").Elements("cases")
        from precision in new[] { ("float64", Tolerance), ("float32", SingleTolerance) }
        select new TestCaseData(run, precision.Item1, precision.Item2)
            .SetArgDisplayNames(run.Text("name"), precision.Item1);

    /// <summary>A run, with the weights and the bias after each update.</summary>
    private sealed record Run(Neuron Neuron, LabeledData Data, TrainingResult Result, double[][] Points)
    {
        public IEnumerable<double> LossesBeforeUpdate => Result.Trace.Loss[..^1];
    }

    [Test]
    public void There_are_seven_runs() => Assert.That(Cases, Has.Exactly(7).Items);

    [TestCaseSource(nameof(Cases))]
    public void The_losses_print_what_the_source_prints(JsonElement reference)
    {
        string printed = reference.GetProperty("printed_by_source").Elements("text_lines")[2].GetString()!;
        IEnumerable<string> losses = Train(reference).LossesBeforeUpdate
            .Select(loss => Math.Round(loss, 4).ToString("0.0###", CultureInfo.InvariantCulture));

        Assert.That($"[{string.Join(", ", losses)}]", Is.EqualTo(printed[(printed.IndexOf(':') + 2)..]));
    }

    [TestCaseSource(nameof(Cases))]
    public void The_losses_are_the_numbers_that_the_source_prints(JsonElement reference) =>
        Assert.That(
            Train(reference).LossesBeforeUpdate.Select(Rounded),
            Is.EqualTo(reference.GetProperty("printed_by_source").Numbers("losses")));

    [TestCaseSource(nameof(Cases))]
    public void Weights_and_bias_are_those_printed_but_for_the_tail_of_single_precision(JsonElement reference)
    {
        JsonElement printed = reference.GetProperty("printed_by_source");
        string[] lines = [.. printed.Elements("text_lines").Select(line => line.GetString()!)];

        Neuron neuron = Train(reference).Neuron;

        Assert.Multiple(() =>
        {
            Assert.That(
                neuron.Weights.Select(Rounded), Is.EqualTo(printed.Numbers("updated_weights").Select(Rounded)));
            Assert.That(Rounded(neuron.Bias), Is.EqualTo(printed.Number("updated_bias")));
            Assert.That(
                "Updated bias: " + Rounded(neuron.Bias).ToString("0.0###", CultureInfo.InvariantCulture),
                Is.EqualTo(lines[1]));
        });
    }

    [TestCaseSource(nameof(CasesInBothPrecisions))]
    public void Every_loss_and_all_weights_after_every_update_are_the_references(
        JsonElement reference, string precision, double tolerance)
    {
        JsonElement expected = reference.GetProperty("recomputed").GetProperty(precision);

        Run run = Train(reference);

        Assert.Multiple(() =>
        {
            Assert.That(run.LossesBeforeUpdate, Is.EqualTo(expected.Numbers("loss_before_update")).Within(tolerance));
            Assert.That(
                run.Points.SelectMany(point => point[..^1]),
                Is.EqualTo(expected.Numbers("weights_after_update")).Within(tolerance));

            // Where the rows are antisymmetric the exact bias is 0 and what is left is rounding: the tolerance is absolute.
            Assert.That(
                run.Points.Select(point => point[^1]),
                Is.EqualTo(expected.Numbers("bias_after_update")).Within(tolerance));
            Assert.That(run.Result.Loss, Is.EqualTo(expected.Number("loss_after_last_update")).Within(tolerance));
        });
    }

    [TestCaseSource(nameof(CasesInBothPrecisions))]
    public void Accuracy_and_confusion_are_the_references(JsonElement reference, string precision, double tolerance)
    {
        JsonElement expected = reference.GetProperty("recomputed").GetProperty(precision);
        JsonElement counts = expected.GetProperty("confusion");

        Run run = Train(reference);

        Assert.That(
            run.Neuron.Confusion(run.Data),
            Is.EqualTo(new ConfusionMatrix(
                counts.GetProperty("true_positive").GetInt32(),
                counts.GetProperty("false_positive").GetInt32(),
                counts.GetProperty("false_negative").GetInt32(),
                counts.GetProperty("true_negative").GetInt32())));
        Assert.That(run.Neuron.Accuracy(run.Data), Is.EqualTo(expected.Number("accuracy_at_0_5")).Within(tolerance));
    }

    [TestCaseSource(nameof(Cases))]
    public void The_neuron_has_what_the_last_step_had(JsonElement reference)
    {
        Run run = Train(reference);

        Assert.That((double[])[.. run.Neuron.Weights, run.Neuron.Bias], Is.EqualTo(run.Points[^1]));
        Assert.That(run.Result.Point, Is.EqualTo(run.Points[^1]));
        Assert.That(run.Result.StopReason, Is.EqualTo(StopReason.IterationLimit));
    }

    /// <summary>As Python rounds, but without the sign of a zero.</summary>
    private static double Rounded(double value) => Math.Round(value, 4) + 0.0;

    private static Run Train(JsonElement reference)
    {
        JsonElement inputs = reference.GetProperty("inputs");
        LabeledData data = inputs.GetProperty("features").ValueKind == JsonValueKind.String
            ? ReferenceFile.Data("imbalanced-two-class")
            : new(
                [.. inputs.Elements("features").Select(row => row.Numbers())],
                [.. inputs.Elements("labels").Select(label => label.GetInt32())]);
        var neuron = new Neuron(inputs.Numbers("initial_weights"), inputs.Number("initial_bias"));
        NeuronLoss loss = reference.Text("loss") == "nll" ? NeuronLoss.BinaryCrossEntropy : NeuronLoss.MeanSquaredError;
        var points = new List<double[]>();
        TrainingResult result = neuron.Train(
            data, loss, inputs.Number("learning_rate"), inputs.GetProperty("epochs").GetInt32(),
            step => points.Add(step.Point()));
        return new(neuron, data, result, [.. points.Skip(1)]);
    }
}
