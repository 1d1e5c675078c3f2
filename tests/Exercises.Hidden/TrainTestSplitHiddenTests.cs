using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("04-03"), Hidden]
public class TrainTestSplitHiddenTests : ExerciseTests<ITrainTestSplit>
{
    [Test, Points(1)]
    public void The_number_of_test_rows_is_right_for_other_sizes() => Compare(
        "TestCount",
        TestCount,
        TrainTestSplitOracle.TestCount,
        0,
        [(16, 0.75), (17, 0.75), (120, 0.4), (1000, 0.0301), (6, 0.7), (33, 0.9)]);

    [Test, Points(1)]
    public void Other_rows_are_dealt_out_rightly()
    {
        var random = new Random(107);
        Compare(
            "Split",
            question => Student.Split(question.Rows, question.Labels, question.TestSize, question.Permutation),
            TrainTestSplitOracle.Split,
            0,
            [.. new[] { (2, 0.5), (3, 0.1), (21, 0.35), (64, 0.75) }.Select(size => TrainTestSplitOracle.Rows(random, size.Item1, size.Item2))]);
    }

    private int TestCount((int RowCount, double TestSize) question) => Student.TestCount(question.RowCount, question.TestSize);
}
