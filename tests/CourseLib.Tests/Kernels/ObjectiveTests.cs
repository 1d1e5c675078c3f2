using CourseLib.Data;
using CourseLib.Optimization;
using CourseLib.Tests.Optimization;
using FsCheck;
using FsCheck.Fluent;

namespace CourseLib.Tests.Kernels;

/// <summary>
/// The objectives that take rows by vector instructions, block by block and on several cores, against the clear forms: a model's
/// own prediction, and <see cref="Loss"/>.
/// </summary>
public class ObjectiveTests
{
    /// <summary>Numbers of rows around a vector, a step of eight, a block of 128, a chunk of 2048.</summary>
    private static readonly int[] RowCounts =
        [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 127, 128, 129, 135, 136, 137, 255, 256, 257, 300, 2047, 2048, 2049, 2176, 2177, 4097];

    private static readonly string[] Kinds = ["cross-entropy", "squared error", "our network", "hidden layer"];

    private static readonly Arbitrary<(int Rows, int Batch, int Inputs, int Hidden, int Seed)> Batches =
        (from rows in Gen.Choose(1, 300)
         from batch in Gen.Choose(1, 300)
         from inputs in Gen.Choose(1, 7)
         from hidden in Gen.Choose(1, 9)
         from seed in Gen.Choose(0, int.MaxValue)
         select (rows, batch, inputs, hidden, seed)).ToArbitrary();

    /// <summary>A kind of model with random parameters.</summary>
    private sealed record Model(
        int Inputs, double[] Point, Func<LabeledData, ISampledObjective> Objective, Func<LabeledData, double> ClearLoss);

    [Test]
    public void The_loss_is_that_of_the_models_predictions(
        [ValueSource(nameof(Kinds))] string kind, [ValueSource(nameof(RowCounts))] int rows)
    {
        var draw = new Draw(rows);
        Model model = Make(kind, inputs: 3, hidden: 5, draw);
        LabeledData data = draw.Data(rows, model.Inputs);
        double expected = model.ClearLoss(data);

        Assert.That(model.Objective(data).Loss(model.Point), Is.EqualTo(expected).Within(1e-13 * (1 + expected)));
    }

    [Test]
    public void A_batch_has_the_loss_and_gradient_of_its_rows_alone_to_the_last_bit([ValueSource(nameof(Kinds))] string kind) =>
        Prop.ForAll(Batches, c =>
        {
            var draw = new Draw(c.Seed);
            Model model = Make(kind, c.Inputs, c.Hidden, draw);
            LabeledData data = draw.Data(c.Rows, model.Inputs);
            ISampledObjective objective = model.Objective(data);

            // Rows come in any order, and more than once. The second batch meets what the first one left.
            int[] first = draw.Whole(c.Batch, c.Rows), second = draw.Whole(1 + (c.Batch / 3), c.Rows);
            return IsThatOf(first) && IsThatOf(second) && IsThatOf(first);

            bool IsThatOf(int[] rows)
            {
                var alone = new LabeledData([.. rows.Select(r => data.Features[r])], [.. rows.Select(r => data.Labels[r])]);
                return AreEqual(Evaluate(objective, model.Point, rows), Evaluate(model.Objective(alone), model.Point));
            }
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Batches_may_grow_and_shrink([ValueSource(nameof(Kinds))] string kind)
    {
        var draw = new Draw(9);
        Model model = Make(kind, inputs: 3, hidden: 2, draw);
        LabeledData data = draw.Data(300, model.Inputs);
        ISampledObjective objective = model.Objective(data);

        foreach (int rows in new[] { 1, 8, 7, 128, 129, 1, 256, 257, 130, 300 })
        {
            var alone = new LabeledData(data.Features[..rows], data.Labels[..rows]);
            Assert.That(
                AreEqual(
                    Evaluate(objective, model.Point, [.. Enumerable.Range(0, rows)]),
                    Evaluate(model.Objective(alone), model.Point)),
                $"{rows} rows");
        }
    }

    [Test]
    public void A_row_without_a_finite_output_spoils_its_own_batch_and_none_after_it()
    {
        // Row 1 leads to ∞ − ∞.
        double[] w = [1e200, -1e200, 0.5, 0.5, 1, 1, 0, 0, 0];
        ISampledObjective objective = OurNeuralNetwork.Objective(new([[1, 1], [1e200, 1e200]], [1, 0]));

        Assert.That(Evaluate(objective, w, [0, 1]).Loss, Is.NaN);
        (double loss, double[] gradient) = Evaluate(objective, w, [0]);

        Assert.That(double.IsFinite(loss));
        Assert.That(gradient.Select(double.IsFinite), Has.All.True);
    }

    [Test]
    public void Batches_between_do_not_change_what_all_rows_give([ValueSource(nameof(Kinds))] string kind)
    {
        var draw = new Draw(1);
        Model model = Make(kind, inputs: 3, hidden: 2, draw);
        ISampledObjective objective = model.Objective(draw.Data(200, model.Inputs));
        (double, double[]) before = Evaluate(objective, model.Point);

        Evaluate(objective, model.Point, [1, 2, 3]);

        Assert.That(AreEqual(Evaluate(objective, model.Point), before));
    }

    [TestCase("cross-entropy", 5000, 4, 1, Description = "too little work to wake another core")]
    [TestCase("our network", 2049, 2, 2)]
    [TestCase("hidden layer", 3000, 7, 2)]
    [TestCase("hidden layer", 5000, 7, 13, Description = "enough for two cores")]
    [TestCase("squared error", 70_000, 7, 1)]
    [TestCase("our network", 60_001, 2, 2)]
    public void Many_rows_have_the_sums_of_their_parts_and_the_same_bits_every_time(
        string kind, int rows, int inputs, int hidden)
    {
        var draw = new Draw(rows);
        Model model = Make(kind, inputs, hidden, draw);
        LabeledData data = draw.Data(rows, model.Inputs);
        ISampledObjective objective = model.Objective(data);

        double[] elsewhere = draw.Numbers(model.Point.Length, 2);

        (double loss, double[] gradient) = Evaluate(objective, model.Point);
        (double, double[]) there = Evaluate(model.Objective(data), elsewhere);
        (double lossOfParts, double[] gradientOfParts) = Parts(objective, model.Point);

        Assert.Multiple(() =>
        {
            Assert.That(loss, Is.EqualTo(lossOfParts).Within(1e-12 * lossOfParts));
            Assert.That(loss, Is.EqualTo(model.ClearLoss(data)).Within(1e-12 * lossOfParts));
            for (int i = 0; i < gradient.Length; i++)
                Assert.That(gradient[i], Is.EqualTo(gradientOfParts[i]).Within(1e-12 * gradientOfParts.Max(Math.Abs)));

            // From point to point, so that a core that comes too late would bring the sums of the other point.
            for (int time = 0; time < 100; time++)
            {
                Assert.That(AreEqual(Evaluate(objective, model.Point), (loss, gradient)), $"evaluation {time}");
                Assert.That(AreEqual(Evaluate(objective, elsewhere), there), $"evaluation {time}, elsewhere");
            }

            Assert.That(AreEqual(Evaluate(model.Objective(data), model.Point), (loss, gradient)), "another objective");
        });
    }

    [Test]
    public void Another_point_gives_another_sum_whatever_was_summed_before()
    {
        var draw = new Draw(5);
        Model model = Make("hidden layer", 7, 13, draw);
        LabeledData data = draw.Data(5000, 7);
        ISampledObjective objective = model.Objective(data);
        double[] elsewhere = draw.Numbers(model.Point.Length, 2);

        (double, double[]) here = Evaluate(objective, model.Point);
        (double, double[]) there = Evaluate(objective, elsewhere);

        Assert.That(AreEqual(there, Evaluate(model.Objective(data), elsewhere)));
        Assert.That(AreEqual(Evaluate(objective, model.Point), here));
    }

    [Test]
    public void Objectives_at_work_side_by_side_do_not_disturb_each_other()
    {
        var draw = new Draw(5);
        Model model = Make("hidden layer", 7, 13, draw);
        LabeledData data = draw.Data(5000, 7);
        (double, double[]) expected = Evaluate(model.Objective(data), model.Point);
        var equal = new bool[8];

        Parallel.For(0, equal.Length, k =>
        {
            ISampledObjective objective = model.Objective(data);
            equal[k] = Enumerable.Range(0, 20).All(_ => AreEqual(Evaluate(objective, model.Point), expected));
        });

        Assert.That(equal, Has.All.True);
    }

    [Test]
    public void The_data_are_copied([ValueSource(nameof(Kinds))] string kind)
    {
        var draw = new Draw(3);
        Model model = Make(kind, 2, 2, draw);
        LabeledData data = draw.Data(10, 2);
        ISampledObjective objective = model.Objective(data);
        (double, double[]) all = Evaluate(objective, model.Point);
        (double, double[]) batch = Evaluate(objective, model.Point, [0, 1]);

        data.Features[0][0] = 1000;
        data.Labels[1] = 1 - data.Labels[1];

        Assert.That(AreEqual(Evaluate(objective, model.Point), all));
        Assert.That(AreEqual(Evaluate(objective, model.Point, [0, 1]), batch));
    }

    private static Model Make(string kind, int inputs, int hidden, Draw draw)
    {
        switch (kind)
        {
            case "our network":
                double[] nine = draw.Numbers(9, 2);
                var network = new OurNeuralNetwork(OurNeuralNetworkParameters.FromArray(nine));
                return new(2, nine, OurNeuralNetwork.Objective, data => Loss.SquaredError(
                    Doubles(data.Labels), [.. data.Features.Select(row => network.FeedForward(row))], Reduction.Mean));
            case "hidden layer":
                double[] point = draw.Numbers(((inputs + 2) * hidden) + 1, 2);
                var layers = new HiddenLayerNetwork(HiddenLayerParameters.FromVector(point, inputs, hidden));
                return new(inputs, point, data => layers.Objective(data, Reduction.Sum), data => Loss.SquaredError(
                    Doubles(data.Labels), layers.Predict(data.Features), Reduction.Sum));
            default:
                double[] w = draw.Numbers(inputs + 1, 2);
                var neuron = new Neuron(w[..^1], w[^1]);
                return kind == "cross-entropy"
                    ? new(inputs, w, data => neuron.Objective(data, NeuronLoss.BinaryCrossEntropy), data =>
                        Loss.BinaryCrossEntropyFromLogits(
                            Doubles(data.Labels), [.. data.Features.Select(row => neuron.Logit(row))]))
                    : new(inputs, w, data => neuron.Objective(data, NeuronLoss.MeanSquaredError), data => Loss.SquaredError(
                        Doubles(data.Labels), neuron.Predict(data.Features), Reduction.Mean));
        }
    }

    /// <summary>Loss and gradient put together from batches of 1000 rows, weighted by their share if they are means.</summary>
    private static (double Loss, double[] Gradient) Parts(ISampledObjective objective, double[] w)
    {
        bool isSum = Evaluate(objective, w, [0, 0]).Loss > 1.5 * Evaluate(objective, w, [0]).Loss;
        double loss = 0;
        var gradient = new double[w.Length];
        foreach (int[] rows in Enumerable.Range(0, objective.SampleCount).Chunk(1000))
        {
            double weight = isSum ? 1 : (double)rows.Length / objective.SampleCount;
            (double partLoss, double[] part) = Evaluate(objective, w, rows);
            loss += weight * partLoss;
            for (int i = 0; i < gradient.Length; i++)
                gradient[i] += weight * part[i];
        }

        return (loss, gradient);
    }

    /// <summary>Loss and gradient of some rows, or of all; the gradient's array is full of NaN before.</summary>
    private static (double Loss, double[] Gradient) Evaluate(ISampledObjective objective, double[] w, int[]? rows = null)
    {
        var gradient = new double[w.Length];
        Array.Fill(gradient, double.NaN);
        double loss = rows is null ? objective.Evaluate(w, gradient) : objective.Evaluate(w, rows, gradient);
        return (loss, gradient);
    }

    private static bool AreEqual((double Loss, double[] Gradient) a, (double Loss, double[] Gradient) b) =>
        a.Loss == b.Loss && a.Gradient.AsSpan().SequenceEqual(b.Gradient);

    private static double[] Doubles(int[] labels) => [.. labels.Select(label => (double)label)];
}
