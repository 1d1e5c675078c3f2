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
        NeuronGradientMisconceptions.Of(NeuronGradientOracle.SquaredErrorSlope, SlopeMisconceptions);

    [Test, Points(2)]
    public void LogitSlope_follows_the_formula() => Compare("LogitSlope", LogitSlope, NeuronGradientOracle.SquaredErrorSlope, Tolerance, NeuronGradientOracle.Rows(seed: 1), SlopeMisconceptions);

    [Test, Points(1)]
    public void LogitSlope_stays_a_number_far_from_zero() =>
        Compare("LogitSlope", LogitSlope, NeuronGradientOracle.SquaredErrorSlope, Tolerance, NeuronGradientOracle.FarFromZero, [.. SlopeMisconceptions, .. MisconceptionsFarFromZero]);

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

    private static double SigmoidSlope(double x) => NeuronGradientOracle.Answer(x) * (1 - NeuronGradientOracle.Answer(x));

    private static double SlopeAt(int label, double p) => 2 * (p - label) * p * (1 - p);
}
