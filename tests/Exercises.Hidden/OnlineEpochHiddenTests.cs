using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("01-03"), Hidden]
public class OnlineEpochHiddenTests : ExerciseTests<IOnlineEpoch>
{
    private const double Tolerance = 1e-9;

    [Test, Points(1)]
    public void The_step_is_right_for_other_rows() => Compare(
        "AfterRow",
        ask => Student.AfterRow(ask.Weight, ask.X, ask.Target, ask.LearningRate),
        OnlineEpochOracle.AfterRow,
        Tolerance,
        OnlineEpochOracle.Rows(seed: 931, 12));

    [Test, Points(2)]
    public void The_epoch_is_right_for_other_data_rows_of_0_included() => Compare(
        "AfterEachRow",
        ask => Student.AfterEachRow(ask.Weight, ask.Samples, ask.Targets, ask.LearningRate),
        OnlineEpochOracle.AfterEachRow,
        Tolerance,
        [(1, [0, 2, 0], [5, 3, -1], 0.2), .. OnlineEpochOracle.Cases(seed: 932, 1, 4, 7, 33, 120)]);
}
