using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("05-03"), Hidden]
public class GradientDescentHiddenTests : ExerciseTests<IGradientDescent>
{
    private const double Tolerance = 1e-9;

    [Test, Points(2)]
    public void Other_valleys() => Check(
        [
            .. GradientDescentOracle.Random(seed: 5331, tolerance: 0.003, maxSteps: 150, 1, 3, 6),
            .. GradientDescentOracle.Random(seed: 5332, tolerance: 1e-6, maxSteps: 5, 2, 4),
            new(x => [-2 * (1 - x[0]) - (40 * x[0] * (x[1] - (x[0] * x[0]))), 20 * (x[1] - (x[0] * x[0]))], [-0.5, 0.75], 0.01, 0.5, 120),
        ]);

    [Test, Points(1)]
    public void Other_edges() => Check(
        new(x => [x[0], x[1]], [5, -12], 0.5, 13, 4),
        new(x => [x[0], x[1]], [5, -12], 0.5, 6.5, 1),
        new(x => [3 * x[0]], [5], 0.1, 2, 0),
        new(x => [2 * x[0], 2 * x[1]], [1, -1], 0.5, 0, 1));

    private void Check(params DescentCase[] cases) => Compare(
        "Minimize",
        asked => Student.Minimize(asked.Gradient, asked.Start, asked.LearningRate, asked.Tolerance, asked.MaxSteps),
        GradientDescentOracle.Minimize,
        Tolerance,
        cases);
}
