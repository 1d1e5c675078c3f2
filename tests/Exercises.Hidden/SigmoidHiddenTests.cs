using CourseKit.Exercises;
using CourseKit.Grading.Harness;

namespace Exercises.Hidden;

[Exercise("02-01"), Hidden]
public class SigmoidHiddenTests : ExerciseTests<ISigmoid>
{
    private const double Tolerance = 1e-12;

    [Test, Points(1)]
    public void Value_follows_the_formula_where_it_was_not_asked_before() =>
        Compare("Value", Student.Value, x => 0.5 + (0.5 * Math.Tanh(x / 2)), Tolerance, Grid);

    [Test, Points(1)]
    public void Derivative_follows_the_formula_where_it_was_not_asked_before() =>
        Compare("Derivative", Student.Derivative, x => 0.25 / (Math.Cosh(x / 2) * Math.Cosh(x / 2)), Tolerance, Grid);

    private static double[] Grid => [.. Enumerable.Range(-40, 81).Select(step => (step * 0.31) + 0.007)];
}
