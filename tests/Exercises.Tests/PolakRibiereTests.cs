using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using static Exercises.Oracles.FletcherReevesOracle;
using static Exercises.Oracles.PolakRibiereOracle;
using Gradients = (double[] Previous, double[] Gradient);
using Step = (double[] Gradient, double Beta, double[] Previous);

namespace Exercises.Tests;

[Exercise("05-05")]
public class PolakRibiereTests : ExerciseTests<IPolakRibiere>
{
    // Sums of a few products below 10; the difference above the line may be taken before or after adding up, which moves the
    // last digits by 1e-15 of the terms.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<Gradients, double>[] BetaMisconceptions =
    [
        new("β is below 0 where the new gradient points back: take 0 then. That is the plus in Polak–Ribière+.", Quotient),
        new("β is upside down: the size of the old gradient, ⟨g, g⟩, stands below the line.", given => Inner(given.Gradient, given.Gradient) is var below && below > 0 && Inner(given.Previous, given.Previous) > 0 ? Math.Max(0, (below - Inner(given.Gradient, given.Previous)) / below) : 0),
        new("The difference is turned round: it is the new gradient minus the old one, g′ − g.", given => Math.Max(0, -Quotient(given))),
        new("That is the β of Fletcher and Reeves, with ⟨g′, g′⟩ above the line. Polak and Ribière have ⟨g′, g′ − g⟩.", Beta),
        new("Above the line stands ⟨g, g′ − g⟩. It is the new gradient that the difference is multiplied by: ⟨g′, g′ − g⟩.", given => Inner(given.Previous, given.Previous) is var below && below > 0 ? Math.Max(0, (Inner(given.Gradient, given.Previous) / below) - 1) : 0),
        new("With an old gradient of 0 the division gives NaN or infinity. β is 0 then: look at that case before you divide.", given => Math.Max(0, Inner(given.Gradient, Combined(1, given.Gradient, -1, given.Previous)) / Inner(given.Previous, given.Previous))),
    ];

    private static readonly Misconception<Step, double[]>[] DirectionMisconceptions =
    [
        new("There is no restart: where −g′ + β d does not lead down, −g′ is to be returned.", Direction),
        new("It looks at the previous direction. What has to lead down is the new one: ⟨d′, g′⟩ below 0.", given => Inner(given.Previous, given.Gradient) < 0 ? Direction(given) : Direction(given with { Beta = 0 })),
        new("It restarts where the direction leads down, and keeps it where it runs uphill. Down is where ⟨d′, g′⟩ is below 0.", given => Inner(Direction(given), given.Gradient) < 0 ? Direction(given with { Beta = 0 }) : Direction(given)),
        new("It always restarts: this is minus the gradient, without any of the previous direction.", given => Direction(given with { Beta = 0 })),
        new("A direction with ⟨d′, g′⟩ of exactly 0 runs level, not down: that is a restart, too.", given => Inner(Direction(given), given.Gradient) <= 0 ? Direction(given) : Direction(given with { Beta = 0 })),
        new("The gradient is added, but it points uphill: d′ = −g′ + β d.", given => Combined(1, given.Gradient, given.Beta, given.Previous)),
        new("The minus belongs to the gradient alone. The old direction led down already, so β d is added.", given => Combined(-1, given.Gradient, -given.Beta, given.Previous)),
        new("The restart goes along the gradient, which leads uphill. It is minus the gradient.", given => Inner(Direction(given), given.Gradient) < 0 ? Direction(given) : given.Gradient),
    ];

    [Test, Points(1)]
    public void Beta_of_the_example_comes_out() => CompareBeta(([3, -4], [2, 1]), ([-2], [6]));

    [Test, Points(2)]
    public void Beta_is_one_number_for_gradients_of_any_length() => CompareBeta([.. Gradients(seed: 551, 1, 2, 3, 5, 10), .. Gradients(seed: 552, 1, 2, 4)]);

    [Test, Points(1)]
    public void Beta_is_never_below_zero() => CompareBeta(([3, -4], [1, -1]), ([2], [1]), ([1, 2, 3], [0.5, 1, 1.5]), ([1, 2], [3, 1]));

    [Test, Points(1)]
    public void Beta_is_zero_after_a_gradient_of_zero() => CompareBeta(([0, 0], [3, 1]), ([0, 0, 0], [0, 0, 0]), ([0, 2], [1, 1]), ([0, 1], [1, 3]));

    [Test, Points(2)]
    public void The_direction_is_minus_the_gradient_plus_beta_times_the_last_one() => CompareDirection(
        [([2, 1], 0.12, [-3, 4]), ([1, -2, 4], 0, [5, 6, 7]), ([-1.5], 1, [2]), ([0.1, 0], 0.5, [-0.3, 2]), .. Directions(seed: 553, 2, 4, 9).Select(given => given with { Beta = given.Beta / 4 })]);

    [Test, Points(2)]
    public void A_direction_that_does_not_lead_down_is_replaced_by_minus_the_gradient() => CompareDirection(
        [([1, 0], 2, [1, 1]), ([2], 1, [2]), ([1, 0], 1, [1, 3]), ([3, -4], 0.5, [-3, 4]), .. Uphill(seed: 554, 1, 3, 6)]);

    private void CompareBeta(params Gradients[] gradients) =>
        Compare("Beta", given => Student.Beta(given.Previous, given.Gradient), PolakRibiereBeta, Tolerance, gradients, BetaMisconceptions);

    private void CompareDirection(params Step[] steps) =>
        Compare("Direction", given => Student.Direction(given.Gradient, given.Beta, given.Previous), DirectionDown, Tolerance, steps, DirectionMisconceptions);
}
