using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("05-04"), Hidden]
public class FletcherReevesHiddenTests : ExerciseTests<IFletcherReeves>
{
    private const double Tolerance = 1e-12;

    [Test, Points(1)]
    public void Beta_of_other_gradients() => Compare(
        "Beta",
        given => Student.Beta(given.Previous, given.Gradient),
        FletcherReevesOracle.Beta,
        Tolerance,
        [.. FletcherReevesOracle.Gradients(seed: 5451, 1, 2, 5, 30), ([0], [2]), ([1e-5, 0], [2, 5])]);

    [Test, Points(1)]
    public void Direction_of_other_gradients() => Compare(
        "Direction",
        given => Student.Direction(given.Gradient, given.Beta, given.Previous),
        FletcherReevesOracle.Direction,
        Tolerance,
        [.. FletcherReevesOracle.Directions(seed: 5452, 1, 3, 7, 30), ([4, 5], 1, [6, -7])]);
}
