using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using CountInput = (int RowCount, int BatchSize);

namespace Exercises.Hidden;

[Exercise("01-04"), Hidden]
public class MiniBatchEpochHiddenTests : ExerciseTests<IMiniBatchEpoch>
{
    private const double Tolerance = 1e-9;

    [Test, Points(1)]
    public void The_batches_are_counted_for_other_numbers() => Compare(
        "BatchCount",
        ask => Student.BatchCount(ask.RowCount, ask.BatchSize),
        MiniBatchEpochOracle.BatchCount,
        tolerance: 0,
        Counts);

    [Test, Points(2)]
    public void The_epoch_is_right_for_other_data_and_batch_sizes() => Compare(
        "AfterEachBatch",
        ask => Student.AfterEachBatch(ask.Weight, ask.Samples, ask.Targets, ask.LearningRate, ask.BatchSize),
        MiniBatchEpochOracle.AfterEachBatch,
        Tolerance,
        MiniBatchEpochOracle.Cases(seed: 941, (1, 1), (2, 3), (9, 3), (10, 4), (11, 10), (33, 8), (120, 32)));

    private static CountInput[] Counts =>
        [(18, 6), (19, 6), (23, 6), (24, 6), (2, 1), (1, 2), (50, 49), (1_000_000, 1), (1, 1_000_000), (1_000_000, 999_999)];
}
