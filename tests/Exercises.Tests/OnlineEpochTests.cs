using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using EpochInput = (double Weight, double[] Samples, double[] Targets, double LearningRate);
using RowInput = (double Weight, double X, double Target, double LearningRate);

namespace Exercises.Tests;

[Exercise("01-03")]
public class OnlineEpochTests : ExerciseTests<IOnlineEpoch>
{
    // Each step may be written in any form. Its rounding, about 1e-15, is not made larger by the steps after it, of which there are at most 40.
    private const double Tolerance = 1e-9;

    private const string WrongWay = "The weight moves the wrong way. Where error and input have the same sign, a larger weight makes the error smaller: add η · e · x.";
    private const string InputForgotten = "The step is not multiplied by the input. How far an error moves the weight depends on the lever: η · e · x.";
    private const string TimesTarget = "The error is multiplied by the target. The derivative of w · x with respect to w is the input x: η · e · x.";
    private const string Change = "This is how far the weight moves. The answer is where it arrives: the weight from before plus that change.";
    private const string Half = "The step is half as long as it should be. The slope of ½ e² is −e · x: the 2 of the square and the ½ cancel.";

    private static readonly Misconception<RowInput, double>[] RowMisconceptions =
    [
        new(WrongWay, ask => ask.Weight - (ask.LearningRate * Error(ask) * ask.X)),
        new(InputForgotten, ask => ask.Weight + (ask.LearningRate * Error(ask))),
        new(TimesTarget, ask => ask.Weight + (ask.LearningRate * Error(ask) * ask.Target)),
        new(Change, ask => ask.LearningRate * Error(ask) * ask.X),
        new(Half, ask => ask.Weight + (ask.LearningRate * Error(ask) * ask.X / 2)),
        new("The weight is pulled by the target, as if the neuron had predicted nothing. The error is target minus prediction: t − w · x.", ask => ask.Weight + (ask.LearningRate * ask.Target * ask.X)),
    ];

    private static readonly Misconception<EpochInput, double[]>[] EpochMisconceptions =
    [
        new(
            "All errors are made with the weight that the epoch began with. Online learning moves the weight after every row, and the next row's error must be made with the newest weight.",
            ask => OnlineEpochOracle.Epoch(ask, (w, x, t) => w + (ask.LearningRate * (t - (ask.Weight * x)) * x))),
        new(
            "The steps are divided by the number of rows. One row is its own mean: there is no 1/N in an online step.",
            ask => OnlineEpochOracle.Epoch(ask, (w, x, t) => w + (ask.LearningRate * (t - (w * x)) * x / ask.Samples.Length))),
        new(WrongWay, ask => OnlineEpochOracle.Epoch(ask, (w, x, t) => w - (ask.LearningRate * (t - (w * x)) * x))),
        new(InputForgotten, ask => OnlineEpochOracle.Epoch(ask, (w, x, t) => w + (ask.LearningRate * (t - (w * x))))),
        new(TimesTarget, ask => OnlineEpochOracle.Epoch(ask, (w, x, t) => w + (ask.LearningRate * (t - (w * x)) * t))),
        new(Half, ask => OnlineEpochOracle.Epoch(ask, (w, x, t) => w + (ask.LearningRate * (t - (w * x)) * x / 2))),
        new(
            "These are the weights before each row: the list begins with the weight that the epoch began with, and the last step is missing. Put the weight in the list after it has moved.",
            ask => [ask.Weight, .. OnlineEpochOracle.AfterEachRow(ask).SkipLast(1)]),
        new(
            "The list begins with the weight that the epoch began with. It is to hold the weights after the rows only, one for each row.",
            ask => [ask.Weight, .. OnlineEpochOracle.AfterEachRow(ask)]),
        new(
            "The rows are taken from the last to the first. Take them in the order in which they are given.",
            ask => OnlineEpochOracle.AfterEachRow(ask with { Samples = [.. ask.Samples.Reverse()], Targets = [.. ask.Targets.Reverse()] })),
        new(
            "These are the changes of the weight, row by row. The list is to hold the weights that come of them.",
            ask => [.. OnlineEpochOracle.AfterEachRow(ask).Zip([ask.Weight, .. OnlineEpochOracle.AfterEachRow(ask)], (after, before) => after - before)]),
    ];

    [Test, Points(2)]
    public void One_row_moves_the_weight_by_the_learning_rate_times_error_times_input() => Compare(
        "AfterRow",
        ask => Student.AfterRow(ask.Weight, ask.X, ask.Target, ask.LearningRate),
        OnlineEpochOracle.AfterRow,
        Tolerance,
        [(0.5, -2, -3, 0.1), (0.9, 1, 1, 0.1), (0.7, 0, 8.3, 0.001), .. OnlineEpochOracle.Rows(seed: 31, 10)],
        RowMisconceptions);

    [Test, Points(1)]
    public void The_epoch_in_the_README_comes_out() =>
        CompareEpoch(_ => [0.9, 0.91, 1.441], (0.5, NoisyLine.ReadmeSamples, NoisyLine.ReadmeTargets, 0.1));

    [Test, Points(2)]
    public void The_first_epoch_of_the_lesson_comes_out() =>
        CompareEpoch(_ => LessonWeights, (-0.5, NoisyLine.LessonSamples, NoisyLine.LessonTargets, 0.001));

    [Test, Points(2)]
    public void Every_row_of_any_data_begins_where_the_one_before_has_left_the_weight() =>
        CompareEpoch(OnlineEpochOracle.AfterEachRow, OnlineEpochOracle.Cases(seed: 32, 1, 2, 3, 5, 10, 17, 40));

    private static double[] LessonWeights =>
    [
        -0.08570398159999992, 0.21622672356000006, 0.45179103885216004, 0.6057249788534823, 0.6579340923918267, 0.6864587678222593,
        0.6864587678222593, 0.6975570945509703, 0.6676001542381548, 0.7772388608855811, 0.892767927388904, 0.9201750546500136,
    ];

    private void CompareEpoch(Func<EpochInput, double[]> expected, params EpochInput[] inputs) => Compare(
        "AfterEachRow",
        ask => Student.AfterEachRow(ask.Weight, ask.Samples, ask.Targets, ask.LearningRate),
        expected,
        Tolerance,
        inputs,
        EpochMisconceptions);

    private static double Error(RowInput ask) => ask.Target - (ask.Weight * ask.X);
}
