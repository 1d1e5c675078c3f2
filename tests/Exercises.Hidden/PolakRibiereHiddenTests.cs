using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using static Exercises.Oracles.FletcherReevesOracle;
using static Exercises.Oracles.PolakRibiereOracle;

namespace Exercises.Hidden;

[Exercise("05-05"), Hidden]
public class PolakRibiereHiddenTests : ExerciseTests<IPolakRibiere>
{
    private const double Tolerance = 1e-12;

    [Test, Points(1)]
    public void Beta_is_right_for_other_gradients() => Compare(
        "Beta",
        given => Student.Beta(given.Previous, given.Gradient),
        PolakRibiereBeta,
        Tolerance,
        [.. Gradients(seed: 5501, 2, 3, 6, 7), ([0], [1]), ([5, 5], [4, 4])]);

    [Test, Points(2)]
    public void Direction_is_right_for_other_gradients() => Compare(
        "Direction",
        given => Student.Direction(given.Gradient, given.Beta, given.Previous),
        DirectionDown,
        Tolerance,
        [.. Directions(seed: 5502, 1, 2, 3, 8), .. Uphill(seed: 5503, 2, 5)]);
}
