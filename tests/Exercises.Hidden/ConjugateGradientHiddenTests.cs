using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("05-07"), Hidden]
public class ConjugateGradientHiddenTests : ExerciseTests<IConjugateGradient>
{
    private const double Tolerance = 1e-6;

    [Test, Points(2)]
    public void It_arrives_in_other_valleys()
    {
        ArrivesAt(Landscape.Valley(5701, 3, 200), 36);
        ArrivesAt(Landscape.Valley(5702, 8, 100), 96);
    }

    [Test, Points(2)]
    public void It_arrives_on_functions_that_are_no_quadratics()
    {
        ArrivesAt(Landscape.Himmelblau(0.5, -1), 60);
        ArrivesAt(Landscape.Himmelblau(-3, -4), 60);
        ArrivesAt(Landscape.BentValley(0.5, 2), 200);
    }

    [Test, Points(1)]
    public void It_says_so_when_it_has_not_arrived()
    {
        Landscape valley = Landscape.BentValley(-1.5, 2);
        Descent end = Student.Minimize(valley.F, valley.Gradient, [.. valley.Start], Tolerance, 3);
        Assert.That(end.Steps, Is.EqualTo(3));
        Assert.That(end.Converged, Is.False);
    }

    private void ArrivesAt(Landscape landscape, int maxSteps)
    {
        Descent end = Student.Minimize(landscape.F, landscape.Gradient, [.. landscape.Start], Tolerance, maxSteps);
        Assert.That(end.Point, Has.Length.EqualTo(landscape.Start.Length));
        Assert.That(end.Converged, Is.True);
        Assert.That(landscape.SlopeAt(end.Point), Is.AtMost(Tolerance));
    }
}
