using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using NeuronQuestion = (double[][] Rows, int[] Labels, double[] Weights, double Bias);
using Row = (int Label, double Logit);

namespace Exercises.Tests;

[Exercise("03-03")]
public class SquaredErrorGradientTests : ExerciseTests<ISquaredErrorGradient>
{
    // Every right form, and every order of these sums of a few dozen numbers below 3, stays within 1e-14.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<Row, double>[] SlopeMisconceptions =
    [
        new("The sign is flipped: it is answer minus label, p − y. Where the answer is too high, the loss rises with the logit.", row => -NeuronGradientOracle.SquaredErrorSlope(row)),
        new("The factor 2 is missing: the slope of a square (p − y)² by p is 2 (p − y), and this loss has no ½ to cancel it.", row => NeuronGradientOracle.SquaredErrorSlope(row) / 2),
        new("The sigmoid's own slope p (1 − p) is missing: 2 (p − y) is the slope by the answer p, and the way from there to the logit leads through the sigmoid.", row => 2 * NeuronGradientOracle.CrossEntropySlope(row)),
        new("p − y is the slope of cross-entropy, where everything else cancels. With squared error it is 2 (p − y) · p (1 − p).", NeuronGradientOracle.CrossEntropySlope),
        new("You take the sigmoid's slope at p instead of at z: p is a sigmoid already. The slope is p (1 − p).", row => 2 * NeuronGradientOracle.CrossEntropySlope(row) * SigmoidSlope(NeuronGradientOracle.Answer(row.Logit))),
        new("z (1 − z) puts the logit where its sigmoid belongs: the sigmoid's slope is p (1 − p).", row => 2 * NeuronGradientOracle.CrossEntropySlope(row) * row.Logit * (1 - row.Logit)),
        new("p − y is squared here. That is the loss; its slope by p is 2 (p − y), without the square.", row => NeuronGradientOracle.SquaredErrorSlope(row) * NeuronGradientOracle.CrossEntropySlope(row)),
    ];

    private static readonly Misconception<Row, double>[] MisconceptionsFarFromZero =
    [
        new("For a logit far below zero e⁻ᶻ and (1 + e⁻ᶻ)² are both infinite, and their quotient is NaN. Use p (1 − p).", row => 2 * NeuronGradientOracle.CrossEntropySlope(row) * Math.Exp(-row.Logit) / Math.Pow(1 + Math.Exp(-row.Logit), 2)),
        new("For a large logit both e^z and 1 + e^z are infinite, and their quotient is NaN. Divide by e^z above and below first.", row => SlopeAt(row.Label, Math.Exp(row.Logit) / (1 + Math.Exp(row.Logit)))),
    ];

    private static readonly Misconception<NeuronQuestion, NeuronGradient>[] GradientMisconceptions =
    [
        new("This is the sum over the rows. The gradient of the mean loss is the mean: divide by the number of rows, not only once but for every slope.", question => Scaled(Right(question), question.Rows.Length)),
        new("You divide by the number of weights. The mean is over the rows.", question => Scaled(Right(question), (double)question.Rows.Length / question.Weights.Length)),
        new("The weights' slopes are means, the bias's is still the sum over the rows. Divide that by the number of rows, too.", question => Right(question) with { Bias = Right(question).Bias * question.Rows.Length }),
        new("The bias's slope is the mean, the weights' are still sums over the rows. Divide those by the number of rows, too.", question => Scaled(Right(question), question.Rows.Length) with { Bias = Right(question).Bias }),
        new("All weights get the slope of the bias. A weight's slope is multiplied by its own input, row by row, before the mean is taken.", question => Right(question) with { Weights = [.. question.Weights.Select(_ => Right(question).Bias)] }),
        new("The bias is missing in the logit: z = w₁x₁ + … + wₙxₙ + b.", question => Right((question.Rows, question.Labels, question.Weights, 0))),
        new("The bias's slope is left at 0. The bias is a weight whose input is always 1, so its slope is the mean of the slopes by the logit.", question => Right(question) with { Bias = 0 }),
        .. SlopeMisconceptions.Select(idea => new Misconception<NeuronQuestion, NeuronGradient>(idea.Feedback, question => NeuronGradientOracle.Gradient(question, idea.Answer))),
    ];

    [Test, Points(2)]
    public void LogitSlope_follows_the_formula() => Compare("LogitSlope", LogitSlope, NeuronGradientOracle.SquaredErrorSlope, Tolerance, Rows(seed: 1), SlopeMisconceptions);

    [Test, Points(1)]
    public void LogitSlope_stays_a_number_far_from_zero() =>
        Compare("LogitSlope", LogitSlope, NeuronGradientOracle.SquaredErrorSlope, Tolerance, FarFromZero, [.. SlopeMisconceptions, .. MisconceptionsFarFromZero]);

    [Test, Points(1)]
    [Feedback("With one row there is no mean to take: each weight's slope is 2 (p − y) p (1 − p) times its input, the bias's is the same without an input.")]
    public void Gradient_is_right_for_a_single_row() =>
        Compare("Gradient", Gradient, Right, Tolerance, NeuronGradientOracle.Questions(seed: 2, (1, 1), (1, 2), (1, 4)), GradientMisconceptions);

    [Test, Points(1)]
    public void Gradient_of_the_three_rows_of_the_lesson_is_the_one_in_the_README() =>
        Compare("Gradient", Gradient, Right, Tolerance, [NeuronGradientOracle.Lesson], GradientMisconceptions);

    [Test, Points(2)]
    public void Gradient_is_the_mean_over_the_rows() =>
        Compare("Gradient", Gradient, Right, Tolerance, NeuronGradientOracle.Questions(seed: 3, (2, 1), (5, 2), (3, 4), (12, 3)), GradientMisconceptions);

    private double LogitSlope(Row row) => Student.LogitSlope(row.Label, row.Logit);

    private NeuronGradient Gradient(NeuronQuestion question) => Student.Gradient(question.Rows, question.Labels, question.Weights, question.Bias);

    private static NeuronGradient Right(NeuronQuestion question) => NeuronGradientOracle.Gradient(question, NeuronGradientOracle.SquaredErrorSlope);

    private static NeuronGradient Scaled(NeuronGradient gradient, double factor) =>
        new([.. gradient.Weights.Select(slope => slope * factor)], gradient.Bias * factor);

    // Below −746 e⁻ᶻ is infinite. The rows near zero stand among them, or a plain 0 would do.
    private static Row[] FarFromZero =>
        [.. new double[] { -1e6, -1000, -746, -710, -40, -2, 2, 40, 710, 746, 1000, 1e6 }.SelectMany(logit => new[] { (0, logit), (1, logit) })];

    private static Row[] Rows(int seed)
    {
        var random = new Random(seed);
        return [(1, -0.3), (0, 0), (0, 0.3), (1, -6), .. Enumerable.Range(0, 20).Select(_ => (random.Next(2), Math.Round((random.NextDouble() * 12) - 6, 2)))];
    }

    private static double SigmoidSlope(double x) => NeuronGradientOracle.Answer(x) * (1 - NeuronGradientOracle.Answer(x));

    private static double SlopeAt(int label, double p) => 2 * (p - label) * p * (1 - p);
}
