using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("05-01"), Hidden]
public class CentralDifferenceHiddenTests : ExerciseTests<ICentralDifference>
{
    [Test, Points(2)]
    public void Other_functions_of_one_to_eight_numbers() => Check(
        1e-10,
        [
            .. CentralDifferenceOracle.Random(seed: 512, 1, 2, 4, 8),
            new(x => Math.Sin(x[0]) * Math.Cos(x[1]), [0.4, -2.2], 0.07),
            new(x => x[3], [1, 2, 3, 4], 1.5),
        ]);

    [Test, Points(1)]
    public void A_small_step() => Check(
        1e-8,
        new(x => Math.Exp(x[0] - x[1]), [1.25, 0.5], 1e-5),
        new(weights => SharedWeights.Error(weights, [0.5, 0], [0, 1]), [0.3, -1.1, 2, 0.6], 1e-4));

    private void Check(double tolerance, params DifferenceCase[] cases) =>
        Compare("Gradient", asked => Student.Gradient(asked.F, asked.Point, asked.H), CentralDifferenceOracle.Gradient, tolerance, cases);
}
