using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using CountInput = (int RowCount, int BatchSize);
using EpochInput = (double Weight, double[] Samples, double[] Targets, double LearningRate, int BatchSize);

namespace Exercises.Tests;

[Exercise("01-04")]
public class MiniBatchEpochTests : ExerciseTests<IMiniBatchEpoch>
{
    // The mean may be taken in any order and form; with sums up to about 1e4 that moves the last digits by 1e-12.
    private const double Tolerance = 1e-9;

    private static readonly Misconception<CountInput, int>[] CountMisconceptions =
    [
        new("The rows left over at the end are dropped: dividing two ints cuts the rest off. 13 rows make three batches of four and a short one, which counts too.", ask => ask.RowCount / ask.BatchSize),
        new("One more than the quotient is right only if rows are left over. 12 rows make three batches of four, and no fourth.", ask => (ask.RowCount / ask.BatchSize) + 1),
        new("This is how many rows are left over. The answer is how many batches they and the others make.", ask => ask.RowCount % ask.BatchSize),
    ];

    private static readonly Misconception<EpochInput, double[]>[] EpochMisconceptions =
    [
        new(
            "The rows left over at the end are dropped. They are a batch of their own, the short last one, and need a step and a place in the list.",
            ask => [.. MiniBatchEpochOracle.AfterEachBatch(ask).Take(ask.Samples.Length / ask.BatchSize)]),
        new(
            "The short last batch is divided by the batch size. Its mean is over as many rows as it has.",
            ask => MiniBatchEpochOracle.Epoch(ask, (w, batch) => w + (ask.LearningRate * Sum(w, batch) / ask.BatchSize))),
        new(
            "The short last batch is filled up with rows of the batch before, which then count twice. It has only the rows that are left over.",
            ask => MiniBatchEpochOracle.Epoch(ask, (w, batch) => MiniBatchEpochOracle.AfterBatch(ask.LearningRate, w, FilledUp(ask, batch)))),
        new(
            "The step is by the sum over the batch. It is to be by the mean: divide by the number of the batch's rows.",
            ask => MiniBatchEpochOracle.Epoch(ask, (w, batch) => w + (ask.LearningRate * Sum(w, batch)))),
        new(
            "The sum over a batch is divided by the number of all rows. The mean is over the batch alone.",
            ask => MiniBatchEpochOracle.Epoch(ask, (w, batch) => w + (ask.LearningRate * Sum(w, batch) / ask.Samples.Length))),
        new(
            "All errors are made with the weight that the epoch began with. The second batch must meet the weight as the first has left it.",
            ask => MiniBatchEpochOracle.Epoch(ask, (w, batch) => w + (ask.LearningRate * Sum(ask.Weight, batch) / batch.Length))),
        new(
            "The weight moves within the batch, after each row. All errors of a batch are to be made with the weight from before it; the weight moves once, when the whole batch has been looked at.",
            ask => MiniBatchEpochOracle.Epoch(ask, (w, batch) => batch.Aggregate(w, (now, row) => now + (ask.LearningRate * Sum(now, [row]) / batch.Length)))),
        new(
            "The weight moves after each row, and by that row alone. That is online learning; here a step is by the mean over a batch.",
            ask => MiniBatchEpochOracle.Epoch(ask, (w, batch) => batch.Aggregate(w, (now, row) => now + (ask.LearningRate * Sum(now, [row]))))),
        new(
            "The weight moves the wrong way. Where error and input have the same sign, a larger weight makes the error smaller: add the step.",
            ask => MiniBatchEpochOracle.Epoch(ask, (w, batch) => w - (ask.LearningRate * Sum(w, batch) / batch.Length))),
        new(
            "The steps are half as long as they should be. The slope of ½ e² is −e · x: the 2 of the square and the ½ cancel.",
            ask => MiniBatchEpochOracle.Epoch(ask, (w, batch) => w + (ask.LearningRate * Sum(w, batch) / (2 * batch.Length)))),
        new(
            "These are the weights before each batch. Put the weight in the list after it has moved.",
            ask => [ask.Weight, .. MiniBatchEpochOracle.AfterEachBatch(ask).SkipLast(1)]),
        new(
            "The list begins with the weight that the epoch began with. It is to hold the weights after the batches only, one for each batch.",
            ask => [ask.Weight, .. MiniBatchEpochOracle.AfterEachBatch(ask)]),
    ];

    [Test, Points(2)]
    public void BatchCount_counts_the_short_last_batch() => Compare(
        "BatchCount",
        ask => Student.BatchCount(ask.RowCount, ask.BatchSize),
        MiniBatchEpochOracle.BatchCount,
        0,
        Counts,
        CountMisconceptions);

    [Test, Points(2)]
    public void Batches_that_come_out_even_each_move_the_weight_once()
    {
        CompareEpoch(_ => [-0.34659280395000003, -0.33219036468815005, -0.27361715496657], Lesson(batchSize: 4));
        CompareEpoch(MiniBatchEpochOracle.AfterEachBatch, MiniBatchEpochOracle.Cases(seed: 41, (6, 3), (8, 2), (20, 5)));
    }

    [Test, Points(3)]
    public void The_short_last_batch_is_used_and_its_mean_is_over_its_own_rows()
    {
        CompareEpoch(_ => [0.725, 1.4225], (0.5, NoisyLine.ReadmeSamples, NoisyLine.ReadmeTargets, 0.1, 2));
        CompareEpoch(_ => [-0.37028417184000006, -0.35207478090896005, -0.2671506464916927], Lesson(batchSize: 5));
        CompareEpoch(MiniBatchEpochOracle.AfterEachBatch, MiniBatchEpochOracle.Cases(seed: 42, (5, 3), (7, 3), (11, 4), (23, 6)));
    }

    [Test, Points(1)]
    public void Batches_of_one_are_online_learning() =>
        CompareEpoch(MiniBatchEpochOracle.AfterEachBatch, MiniBatchEpochOracle.Cases(seed: 43, (1, 1), (4, 1), (9, 1)));

    [Test, Points(1)]
    public void A_batch_larger_than_the_data_is_one_full_batch() =>
        CompareEpoch(MiniBatchEpochOracle.AfterEachBatch, MiniBatchEpochOracle.Cases(seed: 44, (1, 3), (4, 4), (5, 8), (9, 1000)));

    [Test, Points(3)]
    public void Any_number_of_rows_goes_into_batches_of_any_size() => CompareEpoch(
        MiniBatchEpochOracle.AfterEachBatch,
        MiniBatchEpochOracle.Cases(seed: 45, (2, 2), (3, 2), (10, 3), (10, 7), (17, 16), (30, 7), (40, 9), (6, 10)));

    private static CountInput[] Counts =>
        [(12, 4), (12, 5), (3, 2), (13, 4), (15, 4), (16, 4), (1, 1), (7, 1), (7, 7), (7, 8), (3, 100), (1_000_000, 7), (999_999, 1_000_000)];

    private static EpochInput Lesson(int batchSize) => (-0.5, NoisyLine.LessonSamples, NoisyLine.LessonTargets, 0.0005, batchSize);

    private void CompareEpoch(Func<EpochInput, double[]> expected, params EpochInput[] inputs) => Compare(
        "AfterEachBatch",
        ask => Student.AfterEachBatch(ask.Weight, ask.Samples, ask.Targets, ask.LearningRate, ask.BatchSize),
        expected,
        Tolerance,
        inputs,
        EpochMisconceptions);

    // Only the last batch may be short, so it is filled up with the rows at the end.
    private static (double X, double T)[] FilledUp(EpochInput ask, (double X, double T)[] batch) =>
        batch.Length == ask.BatchSize ? batch : [.. ask.Samples.Zip(ask.Targets).TakeLast(ask.BatchSize)];

    /// <summary>The sum over some rows of error times input.</summary>
    private static double Sum(double weight, (double X, double T)[] rows) => rows.Sum(row => (row.T - (weight * row.X)) * row.X);
}
