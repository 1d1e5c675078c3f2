using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Fall = (double Before, double After, double Step, double Slope, double C1);

namespace Exercises.Tests;

[Exercise("05-06")]
public class LineSearchTests : ExerciseTests<ILineSearch>
{
    // Halving is exact; other factors would be off by far more.
    private const double Tolerance = 1e-12;

    private static readonly (string Feedback, Func<Fall, bool> IsEnough)[] WrongConditions =
    [
        ("Any fall counts as enough. The share c₁ of what the slope promises is asked for: φ(0) + c₁ α φ′(0), which lies below φ(0).", fall => fall.After < fall.Before),
        ("The slope has the wrong sign: φ′(0) is below 0 already, so adding c₁ α φ′(0) lowers the bar.", fall => fall.After <= fall.Before - (fall.C1 * fall.Step * fall.Slope)),
        ("The step is missing: a step of α may count on a fall of α times the slope, c₁ α φ′(0).", fall => fall.After <= fall.Before + (fall.C1 * fall.Slope)),
        ("c₁ is missing: the whole fall that the slope promises is asked for, and a line that bends upwards never gives that.", fall => fall.After <= fall.Before + (fall.Step * fall.Slope)),
        ("It says yes where it should say no. Enough is when φ(α) is at most φ(0) + c₁ α φ′(0).", fall => fall.After > fall.Before + (fall.C1 * fall.Step * fall.Slope)),
        ("A NaN counts as a fall. Ask whether it is at most the bar (with NaN that is false), not whether it is not above it.", fall => !(fall.After > fall.Before + (fall.C1 * fall.Step * fall.Slope))),
        ("Exactly the bar is enough: at most, not below.", fall => fall.After < fall.Before + (fall.C1 * fall.Step * fall.Slope)),
    ];

    private static readonly Misconception<Line, double>[] StepMisconceptions =
    [
        new("The first step is never tried: it is halved before the function is asked. Try α₀ as it is, and halve after it has failed.", line => LineSearchOracle.Step(line with { FirstStep = line.FirstStep / 2 })),
        new("It searches along a direction that does not lead down. If ⟨g, d⟩ is 0 or more, the answer is 0.", line => LineSearchOracle.Step(line) is 0 && line.Slope >= 0 ? First(line) : LineSearchOracle.Step(line)),
        new("The step is not halved: after α₀ come α₀/2, α₀/4, and so on.", line => LineSearchOracle.Step(line, 0.1, LineSearchOracle.FallsEnough)),
        new("The step is always the first one. Where that is too long, shorter ones have to be tried.", line => line.FirstStep),
        new("The step is one halving too short: return the step that fell by enough, before it is halved again.", line => LineSearchOracle.Step(line) / 2),
        new("A line on which no step falls by enough has the answer 0, not the last step tried.", line => LineSearchOracle.Step(line) is 0 && line.Slope < 0 ? Math.ScaleB(line.FirstStep, -LineSearchOracle.Tries) : LineSearchOracle.Step(line)),
        .. WrongConditions.Select(idea => new Misconception<Line, double>(idea.Feedback, line => LineSearchOracle.Step(line, 0.5, idea.IsEnough))),
    ];

    [Test, Points(2)]
    public void FallsEnough_asks_for_a_share_of_what_the_slope_promises() => CompareFalls(
        [(6, 22, 1, -32, 0.25), (6, 2, 0.5, -32, 0.25), (6, 2, 0.5, -32, 0.5), (6, 1, 0.25, -32, 0.5), (1, 0.99, 2, -1, 0.001), (1, 0.999, 0.5, -1, 0.1), .. Falls(seed: 561)]);

    [Test, Points(1)]
    public void FallsEnough_says_no_to_NaN_and_infinity() => CompareFalls((1, double.NaN, 1, -1, 0.5), (1, double.PositiveInfinity, 1, -1, 0.5), (1, 0.5, 1, -1, 0.5), (1, 0, 2, -1, 0.5));

    [Test, Points(1)]
    [Feedback("Here the first step is good enough.")]
    public void A_good_first_step_is_taken_as_it_is() => CompareStep(
        new Line(x => x[0] * x[0], [2], [4], [-4], 0.25, 0.1),
        new Line(x => (x[0] * x[0]) + x[1], [1, 1], [2, 1], [0, -1], 7, 0.9));

    [Test, Points(3)]
    public void The_step_is_halved_until_the_function_has_fallen_by_enough() => CompareStep(
        [
            new Line(x => (x[0] * x[0]) + (2 * x[1] * x[1]), [2, 1], [4, 4], [-4, -4], 1, 0.25),
            new Line(x => (x[0] * x[0]) + (2 * x[1] * x[1]), [2, 1], [4, 4], [-4, -4], 1, 0.5),
            .. LineSearchOracle.Valleys(seed: 562, 1, 2, 3, 6),
        ]);

    [Test, Points(1)]
    public void A_step_out_of_the_domain_is_too_long() => CompareStep(
        new Line(x => x[0] - Math.Log(x[0]), [4], [0.75], [-3], 8, 0.1),
        new Line(x => Math.Exp(x[0] * x[0]), [1], [2 * Math.E], [-30], 2, 0.01));

    [Test, Points(1)]
    public void Where_no_step_is_good_the_answer_is_zero() => CompareStep(
        new Line(x => x[0] * x[0], [2], [4], [4], 1, 0.1),
        new Line(x => (x[0] * x[0]) + x[1], [0, 3], [0, 1], [1, 0], 1, 0.1),
        new Line(x => Math.Abs(x[0] - 1), [1], [-1], [3], 1, 0.5),
        new Line(x => x[0] * x[0], [2], [4], [-4], 1, 0.1));

    private static double First(Line line) =>
        Enumerable.Range(0, LineSearchOracle.Tries).Select(power => Math.ScaleB(line.FirstStep, -power)).FirstOrDefault(step => line.At(step) <= line.F(line.Point) + (line.C1 * step * line.Slope));

    private static Fall[] Falls(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 20).Select(_ => (random.NextDouble(), random.NextDouble(), 0.1 + random.NextDouble(), -random.NextDouble(), random.NextDouble()))];
    }

    private void CompareFalls(params Fall[] falls) => Compare(
        "FallsEnough",
        fall => Student.FallsEnough(fall.Before, fall.After, fall.Step, fall.Slope, fall.C1),
        LineSearchOracle.FallsEnough,
        0,
        falls,
        [.. WrongConditions.Select(idea => new Misconception<Fall, bool>(idea.Feedback, idea.IsEnough))]);

    private void CompareStep(params Line[] lines) => Compare(
        "FindStep",
        line => Student.FindStep(line.F, line.Point, line.Gradient, line.Direction, line.FirstStep, line.C1),
        LineSearchOracle.Step,
        Tolerance,
        lines,
        StepMisconceptions);
}
