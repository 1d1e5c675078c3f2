using CourseLib.Optimization;

namespace CourseLib.Tests;

/// <summary>
/// What training does whatever the model: going on, being cancelled, diverging, refusing, and allocating nothing.
/// </summary>
public class TrainingTests
{
    /// <summary>What a row of the trace takes.</summary>
    private const int BytesPerRow = sizeof(int) + (5 * sizeof(double)) + sizeof(bool);

    private static readonly GradientDescent FullBatch = new(0.01, Batching.FullBatch);

    private static string[] AllModels => TrainedModel.All;

    private static string[] ModelsWithRows => TrainedModel.WithRows;

    private static IEnumerable<TestCaseData> AllWays =>
        from name in TrainedModel.All
        from way in Ways
        where way.AnyObjective || TrainedModel.WithRows.Contains(name)
        select new TestCaseData(name, way.Optimizer).SetArgDisplayNames(name, way.Name);

    private static (string Name, bool AnyObjective, Optimizer Optimizer)[] Ways =>
    [
        ("full batch", true, FullBatch),
        ("online", false, new GradientDescent(0.01, Batching.Online(shuffleSeed: null))),
        ("online, shuffled", false, new GradientDescent(0.01, Batching.Online(shuffleSeed: 3))),
        ("mini-batch", false, new GradientDescent(0.01, Batching.MiniBatch(3, shuffleSeed: 3, LastBatch.Keep))),
        ("conjugate gradient", true, new ConjugateGradient(BetaRule.PolakRibierePlus, new FixedStep(1e-5), restartEvery: 10)),
    ];

    [TestCaseSource(nameof(AllWays))]
    public void The_model_has_the_point_the_result_has_and_its_loss_is_the_last_of_the_trace(string name, Optimizer optimizer)
    {
        TrainedModel model = TrainedModel.New(name);
        double[] before = model.Parameters();
        double[] last = [];

        TrainingResult result = model.Train(optimizer, new StopRule(30), step => last = step.Point());

        Assert.That(result.StopReason, Is.EqualTo(StopReason.IterationLimit));
        Assert.That(result.Trace.Loss, Has.Length.EqualTo(31));
        Assert.That(model.Parameters(), Is.EqualTo(result.Point));
        Assert.That(model.Parameters(), Is.EqualTo(last));
        Assert.That(model.Parameters(), Is.Not.EqualTo(before));
        Assert.That(result.Loss, Is.LessThan(result.Trace.Loss[0]));
        Assert.That(result.Trace.Loss[^1], Is.EqualTo(result.Loss));
    }

    [Test]
    public void Training_that_goes_on_is_training_in_one_go_to_the_last_bit([ValueSource(nameof(AllModels))] string name)
    {
        TrainedModel inTwoParts = TrainedModel.New(name), inOneGo = TrainedModel.New(name);

        TrainingResult first = inTwoParts.Train(FullBatch, new StopRule(40));
        TrainingResult second = inTwoParts.Train(FullBatch, new StopRule(60));
        TrainingResult whole = inOneGo.Train(FullBatch, new StopRule(100));

        Assert.That(inTwoParts.Parameters(), Is.EqualTo(inOneGo.Parameters()));
        Assert.That(first.Trace.Loss.Concat(second.Trace.Loss.Skip(1)), Is.EqualTo(whole.Trace.Loss));
    }

    [Test]
    public void Online_training_that_goes_on_is_training_in_one_go_too([ValueSource(nameof(ModelsWithRows))] string name)
    {
        TrainedModel inTwoParts = TrainedModel.New(name), inOneGo = TrainedModel.New(name);
        var online = new GradientDescent(0.01, Batching.Online(shuffleSeed: null));

        inTwoParts.Train(online, new StopRule(4));
        inTwoParts.Train(online, new StopRule(6));
        inOneGo.Train(online, new StopRule(10));

        Assert.That(inTwoParts.Parameters(), Is.EqualTo(inOneGo.Parameters()));
    }

    [Test]
    public void An_epoch_by_batches_of_all_rows_is_an_epoch_by_all_rows([ValueSource(nameof(ModelsWithRows))] string name)
    {
        TrainedModel byBatch = TrainedModel.New(name), byAll = TrainedModel.New(name);

        byBatch.Train(new GradientDescent(0.01, Batching.MiniBatch(20, null, LastBatch.Drop)), new StopRule(10));
        byAll.Train(FullBatch, new StopRule(10));

        Assert.That(byBatch.Parameters(), Is.EqualTo(byAll.Parameters()));
    }

    [Test]
    public void Our_neural_networks_own_online_epoch_is_row_by_row_what_the_optimizer_does()
    {
        TrainedModel byEpoch = TrainedModel.New("our neural network"), byUpdate = TrainedModel.New("our neural network");
        var online = new GradientDescent(0.5, Batching.Online(shuffleSeed: 4));

        byEpoch.Train(online, new StopRule(20));
        byUpdate.Train(online with { TraceUnit = TraceUnit.Update }, new StopRule(20));

        // The one row's gradient comes of vector instructions there, whose sigmoid differs in the last place.
        Assert.That(byEpoch.Parameters(), Is.EqualTo(byUpdate.Parameters()).Within(1e-13));
    }

    [Test]
    public void Training_that_is_cancelled_keeps_what_it_has_learned([ValueSource(nameof(AllModels))] string name)
    {
        using var cancellation = new CancellationTokenSource();
        TrainedModel cancelled = TrainedModel.New(name), tenEpochs = TrainedModel.New(name);

        TrainingResult result = cancelled.Train(
            FullBatch, new StopRule(1000),
            step =>
            {
                if (step.Iteration == 10)
                    cancellation.Cancel();
            },
            cancellation.Token);
        tenEpochs.Train(FullBatch, new StopRule(10));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Cancelled));
        Assert.That(result.Iterations, Is.EqualTo(10));
        Assert.That(cancelled.Parameters(), Is.EqualTo(tenEpochs.Parameters()));
    }

    [Test]
    public void Training_that_is_cancelled_before_it_starts_changes_nothing([ValueSource(nameof(AllModels))] string name)
    {
        TrainedModel model = TrainedModel.New(name);
        double[] before = model.Parameters();

        TrainingResult result = model.Train(
            FullBatch, new StopRule(5), cancellationToken: new CancellationToken(canceled: true));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Cancelled));
        Assert.That(model.Parameters(), Is.EqualTo(before));
    }

    [TestCase("linear neuron", 1e3, 1, Description = "each step overshoots further")]
    [TestCase("shared weights", 1e4, 1, Description = "and so it does here, by the weight decay")]
    [TestCase("neuron with cross-entropy", 1e308, 1e3, Description = "a single step out of all numbers")]
    [TestCase("hidden-layer network", 1e308, 1e3)]
    public void A_learning_rate_that_leads_to_infinity_diverges_and_leaves_the_last_sound_parameters(
        string name, double learningRate, double scale)
    {
        TrainedModel model = TrainedModel.New(name, scale: scale);
        double[] lastSound = [];

        TrainingResult result = model.Train(
            new GradientDescent(learningRate, Batching.FullBatch), new StopRule(100_000), step => lastSound = step.Point());

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Diverged));
        Assert.That(model.Parameters(), Is.EqualTo(lastSound));
        Assert.That(model.Parameters().Select(double.IsFinite), Has.All.True);
        Assert.That(double.IsFinite(result.Loss), Is.True);
    }

    [Test]
    public void A_neuron_with_squared_error_diverges_only_from_where_its_sigmoid_is_steep()
    {
        var neuron = new Neuron([0], 0);

        TrainingResult result = neuron.Train(new([[1000]], [1]), NeuronLoss.MeanSquaredError, learningRate: 1e308, epochs: 10);

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Diverged));
        Assert.That(result.Iterations, Is.EqualTo(1));
        Assert.That((neuron.Weights[0], neuron.Bias), Is.EqualTo((0, 0)));
    }

    [TestCase("neuron with squared error")]
    [TestCase("our neural network")]
    [TestCase("hidden-layer network")]
    public void Sigmoids_with_squared_error_saturate_at_too_large_a_learning_rate_instead_of_diverging(string name)
    {
        TrainedModel model = TrainedModel.New(name);

        TrainingResult result = model.Train(new GradientDescent(1e6, Batching.FullBatch), new StopRule(200));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.IterationLimit));
        Assert.That(result.Trace.Loss[^50..], Has.All.EqualTo(result.Loss), "where nothing is learned any more");
        Assert.That(model.Parameters().Select(double.IsFinite), Has.All.True);
    }

    [Test]
    public void Cross_entropy_at_too_large_a_learning_rate_stays_finite_and_goes_on_learning()
    {
        TrainedModel model = TrainedModel.New("neuron with cross-entropy");

        TrainingResult result = model.Train(new GradientDescent(1e6, Batching.FullBatch), new StopRule(200));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.IterationLimit));
        Assert.That(result.Trace.Loss.Select(double.IsFinite), Has.All.True);
        Assert.That(result.GradientNorm, Is.GreaterThan(0.01));
    }

    [Test]
    public void What_is_refused_changes_no_parameter([ValueSource(nameof(AllModels))] string name)
    {
        TrainedModel model = TrainedModel.New(name);
        double[] before = model.Parameters();
        var tooLarge = new GradientDescent(0.1, Batching.MiniBatch(21, null, LastBatch.Drop));

        Assert.That(() => model.Train(null!, new StopRule(1)), Refusal.Of("optimizer"));
        Assert.That(() => model.Train(FullBatch, null!), Refusal.Of("stopRule"));
        Assert.That(
            () => model.Train(tooLarge, new StopRule(1)),
            Throws.ArgumentException.With.Message.Contains(
                name == "shared weights" ? "objective has no rows to take 21 at a time" : "objective has 20 rows but a batch has 21"));
        Assert.That(model.Parameters(), Is.EqualTo(before));
    }

    [Test]
    public void What_a_callback_throws_comes_through_and_changes_no_parameter([ValueSource(nameof(AllModels))] string name)
    {
        TrainedModel model = TrainedModel.New(name);
        double[] before = model.Parameters();

        Assert.That(
            () => model.Train(FullBatch, new StopRule(10), step =>
            {
                if (step.Iteration == 5)
                    throw new InvalidOperationException("enough");
            }),
            Throws.InvalidOperationException.With.Message.EqualTo("enough"));
        Assert.That(model.Parameters(), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(AllWays))]
    public void An_epoch_allocates_nothing_but_its_row_in_the_trace(string name, Optimizer optimizer)
    {
        TrainedModel model = TrainedModel.New(name);
        Allocated(10);

        long few = Allocated(100);
        long many = Allocated(1100);

        Assert.That(many - few, Is.LessThanOrEqualTo((1000 * BytesPerRow) + 5000));

        long Allocated(int epochs)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            TrainingResult result = model.Train(optimizer, new StopRule(epochs));
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(result.Trace.Count, Is.EqualTo(epochs + 1));
            return allocated;
        }
    }

    [Test]
    public void An_epoch_on_several_cores_allocates_no_array_but_its_row_in_the_trace()
    {
        // 4000 rows, which are two chunks, of 251 parameters: enough work to wake another core.
        HiddenLayerNetwork network = HiddenLayerNetwork.WithGlorotWeights(3, 50, seed: 1);
        var data = new Draw(1).Data(4000, 3);
        long few = Allocated(20);
        long many = Allocated(420);

        // What the thread pool needs for itself goes up and down by some ten thousand bytes; a gradient has 2000.
        Assert.That(many - few, Is.LessThan((400 * (BytesPerRow + 250)) + 150_000));

        long Allocated(int epochs) => Enumerable.Range(0, 3).Min(_ =>
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            network.Train(data, Reduction.Mean, 0.01, epochs);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        });
    }
}
