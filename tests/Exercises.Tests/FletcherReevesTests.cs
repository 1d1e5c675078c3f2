using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using static Exercises.Oracles.FletcherReevesOracle;

namespace Exercises.Tests;

[Exercise("05-04")]
public class FletcherReevesTests : ExerciseTests<IFletcherReeves>
{
    // A sum of squares cancels nothing: in any order it is right to a few units in the last place, 1e-15 of its size.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<(double[] Previous, double[] Gradient), double>[] BetaMisconceptions =
    [
        new(
            "β is upside down: the new gradient stands above the line, the old one below. When the slopes have become smaller, β is below 1.",
            given => Beta((given.Gradient, given.Previous))),
        new(
            "The squares are divided entry by entry, and the quotients added up; so the source's matrix comes about, too. Add up the squares of each gradient first, then divide the two sums: one division.",
            given => given.Gradient.Zip(given.Previous, (now, then) => then == 0 ? 0 : now * now / (then * then)).Sum()),
        new(
            "That is the ratio of the norms. β is the ratio of their squares, of the sums without the root.",
            given => Math.Sqrt(Beta(given))),
        new(
            "That is the β of Polak and Ribière, with ⟨g′, g′ − g⟩ above the line. With Fletcher and Reeves it is ⟨g′, g′⟩.",
            given => Over(given.Previous, Inner(given.Gradient, given.Gradient) - Inner(given.Gradient, given.Previous))),
        new(
            "The old gradient stands above the line as well: ⟨g′, g⟩ instead of ⟨g′, g′⟩.",
            given => Over(given.Previous, Inner(given.Gradient, given.Previous))),
        new(
            "It looks as if the slopes are added up and the sum is squared. ⟨g, g⟩ is the other way round: square each slope, then add up.",
            given => given.Previous.Sum() == 0 ? 0 : Math.Pow(given.Gradient.Sum() / given.Previous.Sum(), 2)),
        new(
            "With an old gradient of 0 the division gives NaN or infinity. β is 0 then, by agreement: look at that case before you divide.",
            given => Inner(given.Gradient, given.Gradient) / Inner(given.Previous, given.Previous)),
    ];

    private static readonly Misconception<(double[] Gradient, double Beta, double[] Previous), double[]>[] DirectionMisconceptions =
    [
        new(
            "The gradient is added, but it points uphill: d′ = −g′ + β d. (Sections 7 and 8 of the lesson write g + β p, because they subtract p afterwards.)",
            given => Combined(1, given.Gradient, given.Beta, given.Previous)),
        new(
            "The minus belongs to the gradient alone. The old direction led down already, so β d is added.",
            given => Combined(-1, given.Gradient, -given.Beta, given.Previous)),
        new(
            "β multiplies the gradient here. It belongs to the previous direction: it says how much of that is kept.",
            given => Combined(-given.Beta, given.Gradient, 1, given.Previous)),
        new(
            "It is minus the gradient, without any of the previous direction. Add β d.",
            given => Combined(-1, given.Gradient, 0, given.Previous)),
        new(
            "The previous direction is kept whole. Only β of it is: d′ = −g′ + β d.",
            given => Combined(-1, given.Gradient, 1, given.Previous)),
    ];

    [Test, Points(1)]
    public void The_example_with_numbers_comes_out() => CompareBeta(([3, -4], [2, 1]), ([2, 1], [3, -4]), ([-2], [6]));

    [Test, Points(2)]
    public void Beta_is_one_number_for_gradients_of_any_length() => CompareBeta(
        [
            .. Gradients(seed: 541, 1, 2, 3, 4, 10),

            // Two gradients from the source's own problem, which takes the four weights for a matrix.
            (Of([4, -2, -1, -2]), Of([3.9, -1.9, -1.2, -2.1])),
        ]);

    [Test, Points(1)]
    public void Beta_is_zero_after_a_gradient_of_zero() => CompareBeta(([0, 0], [3, 1]), ([0, 0, 0], [0, 0, 0]), ([1, 2], [0, 0]), ([0, 2], [1, 0]));

    [Test, Points(2)]
    public void The_direction_is_minus_the_gradient_plus_beta_times_the_last_one() => Compare(
        "Direction",
        given => Student.Direction(given.Gradient, given.Beta, given.Previous),
        Direction,
        Tolerance,
        [([2, 1], 0.2, [-3, 4]), ([1, -2, 4], 0, [5, 6, 7]), ([-1.5], 1, [2]), .. Directions(seed: 542, 1, 2, 4, 9)],
        DirectionMisconceptions);

    [Test, Points(2)]
    [Feedback("One step to the lowest point of a line in a quadratic valley, then Direction with the number that Beta gives: the new direction must be conjugate to the first one.")]
    public void Together_they_make_a_conjugate_direction() => Compare(
        "The direction after one step",
        valley => Student.Direction(valley.After, Student.Beta(valley.Before, valley.After), valley.First),
        valley => valley.Conjugate,
        1e-10,
        [Valley.Random(new Random(543), 2), Valley.Random(new Random(544), 3), Valley.Random(new Random(545), 6)]);

    private static double Over(double[] previous, double above) => Inner(previous, previous) is var below && below > 0 ? above / below : 0;

    private static double[] Of(double[] weights) => SharedWeights.Gradient(weights, [2, -4], [0, 1]);

    private void CompareBeta(params (double[] Previous, double[] Gradient)[] gradients) =>
        Compare("Beta", given => Student.Beta(given.Previous, given.Gradient), Beta, Tolerance, gradients, BetaMisconceptions);

    /// <summary>
    /// What the first step in a valley ½ Σ aᵢ wᵢ² leaves: the gradients before and after it, and its direction. The conjugate
    /// direction is found the long way, by taking from −g′ what is not conjugate.
    /// </summary>
    private sealed record Valley(double[] Before, double[] After, double[] First, double[] Conjugate)
    {
        public static Valley Random(Random random, int dimension)
        {
            double[] curvature = [.. Enumerable.Range(0, dimension).Select(_ => 1 + (4 * random.NextDouble()))];
            double[] before = [.. curvature.Select(a => a * ((random.NextDouble() * 4) - 2))];
            double[] first = [.. before.Select(slope => -slope)];
            double[] bent = [.. first.Zip(curvature, (d, a) => d * a)];
            double[] after = Combined(1, before, -Inner(before, first) / Inner(first, bent), bent);
            return new Valley(before, after, first, Combined(-1, after, Inner(after, bent) / Inner(first, bent), first));
        }

        public override string ToString() => "in a valley";
    }
}
