using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("05-02"), Hidden]
public class ReverseModeHiddenTests : ExerciseTests<IReverseMode>
{
    private const double Tolerance = 1e-10;

    [Test, Points(1)]
    public void Forward_with_other_numbers() => Compare(
        "Forward",
        given => Student.Forward(given.X, given.W, given.T),
        ReverseModeOracle.Forward,
        Tolerance,
        [(0, 1, 2), (-7, 3, -9), .. ReverseModeOracle.Given(seed: 5231, count: 10)]);

    [Test, Points(2)]
    public void Backward_with_other_numbers() => Compare(
        "Backward",
        Student.Backward,
        ReverseModeOracle.Backward,
        Tolerance,
        [ReverseModeOracle.Forward((0, 1, 2)), .. ReverseModeOracle.Given(seed: 5232, count: 10).Select(ReverseModeOracle.Forward)]);
}
