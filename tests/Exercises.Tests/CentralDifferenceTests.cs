using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using static Exercises.Oracles.CentralDifferenceOracle;

namespace Exercises.Tests;

[Exercise("05-01")]
public class CentralDifferenceTests : ExerciseTests<ICentralDifference>
{
    // Values up to some 100 are rounded to 1e-14, and a division by 2h, 0.2 or more, makes less than 1e-13 of it.
    private const double Tolerance = 1e-10;

    // Here 2h is 2e-5, and values near 1 leave a rounding error of some 1e-11.
    private const double SmallStepTolerance = 1e-8;

    private static readonly Misconception<DifferenceCase, double[]>[] Misconceptions =
    [
        new(
            "The slopes are twice as large as they should be: the two points lie 2h apart, so the difference is divided by 2h.",
            asked => Slopes(asked, i => (At(asked, i, asked.H) - At(asked, i, -asked.H)) / asked.H)),
        new(
            "/ 2 * h divides by 2 and then multiplies by h, since C# and F# go from left to right. To divide by both, put the product in parentheses: the denominator is (2h).",
            asked => Slopes(asked, i => (At(asked, i, asked.H) - At(asked, i, -asked.H)) / 2 * asked.H)),
        new(
            "Every slope has the wrong sign. It is the value ahead, f(x + h eᵢ), minus the value behind, f(x − h eᵢ).",
            asked => Slopes(asked, i => (At(asked, i, -asked.H) - At(asked, i, asked.H)) / (2 * asked.H))),
        new(
            "That is the forward difference, from x to x + h eᵢ. The central difference goes from x − h eᵢ to x + h eᵢ, with x in the middle: its error is much smaller.",
            asked => Slopes(asked, i => (At(asked, i, asked.H) - At(asked, i, 0)) / asked.H)),
        new(
            "That is the backward difference, from x − h eᵢ to x. The central difference goes from x − h eᵢ to x + h eᵢ, with x in the middle: its error is much smaller.",
            asked => Slopes(asked, i => (At(asked, i, 0) - At(asked, i, -asked.H)) / asked.H)),
        new(
            "All coordinates are moved at once, so each slope is the sum of them all. For ∂f/∂xᵢ move coordinate i, and leave the others where they are.",
            asked => Slopes(asked, _ => (asked.F(Moved(asked, asked.H)) - asked.F(Moved(asked, -asked.H))) / (2 * asked.H))),
        new(
            "The coordinates before it have not been put back when the next one is moved. Each slope is taken at the same point: begin with a fresh copy for each coordinate.",
            asked => Slopes(asked, i => SlopeWithEarlierOnesMoved(asked, i))),
        new(
            "Every slope is 0: both values of f seem to be taken at the same point. A second name for a list is no second list: move the coordinate in two copies.",
            asked => Slopes(asked, _ => 0)),
        new(
            "You use a step of your own, 1e-5. Use the h that you are given.",
            asked => Gradient(asked with { H = 1e-5 })),
    ];

    // With so small a step, those two cannot be told from each other.
    private static readonly Misconception<DifferenceCase, double[]>[] MisconceptionsOfSmallSteps =
    [
        new(
            "Every slope is 0, or nearly. Either both values of f are taken at the same point, or 1 / 2 is 0, as it is for whole numbers, or / 2 * h stands where / (2 * h) should.",
            asked => Slopes(asked, _ => 0)),
        .. Misconceptions,
    ];

    [Test, Points(2)]
    public void The_example_with_numbers_comes_out() => Check(
        new(x => (x[0] * x[0] * x[0]) + (x[0] * x[1]), [2, 5], 0.1),
        new(x => (x[0] * x[0] * x[0]) + (x[0] * x[1]), [-1.5, 0.5], 0.1));

    [Test, Points(1)]
    public void A_function_of_one_number_has_one_slope() => Check(
        new(x => x[0] * x[0] * x[0], [3], 0.5),
        new(x => Math.Exp(x[0]), [-0.4], 0.25),
        new(x => 7 - (2 * x[0]), [1], 3));

    [Test, Points(2)]
    public void Each_coordinate_is_moved_by_itself() => Check(
        [
            new(x => (x[0] * x[1]) + Math.Exp(x[1] * x[2]), [0.5, -1, 2], 0.2),
            .. Random(seed: 51, 2, 3, 5),
        ]);

    [Test, Points(1)]
    public void A_small_step_gives_the_gradient_of_the_error_in_the_lesson() => CheckSmallSteps(
        new(weights => SharedWeights.Error(weights, [1, 1], [1, 0]), [-2, 2, 0.4, -0.9], 1e-5, "the error of section 4"),
        new(weights => SharedWeights.Error(weights, [2, -1], [0, 1]), [0.5, -0.25, 1, 0.75], 1e-5, "the error of section 4, of other data"));

    [Test, Points(1)]
    public void The_list_that_is_handed_in_stays_as_it_was()
    {
        var asked = new DifferenceCase(x => x[0] * x[1] * x[1] * x[2], [0.1, 0.7, 1.3], 0.3);
        double[] before = [.. asked.Point];
        Student.Gradient(asked.F, asked.Point, asked.H);
        double[] left = [.. asked.Point];
        before.CopyTo(asked.Point, 0);
        if (!left.SequenceEqual(before) && left.Zip(before, (now, then) => Math.Abs(now - then)).Max() < 1e-9)
        {
            Assert.Fail("The point is only nearly back where it was: adding h and subtracting it again leaves a rounding error. Work on a copy, or keep the old number and write that back.");
        }

        Check(asked);
    }

    private static double[] Moved(DifferenceCase asked, double by) => [.. asked.Point.Select(x => x + by)];

    private static double SlopeWithEarlierOnesMoved(DifferenceCase asked, int i)
    {
        double[] left = [.. asked.Point.Select((x, j) => j < i ? x - asked.H : x)];
        DifferenceCase there = asked with { Point = left };
        return (At(there, i, asked.H) - At(there, i, -asked.H)) / (2 * asked.H);
    }

    private void Check(params DifferenceCase[] cases) => CompareGradients(cases, Tolerance, Misconceptions);

    private void CheckSmallSteps(params DifferenceCase[] cases) => CompareGradients(cases, SmallStepTolerance, MisconceptionsOfSmallSteps);

    private void CompareGradients(DifferenceCase[] cases, double tolerance, Misconception<DifferenceCase, double[]>[] misconceptions) => Compare(
        "Gradient",
        asked => Student.Gradient(asked.F, asked.Point, asked.H),
        Gradient,
        tolerance,
        cases,
        misconceptions);
}
