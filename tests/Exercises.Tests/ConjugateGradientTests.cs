using System.Globalization;
using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using static Exercises.Oracles.FletcherReevesOracle;
using static Exercises.Oracles.PolakRibiereOracle;

namespace Exercises.Tests;

/// <summary>
/// A line search may go its own way, so the tests look at where the minimiser arrives and within how many steps. Where it does not
/// arrive, its first two steps tell why.
/// </summary>
[Exercise("05-07")]
public class ConjugateGradientTests : ExerciseTests<IConjugateGradient>
{
    private const double Tolerance = 1e-6;

    [Test, Points(1)]
    public void A_start_that_is_good_enough_takes_no_step()
    {
        Landscape bottom = Landscape.BentValley(1, 1);
        Descent end = Minimize(bottom, 10);
        if (end.Steps != 0 || !end.Converged || Distance(end.Point, bottom.Start) > 0)
        {
            Fail("At the start the gradient is 0 already. The norm is looked at before the first step: none is to be taken.", bottom, end);
        }

        // All of these numbers are sums of powers of 2, so that the norm is the tolerance to the last bit, however it is calculated.
        Landscape bowl = Landscape.Bowl(0.375, 0.5);
        end = Minimize(bowl, 10, tolerance: 0.625);
        if (end.Steps != 0 || !end.Converged)
        {
            Fail("At the start the gradient's norm is 0.625, and so is the tolerance. At most the tolerance is good enough: ≤, not <.", bowl, end);
        }
    }

    [Test, Points(2)]
    public void No_more_steps_are_taken_than_allowed()
    {
        foreach (int allowed in new[] { 0, 1, 2, 3 })
        {
            Landscape valley = Landscape.BentValley(-1.2, 1);
            Descent end = Minimize(valley, allowed);
            if (end.Steps > allowed)
            {
                Fail($"It takes one step more than allowed, or more. With maxSteps = {allowed} there are at most {allowed}.", valley, end);
            }

            if (end.Steps < allowed)
            {
                Fail($"It stops too early: {allowed} steps are allowed, and the gradient is still large.", valley, end);
            }
        }
    }

    [Test, Points(2)]
    public void What_it_says_of_the_end_is_true()
    {
        EndsTruthfully(Landscape.BentValley(-1.2, 1), 2, Tolerance);
        EndsTruthfully(Landscape.Valley(571, 4, 20), 2, Tolerance);

        // A line search that goes on until it finds a lowest point never comes back from here.
        EndsTruthfully(Landscape.EndlessSlope(1, 1), 2, Tolerance);
    }

    [Test, Points(2)]
    public void Every_step_goes_down()
    {
        GoesDown(Landscape.BentValley(-1.2, 1));
        GoesDown(Landscape.Valley(572, 3, 50));
        GoesDown(Landscape.Himmelblau(0.5, -1));

        // Where a step along a line goes a little too far, β d leads uphill, and only a restart leads down again.
        foreach (double curvature in new[] { 0.4, 1.7, 3, 7, 20 })
        {
            GoesDown(Landscape.Valley(577, 1, curvature));
        }
    }

    [Test, Points(4)]
    public void It_finds_the_bottom_of_a_quadratic_valley_in_a_few_steps_for_each_dimension()
    {
        ArrivesAt(Landscape.Valley(573, 1, 3), 12);
        ArrivesAt(Landscape.Valley(574, 2, 100), 24);
        ArrivesAt(Landscape.Valley(575, 5, 100), 60);
        ArrivesAt(Landscape.Valley(576, 10, 200), 120);
    }

    [Test, Points(4)]
    public void It_follows_a_bent_valley_to_its_end() => ArrivesAt(Landscape.BentValley(-1.2, 1), 200);

    private void GoesDown(Landscape landscape)
    {
        double before = landscape.F(landscape.Start);
        foreach (int steps in new[] { 1, 2, 3 })
        {
            Descent end = Minimize(landscape, steps);
            if (end.Converged && end.Steps < steps)
            {
                return;
            }

            if (!(landscape.F(end.Point) < before))
            {
                Fail($"It goes uphill, or not at all: after step {steps} the function is not lower than before it. The first direction is minus the gradient, {(steps == 1 ? "" : "a direction that does not lead down is replaced by it, ")}and a line search accepts no step after which the function has not fallen.", landscape, end);
            }

            before = landscape.F(end.Point);
        }
    }

    private void EndsTruthfully(Landscape landscape, int maxSteps, double tolerance)
    {
        Descent end = Minimize(landscape, maxSteps, tolerance);
        if (end.Converged != landscape.SlopeAt(end.Point) <= tolerance)
        {
            Fail($"It says that it has {(end.Converged ? "" : "not ")}converged, but the gradient's norm where it ended is {Number(landscape.SlopeAt(end.Point))} and the tolerance {Number(tolerance)}.", landscape, end);
        }
    }

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static double Distance(double[] a, double[] b) => Math.Sqrt(Inner(Combined(1, a, -1, b), Combined(1, a, -1, b)));

    private static void Fail(string feedback, Landscape landscape, Descent end) => Assert.Fail(
        $"{feedback}\nOn {landscape.Name}, from {Plain(landscape.Start)}: ended at {Plain(end.Point)} after {end.Steps} steps, where the gradient's norm is {Number(landscape.SlopeAt(end.Point))}.");

    private static string Plain(double[] point) => $"[{string.Join(", ", point.Select(Number))}]";

    private Descent Minimize(Landscape landscape, int maxSteps, double tolerance = Tolerance)
    {
        double[] start = [.. landscape.Start];
        Descent end = Student.Minimize(landscape.F, landscape.Gradient, start, tolerance, maxSteps);
        if (!start.SequenceEqual(landscape.Start))
        {
            Assert.Fail("It changes the start, a list that it is given. That belongs to the caller, who may still need it: work on a copy.");
        }

        if (end.Point.Length != start.Length)
        {
            Assert.Fail($"The point has {end.Point.Length} numbers; the start has {start.Length}.");
        }

        return end;
    }

    private void ArrivesAt(Landscape landscape, int maxSteps)
    {
        Descent end = Minimize(landscape, maxSteps);
        if (!end.Converged || !(landscape.SlopeAt(end.Point) <= Tolerance))
        {
            Fail(WhyNot(landscape, maxSteps), landscape, end);
        }
    }

    private string WhyNot(Landscape landscape, int maxSteps)
    {
        string late = $"It has not arrived after {maxSteps} steps, where a conjugate gradient with a line search has.";
        double[] first = Minimize(landscape, 1).Point;
        double[] second = Minimize(landscape, 2).Point;
        double[] slopes = landscape.Gradient(landscape.Start);
        double[] slopesThen = landscape.Gradient(first);
        double[] firstStep = Combined(1, first, -1, landscape.Start);
        double[] secondStep = Combined(1, second, -1, first);
        double[] polakRibiere = Direction((slopesThen, PolakRibiereBeta((slopes, slopesThen)), firstStep.Select(x => x * Size(slopes) / Size(firstStep)).ToArray()));
        return !(landscape.F(first) < landscape.F(landscape.Start)) ? $"{late} It goes uphill: the first direction is minus the gradient."
            : !IsAlong(firstStep, Combined(-1, slopes, 0, slopes)) ? $"{late} Its first direction is not minus the gradient."
            : IsFixed(landscape, firstStep) ? $"{late} Its step has the same length on every line, as with a learning rate. A line search goes on until the slope along the line is nearly gone."
            : IsAlong(secondStep, Combined(-1, slopesThen, 0, slopesThen)) && PolakRibiereBeta((slopes, slopesThen)) > 0.01 ? $"{late} Its second direction is minus the gradient again: that is steepest descent. Add β d, the part of the previous direction that is kept."
            : !IsAlong(secondStep, polakRibiere) ? $"{late} Its second direction is not the one of Polak and Ribière, −g′ + β d with β = ⟨g′, g′ − g⟩ / ⟨g, g⟩."
            : $"{late} Its first two directions are right. Look at what is kept from step to step, the last gradient and the last direction, and at the line search.";
    }

    /// <summary>Whether the step grows with the gradient alone: on a landscape a hundredth as high, a hundredth as long.</summary>
    private bool IsFixed(Landscape landscape, double[] step) =>
        Math.Abs((Distance(Minimize(landscape.Times(0.01), 1).Point, landscape.Start) / Size(step)) - 0.01) < 1e-6;

    private static double Size(double[] a) => Math.Sqrt(Inner(a, a));

    private static bool IsAlong(double[] step, double[] direction) => Inner(step, direction) > 0.9999 * Size(step) * Size(direction);
}
