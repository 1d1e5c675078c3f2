using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("02-03"), Hidden]
public class MeanSquaredErrorHiddenTests : ExerciseTests<IMeanSquaredError>
{
    [Test, Points(2)]
    public void The_loss_of_other_predictions_is_right() => Compare(
        "Loss",
        all => Student.Loss(all.True, all.Predicted),
        MeanSquaredErrorOracle.Loss,
        tolerance: 1e-12,
        [.. MeanSquaredErrorOracle.RandomLabels(seed: 55, 1, 2, 13, 100), .. MeanSquaredErrorOracle.RandomNumbers(seed: 56, 1, 3, 64)]);
}
