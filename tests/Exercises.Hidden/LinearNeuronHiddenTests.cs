using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("01-01"), Hidden]
public class LinearNeuronHiddenTests : ExerciseTests<ILinearNeuron>
{
    private const double Tolerance = 1e-9;

    [Test, Points(2)]
    public void The_loss_is_right_for_other_data_and_0_for_a_perfect_fit() => Compare(
        "Loss",
        ask => Student.Loss(ask.Weight, ask.Samples, ask.Targets),
        LinearNeuronOracle.Loss,
        Tolerance,
        [(-2, [3, -1, 0.5], [-6, 2, -1]), (1.5, [0, 0], [3, -4]), .. LinearNeuronOracle.Cases(seed: 911, 1, 2, 6, 7, 33, 120)]);
}
