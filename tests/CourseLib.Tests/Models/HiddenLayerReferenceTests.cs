using System.Text.Json;
using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseLib.Tests;

/// <summary>
/// Every figure of Reference/hidden-layer-network.json: 100 000 steps of a 2-3-1 network on each of three data sets. Steps count
/// from 1.
/// </summary>
[TestFixture("moons")]
[TestFixture("circles")]
[TestFixture("linearly-separable")]
public class HiddenLayerReferenceTests(string name)
{
    /// <summary>The file's guidance: other orders of summation differ by 5.3e-14 after 100 000 steps.</summary>
    private const double Tolerance = 1e-12;

    private readonly JsonElement _reference = ReferenceFile.Load("hidden-layer-network").Elements("cases")
        .Single(run => run.Text("name") == name);

    private readonly LabeledData _train = ReferenceFile.Part(name, "train");
    private readonly LabeledData _test = ReferenceFile.Part(name, "test");
    private readonly HiddenLayerNetwork _network = HiddenLayerNetwork.WithPositiveWeights(inputs: 2, hidden: 3, seed: 0);
    private readonly Dictionary<int, double[]> _points = [];
    private TrainingResult _result = null!;

    private JsonElement Inputs => _reference.GetProperty("inputs");

    private JsonElement Expected => _reference.GetProperty("recomputed").GetProperty("float64");

    [OneTimeSetUp]
    public void Train() => _result = _network.Train(
        _train, Reduction.Sum, Inputs.Number("learning_rate"), Inputs.GetProperty("epochs").GetInt32(),
        step =>
        {
            if (step.Iteration <= 20 || step.Iteration is 1000 or 10_000 or 50_000)
                _points[step.Iteration] = step.Point();
        });

    [Test]
    public void The_data_are_as_many_as_the_reference_says()
    {
        LabeledData all = ReferenceFile.Data(name);

        Assert.That(all.Labels, Has.Length.EqualTo(Inputs.GetProperty("rows").GetInt32()));
        Assert.That(_train.Labels, Has.Length.EqualTo(Inputs.GetProperty("train_rows").GetInt32()));
        Assert.That(_test.Labels, Has.Length.EqualTo(Inputs.GetProperty("test_rows").GetInt32()));
        Assert.That(
            (double[])[all.Labels.Count(label => label == 0), all.Labels.Sum()], Is.EqualTo(Inputs.Numbers("class_counts")));
    }

    [Test]
    public void The_initial_weights_are_the_references_to_the_last_bit()
    {
        HiddenLayerNetwork network = HiddenLayerNetwork.WithPositiveWeights(
            2, Inputs.GetProperty("hidden_neurons").GetInt32(), seed: 0);

        Assert.That(network.Parameters.ToVector(), Is.EqualTo(Parameters(Inputs.GetProperty("initial"))));
        Assert.That(_points[0], Is.EqualTo(network.Parameters.ToVector()));
    }

    [Test]
    public void The_first_20_steps_are_the_references()
    {
        JsonElement[] steps = Expected.Elements("first_20_steps");

        Assert.That(steps.Select(step => step.GetProperty("step").GetInt32()), Is.EqualTo(Enumerable.Range(1, 20)));
        Assert.Multiple(() =>
        {
            for (int step = 1; step <= 20; step++)
            {
                JsonElement expected = steps[step - 1];
                Assert.That(
                    _result.Trace.Loss[step - 1], Is.EqualTo(expected.Number("loss_before_update")).Within(Tolerance));
                Assert.That(_points[step], Is.EqualTo(Parameters(expected)).Within(Tolerance), $"step {step}");
            }
        });
    }

    [Test]
    public void The_loss_before_every_thousandth_step_is_the_references()
    {
        JsonElement expected = Expected.GetProperty("loss_every_1000_steps");
        int[] steps = [.. expected.Elements("step").Select(step => step.GetInt32())];

        Assert.That(steps, Is.EqualTo(Enumerable.Range(1, 100).Select(k => 1000 * k)));
        Assert.That(
            steps.Select(step => _result.Trace.Loss[step - 1]), Is.EqualTo(expected.Numbers("loss")).Within(Tolerance));
    }

    [Test]
    public void The_weights_at_every_checkpoint_are_the_references()
    {
        JsonElement[] checkpoints = Expected.Elements("checkpoints");

        Assert.That(checkpoints, Has.Length.EqualTo(3));
        foreach (JsonElement expected in checkpoints)
        {
            Assert.That(
                _points[expected.GetProperty("step").GetInt32()], Is.EqualTo(Parameters(expected)).Within(Tolerance));
        }
    }

    [Test]
    public void The_weights_and_the_loss_in_the_end_are_the_references()
    {
        Assert.That(_result.StopReason, Is.EqualTo(StopReason.IterationLimit));
        Assert.That(_result.Iterations, Is.EqualTo(100_000));
        Assert.That(
            _network.Parameters.ToVector(), Is.EqualTo(Parameters(Expected.GetProperty("final"))).Within(Tolerance));
        Assert.That(_result.Loss, Is.EqualTo(Expected.Number("loss_after_last_update")).Within(Tolerance));
    }

    [Test]
    public void The_accuracy_on_rows_seen_and_unseen_is_the_references()
    {
        double ones = _test.Labels.Average();

        Assert.That(_network.Accuracy(_train), Is.EqualTo(Expected.Number("train_accuracy")));
        Assert.That(_network.Accuracy(_test), Is.EqualTo(Expected.Number("test_accuracy")));
        Assert.That(
            Math.Max(ones, 1 - ones), Is.EqualTo(Expected.Number("test_majority_class_share")).Within(1e-15));
    }

    [Test]
    public void The_predictions_for_the_test_rows_are_the_references() =>
        Assert.That(
            _network.Predict(_test.Features),
            Is.EqualTo(Expected.Numbers("test_predictions_in_split_order")).Within(Tolerance));

    [Test]
    public void The_predictions_on_the_grid_are_the_references()
    {
        JsonElement grid = Expected.GetProperty("grid");
        (double[] x, double[] y) = (grid.Numbers("x_values"), grid.Numbers("y_values"));
        double[][] rows = [.. from v in y from u in x select new[] { u, v }];

        Assert.That(rows, Has.Length.EqualTo(100));
        Assert.That(
            _network.Predict(rows),
            Is.EqualTo(grid.Numbers("prediction_rows_follow_y_columns_follow_x")).Within(Tolerance));
        Assert.That(x, Is.EqualTo(Ticks(feature: 0)).Within(Tolerance));
        Assert.That(y, Is.EqualTo(Ticks(feature: 1)).Within(Tolerance));
    }

    [Test]
    public void Predicting_changes_nothing_and_gives_what_feeding_forward_row_by_row_gives()
    {
        double[] before = _network.Parameters.ToVector();

        double[] predictions = _network.Predict(_test.Features);

        Assert.That(_network.Parameters.ToVector(), Is.EqualTo(before));
        Assert.That(_network.Predict(_test.Features), Is.EqualTo(predictions));
        Assert.That(_test.Features.Select(row => _network.FeedForward(row)), Is.EqualTo(predictions));
    }

    [Test]
    public void Training_can_go_on_after_predicting()
    {
        HiddenLayerNetwork network = HiddenLayerNetwork.WithPositiveWeights(2, 3, seed: 0);

        network.Train(_train, Reduction.Sum, 0.01, epochs: 10);
        network.Predict(_test.Features);
        network.Train(_train, Reduction.Sum, 0.01, epochs: 10);

        Assert.That(network.Parameters.ToVector(), Is.EqualTo(_points[20]));
    }

    /// <summary>
    /// A straight line with a triangle's corners on one side has its inside there too. So a training row inside a triangle of
    /// rows of the other class shows that no line parts the classes, neither for the training rows nor for all.
    /// </summary>
    [Test]
    public void No_straight_line_parts_the_classes_as_a_row_inside_a_triangle_of_the_other_class_shows()
    {
        Assert.That(Expected.GetProperty("linearly_separable_all_rows").GetBoolean(), Is.False);
        Assert.That(Expected.GetProperty("linearly_separable_train_rows").GetBoolean(), Is.False);
        (int row, int[] triangle) = name switch
        {
            "moons" => (0, new[] { 1, 83, 141 }),
            "circles" => (3, [0, 1, 6]),
            _ => (6, [3, 50, 99]),
        };
        LabeledData all = ReferenceFile.Data(name);
        string[] parts = ReferenceFile.Table(name).Text("split");

        Assert.That(triangle.Append(row).Select(r => parts[r]), Has.All.EqualTo("train"));
        Assert.That(triangle.Select(r => all.Labels[r]), Has.All.EqualTo(1 - all.Labels[row]));
        double[] sides =
        [
            Turn(all.Features[triangle[0]], all.Features[triangle[1]], all.Features[row]),
            Turn(all.Features[triangle[1]], all.Features[triangle[2]], all.Features[row]),
            Turn(all.Features[triangle[2]], all.Features[triangle[0]], all.Features[row]),
        ];

        // Rounding is about 1e-15 here.
        Assert.That(sides, Has.All.GreaterThan(1e-9).Or.All.LessThan(-1e-9));
    }

    /// <summary>Twice the area of the triangle a, b, c: above 0 if c is to the left of the way from a to b.</summary>
    private static double Turn(double[] a, double[] b, double[] c) =>
        ((b[0] - a[0]) * (c[1] - a[1])) - ((b[1] - a[1]) * (c[0] - a[0]));

    private static double[] Parameters(JsonElement element) =>
    [
        .. element.Numbers("weights1"), .. element.Numbers("bias1"), .. element.Numbers("weights2"), .. element.Numbers("bias2"),
    ];

    /// <summary>Ten numbers from ½ below the smallest to ½ above the greatest.</summary>
    private double[] Ticks(int feature)
    {
        double[] values = [.. ReferenceFile.Data(name).Features.Select(row => row[feature])];
        (double low, double high) = (values.Min() - 0.5, values.Max() + 0.5);
        return [.. Enumerable.Range(0, 10).Select(k => low + (k * (high - low) / 9))];
    }
}
