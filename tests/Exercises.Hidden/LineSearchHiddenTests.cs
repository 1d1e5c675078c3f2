using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("05-06"), Hidden]
public class LineSearchHiddenTests : ExerciseTests<ILineSearch>
{
    [Test, Points(2)]
    public void Step_is_right_across_other_valleys() => CompareStep(
        [.. LineSearchOracle.Valleys(seed: 5601, 1, 2, 4, 5), new Line(x => Math.Sqrt(x[0]), [1], [0.5], [-1], 3, 0.3)]);

    // The first needs 45 halvings, the second more than fifty.
    [Test, Points(1)]
    public void Fifty_steps_are_tried() => CompareStep(
        new Line(x => x[0] * x[0], [1], [2], [-1], Math.ScaleB(1.5, 45), 0.1),
        new Line(x => x[0] * x[0], [1], [2], [-1], Math.ScaleB(1.5, 49), 0.1),
        new Line(x => x[0] * x[0], [1], [2], [-1], Math.ScaleB(1.5, 50), 0.1),
        new Line(x => x[0] * x[0], [1], [2], [-1], Math.ScaleB(1.5, 60), 0.1));

    private void CompareStep(params Line[] lines) => Compare(
        "FindStep",
        line => Student.FindStep(line.F, line.Point, line.Gradient, line.Direction, line.FirstStep, line.C1),
        LineSearchOracle.Step,
        1e-12,
        lines);
}
