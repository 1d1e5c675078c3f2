using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Outputs = (double[] Answers, int[] Labels);
using Question = (double[][] Rows, int[] Labels, CourseKit.Exercises.HiddenLayerWeights Weights);

namespace Exercises.Tests;

[Exercise("04-02")]
public class BackwardPassTests : ExerciseTests<IBackwardPass>
{
    // Sums over a few rows of products below 10, in any order: their last digits move by 1e-14.
    private const double Tolerance = 1e-12;

    private static readonly (string Feedback, Func<double, int, double> Delta)[] WrongDeltas =
    [
        ("The factor 2 is missing: the slope of the square (a − y)² is 2 (a − y), and this loss has no ½ to cancel it.", (a, y) => (a - y) * a * (1 - a)),
        ("The output neuron's own slope a (1 − a) is missing: 2 (a − y) is the slope by the answer, and from there to the neuron's sum the way leads through its sigmoid.", (a, y) => 2 * (a - y)),
        ("The sign is flipped: it is answer minus label. Where the answer is too high, the loss rises with it.", (a, y) => 2 * (y - a) * a * (1 - a)),
        ("a − y alone is the slope with cross-entropy, where everything else cancels. With the squared error it is 2 (a − y) · a (1 − a).", (a, y) => a - y),
    ];

    private static readonly Misconception<Question, HiddenLayerWeights>[] GradientMisconceptions =
    [
        new("The hidden neurons' own slope a (1 − a) is missing. On the way back each delta also passes its hidden neuron's sigmoid. (This one is dangerous: training seems to work for a while.)", (BackwardPassOracle.Right with { HiddenSlope = _ => 1 }).Gradient),
        new("The hidden neuron's slope is made of its output a once more: a · a instead of a (1 − a).", (BackwardPassOracle.Right with { HiddenSlope = a => a * a }).Gradient),
        new("The weight on the way back is missing: a hidden neuron moves the output by its weight in Weights2, so its delta is multiplied by that.", (BackwardPassOracle.Right with { WayBack = _ => 1 }).Gradient),
        new("You divide by the number of rows. The loss is the sum of the squared errors, so the slopes are sums, too.", ask => Scaled(Right(ask), 1.0 / ask.Rows.Length)),
        new("Only the last row is left: each row's slopes overwrite those of the rows before. Add them up.", ask => Right((ask.Rows[^1..], ask.Labels[^1..], ask.Weights))),
        new("Only the first row is taken. The slopes are sums over all rows.", ask => Right((ask.Rows[..1], ask.Labels[..1], ask.Weights))),
        new("The slopes by the biases are left at 0. A bias is a weight whose input is always 1: its slope is the sum of its neuron's deltas.", ask => Right(ask) with { Bias1 = new double[ask.Weights.Bias1.Length], Bias2 = 0 }),
        .. WrongDeltas.Select(idea => new Misconception<Question, HiddenLayerWeights>(idea.Feedback, (BackwardPassOracle.Right with { OutputDelta = idea.Delta }).Gradient)),
    ];

    [Test, Points(3)]
    public void OutputDeltas_follow_the_formula() => Compare(
        "OutputDeltas",
        outputs => Student.OutputDeltas(outputs.Answers, outputs.Labels),
        outputs => Deltas(outputs, BackwardPassOracle.Right.OutputDelta),
        Tolerance,
        Outputs(seed: 1),
        [.. WrongDeltas.Select(idea => new Misconception<Outputs, double[]>(idea.Feedback, outputs => Deltas(outputs, idea.Delta)))]);

    [Test, Points(2)]
    [Feedback("There is only one row and one hidden neuron here, so there is nothing to add up.")]
    public void Gradient_is_right_for_one_row_and_one_hidden_neuron() =>
        CompareGradient(BackwardPassOracle.Questions(seed: 2, (1, 1, 1), (1, 1, 1)));

    [Test, Points(2)]
    public void Gradient_is_that_of_the_README() => CompareGradient([BackwardPassOracle.Readme]);

    [Test, Points(4)]
    public void Gradient_is_the_sum_over_all_rows_for_any_shape() =>
        CompareGradient(BackwardPassOracle.Questions(seed: 3, (4, 2, 3), (3, 4, 1), (2, 1, 5), (9, 3, 4)));

    private static Outputs[] Outputs(int seed)
    {
        var random = new Random(seed);
        return
        [
            ([0.75, 0.25], [1, 0]),
            .. new[] { 1, 3, 6 }.Select(count => ((double[])[.. Enumerable.Range(0, count).Select(_ => random.NextDouble())], (int[])[.. Enumerable.Range(0, count).Select(_ => random.Next(2))])),
        ];
    }

    private static double[] Deltas(Outputs outputs, Func<double, int, double> delta) => [.. outputs.Answers.Zip(outputs.Labels, delta)];

    private static HiddenLayerWeights Right(Question ask) => BackwardPassOracle.Right.Gradient(ask);

    private static HiddenLayerWeights Scaled(HiddenLayerWeights slopes, double factor) => new(
        [.. slopes.Weights1.Select(row => row.Select(slope => slope * factor).ToArray())],
        [.. slopes.Bias1.Select(slope => slope * factor)],
        [.. slopes.Weights2.Select(slope => slope * factor)],
        slopes.Bias2 * factor);

    private void CompareGradient(Question[] asked) =>
        Compare("Gradient", ask => Student.Gradient(ask.Rows, ask.Labels, ask.Weights), Right, Tolerance, asked, GradientMisconceptions);
}
