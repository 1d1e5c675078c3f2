using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using static Exercises.Oracles.GradientDescentOracle;

namespace Exercises.Tests;

[Exercise("05-03")]
public class GradientDescentTests : ExerciseTests<IGradientDescent>
{
    // A norm of exactly the tolerance is asked for only where every way of computing it is exact, (3, 4) for one.
    // Each step rounds to 1e-16 of numbers below 10, and a hundred of them add up to some 1e-13.
    private const double Tolerance = 1e-9;

    private static readonly Misconception<DescentCase, Descent>[] Misconceptions =
    [
        new(
            "It goes uphill: the gradient points to where the loss rises, so a step subtracts η g.",
            asked => Minimize(asked with { LearningRate = -asked.LearningRate })),
        new(
            "Each coordinate is moved by a gradient taken after the ones before it have moved. Take the gradient once, before any coordinate moves, and use it for all.",
            OneAfterTheOther),
        new(
            "The root is missing: g₁² + … + gₙ² is the square of the norm. The norm, its root, is what the tolerance is compared with.",
            asked => Minimize(asked, slopes => Norm(slopes) * Norm(slopes))),
        new(
            "It looks as if the tolerance is compared with each slope by itself. The norm is one number for all of them, √(g₁² + … + gₙ²).",
            asked => Minimize(asked, slopes => slopes.Max(Math.Abs))),
        new(
            "It looks as if the slopes are added up to one number: slopes of opposite sign cancel, and a steep place looks flat. The norm adds up their squares, and takes the root.",
            asked => Minimize(asked, slopes => Math.Abs(slopes.Sum()))),
        new(
            "The tolerance is compared with the length of the step, η ‖g‖. A small step may only mean a small learning rate: compare the gradient's norm.",
            asked => Minimize(asked, slopes => asked.LearningRate * Norm(slopes))),
        new(
            "A norm of exactly the tolerance counts as converged: the rule says at most, not below.",
            asked => Minimize(asked, slopes => Math.BitIncrement(Norm(slopes)))),
        new(
            "The norm is not looked at after the last step. If that step has arrived, the descent has converged.",
            asked => Minimize(asked) is var right && right.Steps == asked.MaxSteps ? right with { Converged = false } : right),
        new(
            "It steps before it looks: the gradient is small enough already, and one more step is taken. Compare the norm first, and step only if it is too large.",
            SteppedFirst),
        new(
            "It takes one step more than allowed. With maxSteps = 1 there is one step, with maxSteps = 0 there is none.",
            asked => Minimize(asked with { MaxSteps = asked.MaxSteps + 1 })),
    ];

    [Test, Points(1)]
    public void One_step_goes_against_the_gradient() => Check(
        new(x => [2 * x[0], x[1]], [1, 2], 0.5, 0.6, 1),
        new(x => [x[0] - (2 * x[1]), (3 * x[1]) - (2 * x[0]), 5], [3, -1, 0.5], 0.1, 0, 1));

    [Test, Points(2)]
    public void All_steps_are_taken_while_the_gradient_is_large() => Check(
        [
            .. Random(seed: 531, tolerance: 1e-9, maxSteps: 7, 1, 2, 5),

            // Sixty-four steps of section 6, and a learning rate that leads away.
            new(weights => SharedWeights.Gradient(weights, [2, -4], [0, 1]), [4, -2, -1, -2], 0.2, 0, 64, "the gradient of section 6"),
            new(x => [20 * x[0], 2 * x[1]], [1, -1], 0.11, 1e-3, 20),
        ]);

    [Test, Points(2)]
    public void It_stops_as_soon_as_the_gradient_is_small_enough() => Check(
        [
            new(x => [2 * x[0], x[1]], [1, 2], 0.5, 0.6, 10),
            .. Random(seed: 532, tolerance: 0.01, maxSteps: 200, 1, 2, 4),
            new(x => [x[0], -x[0] + (2 * x[1])], [3, 3], 0.3, 0.5, 100),
        ]);

    [Test, Points(1)]
    public void A_start_that_is_good_enough_takes_no_step() => Check(
        new(x => [x[0], x[1]], [0.3, -0.3], 0.25, 0.5, 10),
        new(x => [x[0], x[1]], [3, 4], 0.25, 5, 10),
        new(x => [x[0], x[1]], [0.25, -2], 0.25, 1, 0),
        new(x => [x[0] - 1, x[1] + 2], [1, -2], 0.1, 0, 3));

    [Test, Points(1)]
    public void The_last_step_may_be_the_one_that_arrives() => Check(
        new(x => [2 * x[0], x[1]], [1, 2], 0.5, 0.6, 2),
        new(x => [4 * x[0]], [-3], 0.25, 0.1, 1),
        new(x => [2 * x[0], x[1]], [1, 2], 0.5, 0.4, 2));

    private static Descent OneAfterTheOther(DescentCase asked)
    {
        double[] point = [.. asked.Start];
        for (int steps = 0; ; steps++)
        {
            bool converged = Norm(asked.Gradient(point)) <= asked.Tolerance;
            if (converged || steps == asked.MaxSteps)
            {
                return new Descent(point, steps, converged);
            }

            for (int i = 0; i < point.Length; i++)
            {
                point[i] -= asked.LearningRate * asked.Gradient([.. point])[i];
            }
        }
    }

    private static Descent SteppedFirst(DescentCase asked)
    {
        double norm = double.PositiveInfinity;
        int steps = 0;
        double[][] way = Way(asked, asked.MaxSteps);
        while (norm > asked.Tolerance && steps < asked.MaxSteps)
        {
            norm = Norm(asked.Gradient(way[steps]));
            steps++;
        }

        return new Descent(way[steps], steps, norm <= asked.Tolerance);
    }

    private void Check(params DescentCase[] cases) => Compare(
        "Minimize",
        asked => Student.Minimize(asked.Gradient, asked.Start, asked.LearningRate, asked.Tolerance, asked.MaxSteps),
        Minimize,
        Tolerance,
        cases,
        Misconceptions);
}
