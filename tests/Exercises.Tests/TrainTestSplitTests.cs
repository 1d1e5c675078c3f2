using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Question = (double[][] Rows, int[] Labels, double TestSize, int[] Permutation);

namespace Exercises.Tests;

[Exercise("04-03")]
public class TrainTestSplitTests : ExerciseTests<ITrainTestSplit>
{
    // Nothing is computed with the features, they are only moved.
    private const double Exact = 0;

    private const string RoundedDown = "You round down. The number of test rows is rounded up, so that there is always at least one.";

    private const string RoundedToNearest = "You round to the nearest whole number. The number of test rows is rounded up, always.";

    private static readonly Misconception<(int RowCount, double TestSize), int>[] CountMisconceptions =
    [
        new(RoundedDown, question => (int)(question.TestSize * question.RowCount)),
        new(RoundedToNearest, question => (int)Math.Round(question.TestSize * question.RowCount)),
        new(RoundedToNearest, question => (int)Math.Round(question.TestSize * question.RowCount, MidpointRounding.AwayFromZero)),
        new("This is the number of rows to learn from. testSize is the share of the test rows.", question => question.RowCount - TrainTestSplitOracle.TestCount(question)),
        new("This is one more than the rounded-down number, also where the product is whole and needs no rounding.", question => (int)(question.TestSize * question.RowCount) + 1),
    ];

    private static readonly Misconception<Question, DataSplit>[] SplitMisconceptions =
    [
        new("You take the test rows from the end of the permutation. They are its first entries.", FromTheEnd),
        new("The two parts are exchanged: the first entries of the permutation are the test rows, and the larger rest is to learn from.", question => Exchanged(TrainTestSplitOracle.Split(question))),
        new("The two parts are exchanged: testSize is the share of the test rows, not of those to learn from.", question => Exchanged(FromTheEnd(question))),
        new("You split the rows in the order in which they come. Rows are often sorted by class, so take them in the order of the permutation.", question => TrainTestSplitOracle.Dealt(question, row => row, TestCount(question))),
        new("You use the permutation backwards, and send row i to the place permutation[i]. Fetch instead: place i gets the row with the number permutation[i].", question => TrainTestSplitOracle.Dealt(question, row => question.Permutation[row], TestCount(question))),
        new("The labels stay in their old order, while the rows move. Take each label from where its row comes from.", LabelsLeft),
        new(RoundedDown, question => TrainTestSplitOracle.Dealt(question, row => Array.IndexOf(question.Permutation, row), (int)(question.TestSize * question.Rows.Length))),
    ];

    [Test, Points(2)]
    public void The_number_of_test_rows_is_rounded_up() => Compare(
        "TestCount",
        question => Student.TestCount(question.RowCount, question.TestSize),
        TrainTestSplitOracle.TestCount,
        Exact,
        Sizes,
        CountMisconceptions);

    [Test, Points(1)]
    public void The_five_rows_of_the_README_are_dealt_out_as_it_says() => Compare("Split", Split, TrainTestSplitOracle.Split, Exact, [Readme], SplitMisconceptions);

    [Test, Points(2)]
    public void The_first_entries_of_the_permutation_name_the_test_rows() => Compare(
        "The test rows of Split",
        question => Split(question).TestRows,
        question => TrainTestSplitOracle.Split(question).TestRows,
        Exact,
        Questions(seed: 1),
        Parts(split => split.TestRows));

    [Test, Points(1)]
    public void The_other_entries_name_the_rows_to_learn_from() => Compare(
        "The training rows of Split",
        question => Split(question).TrainRows,
        question => TrainTestSplitOracle.Split(question).TrainRows,
        Exact,
        Questions(seed: 2),
        Parts(split => split.TrainRows));

    [Test, Points(2)]
    public void Each_row_keeps_its_label() => Compare(
        "The training and the test labels of Split",
        question => Labels(Split(question)),
        question => Labels(TrainTestSplitOracle.Split(question)),
        Exact,
        Questions(seed: 3),
        Parts(Labels));

    // The same idea, known by one part of what it leads to.
    private static Misconception<Question, TPart>[] Parts<TPart>(Func<DataSplit, TPart> part) =>
        [.. SplitMisconceptions.Select(idea => new Misconception<Question, TPart>(idea.Feedback, question => part(idea.Answer(question))))];

    private static int[][] Labels(DataSplit split) => [split.TrainLabels, split.TestLabels];

    private DataSplit Split(Question question) => Student.Split(question.Rows, question.Labels, question.TestSize, question.Permutation);

    private static int TestCount(Question question) => TrainTestSplitOracle.TestCount((question.Rows.Length, question.TestSize));

    private static DataSplit FromTheEnd(Question question)
    {
        int trainCount = question.Rows.Length - TestCount(question);
        return Exchanged(TrainTestSplitOracle.Dealt(question, row => Array.IndexOf(question.Permutation, row), trainCount));
    }

    private static DataSplit Exchanged(DataSplit split) => new(split.TestRows, split.TestLabels, split.TrainRows, split.TrainLabels);

    private static DataSplit LabelsLeft(Question question) =>
        TrainTestSplitOracle.Split(question) with { TestLabels = question.Labels[..TestCount(question)], TrainLabels = question.Labels[TestCount(question)..] };

    private static Question Readme => ([[0, 0.5], [1, 1.5], [2, 2.5], [3, 3.5], [4, 4.5]], [0, 0, 1, 1, 0], 0.3, [3, 0, 4, 1, 2]);

    // Whole products are among them, and others a little above and below the middle; none so near a whole number that the last
    // bit of the product decides.
    private static (int RowCount, double TestSize)[] Sizes =>
        [(5, 0.3), (4, 0.5), (10, 0.25), (10, 0.01), (200, 0.4), (8, 0.125), (7, 0.2), (9, 0.3), (11, 0.6), (2, 0.5), (3, 0.6), (100, 0.255)];

    private static Question[] Questions(int seed)
    {
        var random = new Random(seed);
        return [.. new[] { (5, 0.25), (6, 0.3), (7, 0.05), (4, 0.5), (13, 0.6) }.Select(size => TrainTestSplitOracle.Rows(random, size.Item1, size.Item2))];
    }
}
