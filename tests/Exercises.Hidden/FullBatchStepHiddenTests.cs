using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("01-02"), Hidden]
public class FullBatchStepHiddenTests : ExerciseTests<IFullBatchStep>
{
    private const double Tolerance = 1e-9;

    [Test, Points(1)]
    public void The_slope_is_right_for_other_data() => Compare(
        "Slope",
        ask => Student.Slope(ask.Weight, ask.Samples, ask.Targets),
        FullBatchStepOracle.Slope,
        Tolerance,
        FullBatchStepOracle.Cases(seed: 921, 1, 2, 6, 7, 33, 120).Select(ask => (ask.Weight, ask.Samples, ask.Targets)).ToArray());

    [Test, Points(2)]
    public void The_step_is_right_for_other_data_and_stays_at_the_bottom() => Compare(
        "AfterStep",
        ask => Student.AfterStep(ask.Weight, ask.Samples, ask.Targets, ask.LearningRate),
        FullBatchStepOracle.AfterStep,
        Tolerance,
        [(-2, [3, -1, 0.5], [-6, 2, -1], 0.1), (0.7, [5, 2, -3], [1, 2, 4], 0.3), .. FullBatchStepOracle.Cases(seed: 922, 1, 2, 6, 7, 33, 120)]);
}
