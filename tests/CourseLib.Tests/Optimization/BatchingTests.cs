using CourseLib.Data;
using CourseLib.Optimization;
using FsCheck;
using FsCheck.Fluent;

namespace CourseLib.Tests.Optimization;

public class BatchingTests
{
    private static readonly Arbitrary<(int Rows, int Size, int? Seed)> Sizes =
        (from rows in Gen.Choose(1, 30)
         from size in Gen.Choose(1, 35)
         from seed in Gen.Elements<int?>(null, 0, 7)
         select (rows, size, seed)).ToArbitrary();

    [Test]
    public void Each_epoch_takes_every_row_exactly_once() =>
        Prop.ForAll(Sizes, sizes =>
        {
            foreach (int[][] epoch in Epochs(sizes.Rows, Batching.MiniBatch(sizes.Size, sizes.Seed, LastBatch.Keep), 3))
            {
                int shortBatch = sizes.Rows % sizes.Size;
                if (!epoch.SelectMany(rows => rows).Order().SequenceEqual(Enumerable.Range(0, sizes.Rows))
                    || epoch[..^1].Any(rows => rows.Length != sizes.Size)
                    || epoch[^1].Length != (shortBatch == 0 ? sizes.Size : shortBatch))
                    return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_dropped_last_batch_leaves_whole_batches_without_repeats() =>
        Prop.ForAll(Sizes, sizes =>
        {
            int size = Math.Min(sizes.Size, sizes.Rows);
            return Epochs(sizes.Rows, Batching.MiniBatch(size, sizes.Seed, LastBatch.Drop), 3).All(epoch =>
                epoch.Length == sizes.Rows / size
                && epoch.All(rows => rows.Length == size)
                && epoch.SelectMany(rows => rows).Distinct().Count() == epoch.Length * size);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Without_a_seed_the_rows_come_in_the_order_given()
    {
        foreach (int[][] epoch in Epochs(5, Batching.MiniBatch(2, null, LastBatch.Keep), 2))
            Assert.That(epoch, Is.EqualTo(new int[][] { [0, 1], [2, 3], [4] }));
    }

    [Test]
    public void With_a_seed_each_epoch_is_NumPy_s_next_permutation()
    {
        var random = new NumpyRandomState(7);
        int[][][] epochs = Epochs(11, Batching.MiniBatch(4, 7, LastBatch.Keep), 4);

        Assert.Multiple(() =>
        {
            foreach (int[][] epoch in epochs)
                Assert.That(epoch.SelectMany(rows => rows), Is.EqualTo(random.Permutation(11)));
        });
    }

    [Test]
    public void The_same_seed_gives_the_same_run_and_another_seed_another()
    {
        TrainingResult first = Shuffled(seed: 3);

        Assert.Multiple(() =>
        {
            Assert.That(Shuffled(seed: 3).Trace.Loss, Is.EqualTo(first.Trace.Loss));
            Assert.That(Shuffled(seed: 4).Trace.Loss, Is.Not.EqualTo(first.Trace.Loss));
        });
    }

    [Test]
    public void Each_enumeration_of_the_steps_starts_the_shuffling_anew()
    {
        IEnumerable<TrainingStep> steps = new GradientDescent(0.05, Batching.Online(3))
            .Steps(Neuron(), [0], new StopRule(5));

        double[] first = [.. steps.Select(step => step.Loss)];
        double[] second = [.. steps.Select(step => step.Loss)];

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Full_batch_is_mini_batch_of_all_rows()
    {
        Assert.That(
            Run(Batching.MiniBatch(4, null, LastBatch.Keep)).Trace.Loss, Is.EqualTo(Run(Batching.FullBatch).Trace.Loss));
        Assert.That(
            Run(Batching.MiniBatch(99, null, LastBatch.Keep)).Trace.Loss, Is.EqualTo(Run(Batching.FullBatch).Trace.Loss));
    }

    [Test]
    public void Online_is_mini_batch_of_one() =>
        Assert.That(Batching.Online(5), Is.EqualTo(Batching.MiniBatch(1, 5, LastBatch.Keep)));

    [Test]
    public void Evaluations_count_the_rows_that_updates_looked_at()
    {
        TrainingTrace keep = Run(Batching.MiniBatch(3, null, LastBatch.Keep)).Trace;
        TrainingTrace drop = Run(Batching.MiniBatch(3, null, LastBatch.Drop)).Trace;

        Assert.That(keep.Evaluations[..3], Is.EqualTo(new double[] { 0, 1, 2 }));
        Assert.That(drop.Evaluations[..3], Is.EqualTo(new double[] { 0, 0.75, 1.5 }));
    }

    [Test]
    public void A_row_is_an_epoch_or_an_update_as_asked_and_the_way_is_the_same()
    {
        Batching batching = Batching.MiniBatch(3, 1, LastBatch.Keep);
        TrainingStep[] epochs = [.. new GradientDescent(0.05, batching).Steps(Neuron(), [0], new StopRule(3))];
        TrainingStep[] updates =
            [.. new GradientDescent(0.05, batching) { TraceUnit = TraceUnit.Update }.Steps(Neuron(), [0], new StopRule(3))];

        Assert.Multiple(() =>
        {
            Assert.That(epochs.Select(row => row.Iteration), Is.EqualTo(new[] { 0, 1, 2, 3 }));
            Assert.That(epochs.Select(row => row.Updates), Is.EqualTo(new[] { 0, 2, 4, 6 }));
            Assert.That(updates.Select(row => row.Iteration), Is.EqualTo(new[] { 0, 1, 1, 2, 2, 3, 3 }));
            Assert.That(updates.Select(row => row.Updates), Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5, 6 }));
            Assert.That(updates.Where((_, i) => i % 2 == 0).Select(row => row.Loss), Is.EqualTo(epochs.Select(row => row.Loss)));
            Assert.That(updates[..^1].Select(row => row.StopReason), Has.All.Null);
        });
    }

    private static ISampledObjective Neuron() => TestFunctions.LinearNeuron([1, 2, -1, 3], [2, 5, -1, 5]);

    private static TrainingResult Run(Batching batching) =>
        new GradientDescent(0.05, batching).Minimize(Neuron(), [0], new StopRule(20));

    private static TrainingResult Shuffled(int seed) => Run(Batching.Online(seed));

    /// <summary>The rows of every batch of every epoch, as the objective was asked for them.</summary>
    private static int[][][] Epochs(int rows, Batching batching, int epochs)
    {
        var batches = new List<int[]>();
        double[] x = new double[rows];
        Array.Fill(x, 1);
        ISampledObjective objective = TestFunctions.LinearNeuron(x, new double[rows], batches.Add);
        var seen = new List<int[][]>();
        foreach (TrainingStep step in new GradientDescent(0.1, batching).Steps(objective, [1], new StopRule(epochs)))
        {
            // The last call of a row is for all data, to report the loss.
            if (step.Iteration > 0)
                seen.Add([.. batches[..^1]]);
            batches.Clear();
        }

        Assert.That(seen, Has.Count.EqualTo(epochs));
        return [.. seen];
    }
}
