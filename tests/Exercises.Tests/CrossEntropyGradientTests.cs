using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using NeuronQuestion = (double[][] Rows, int[] Labels, double[] Weights, double Bias);
using Row = (int Label, double Logit);

namespace Exercises.Tests;

[Exercise("03-02")]
public class CrossEntropyGradientTests : ExerciseTests<ICrossEntropyGradient>
{
    // Every right form, and every order of these sums of a few dozen numbers below 3, stays within 1e-14.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<Row, double>[] SlopeMisconceptions =
    [
        new("The sign is flipped: the slope is answer minus label, p − y. Where the answer is too high, the loss rises with the logit.", row => -NeuronGradientOracle.CrossEntropySlope(row)),
        new("The factor p (1 − p) does not belong here: with cross-entropy it cancels. The slope by the logit is p − y, nothing else.", row => NeuronGradientOracle.SquaredErrorSlope(row) / 2),
        new("This is the slope of the squared error. With cross-entropy the factor 2 p (1 − p) is not there: the slope by the logit is p − y.", NeuronGradientOracle.SquaredErrorSlope),
        new("You round the answer to 0 or 1 before you subtract the label. Use the probability p itself: a row that is right, but not sure, still teaches.", row => (row.Logit >= 0 ? 1 : 0) - row.Label),
        new("You subtract the label from the logit. Subtract it from the answer, the logit's sigmoid.", row => row.Logit - row.Label),
        new("The factor 2 belongs to the squared error. The slope by the logit is p − y.", row => 2 * NeuronGradientOracle.CrossEntropySlope(row)),
    ];

    private static readonly Misconception<Row, double>[] MisconceptionsFarFromZero =
    [
        new("For a large logit both e^z and 1 + e^z are infinite, and their quotient is NaN. Divide by e^z above and below first.", row => (Math.Exp(row.Logit) / (1 + Math.Exp(row.Logit))) - row.Label),
        new("This divides by p and by 1 − p, which can be exactly 0, and 0 / 0 is NaN. Cancel by hand first: what remains is p − y.", row => ByLinks(row.Label, 1 / (1 + Math.Exp(-row.Logit)))),
    ];

    private static readonly Misconception<NeuronQuestion, NeuronGradient>[] GradientMisconceptions =
        NeuronGradientMisconceptions.Of(NeuronGradientOracle.CrossEntropySlope, SlopeMisconceptions);

    [Test, Points(2)]
    public void LogitSlope_follows_the_formula() => Compare("LogitSlope", LogitSlope, NeuronGradientOracle.CrossEntropySlope, Tolerance, NeuronGradientOracle.Rows(seed: 1), SlopeMisconceptions);

    [Test, Points(1)]
    public void LogitSlope_stays_a_number_far_from_zero() =>
        Compare("LogitSlope", LogitSlope, NeuronGradientOracle.CrossEntropySlope, Tolerance, NeuronGradientOracle.FarFromZero, [.. SlopeMisconceptions, .. MisconceptionsFarFromZero]);

    [Test, Points(1)]
    [Feedback("With one row there is no mean to take: each weight's slope is (p − y) times its input, the bias's is p − y.")]
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

    private static NeuronGradient Right(NeuronQuestion question) => NeuronGradientOracle.Gradient(question, NeuronGradientOracle.CrossEntropySlope);

    // ∂L/∂p · ∂p/∂z, as automatic differentiation takes it.
    private static double ByLinks(int label, double p) => ((-label / p) + ((1 - label) / (1 - p))) * p * (1 - p);
}
