using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Data = (int[] Labels, double[] Logits);
using Row = (int Label, double Logit);

namespace Exercises.Tests;

[Exercise("03-01")]
public class CrossEntropyTests : ExerciseTests<ICrossEntropy>
{
    // Every right form stays within 1e-14 for these logits, also one by way of p where p is not near 0 or 1; a mean of 1500
    // rows adds no more than that much again.
    private const double Tolerance = 1e-12;

    private const string Overflows = "e to the power of 1000 is infinite, and so is its logarithm. Write the formula so that no exponent is positive.";

    private static readonly Misconception<Row, double>[] RowMisconceptions =
    [
        new("This is the loss of the other label. A row with the label 1 costs little where the logit is large: ln(1 + e⁻ᶻ); one with the label 0 costs ln(1 + eᶻ).", row => CrossEntropyOracle.OfRow((1 - row.Label, row.Logit))),
        new("Rows with the label 0 cost nothing here. Their part of the loss, −(1 − y) ln(1 − p), is missing.", row => row.Label * CrossEntropyOracle.OfRow(row)),
        new("The sign is flipped. Likelihoods are below 1, so their logarithms are negative, and the minus in front makes the loss positive.", row => -CrossEntropyOracle.OfRow(row)),
        new("You take the logit for a probability. p is its sigmoid: p = 1 / (1 + e⁻ᶻ).", row => row.Label == 1 ? -Math.Log(row.Logit) : -Math.Log(1 - row.Logit)),
        new("This is a logarithm to base 10. The loss has the natural one, Math.Log or, in F#, log.", row => CrossEntropyOracle.OfRow(row) / Math.Log(10)),
        new("This is a logarithm to base 2. The loss has the natural one, Math.Log or, in F#, log.", row => CrossEntropyOracle.OfRow(row) / Math.Log(2)),
    ];

    private static readonly Misconception<Row, double>[] MisconceptionsFarFromZero =
    [
        new("Where p is exactly 0 or 1, 0 · ln 0 is 0 · (−∞), and that is NaN. Compute the loss from the logit, without p.", row => ByProbability(row.Label, Probability(row.Logit))),
        new("Where p has rounded to exactly 0 or 1, its logarithm is infinite, but the loss is not. Compute it from the logit, without p.", row => -Math.Log(row.Label == 1 ? Probability(row.Logit) : 1 - Probability(row.Logit))),
        .. new[] { 1e-16, 1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7 }.Select(epsilon => new Misconception<Row, double>(
            "The clamp caps the loss where the neuron is sure and wrong, the very rows that should cost most. Compute the loss from the logit: then no clamp is needed.",
            row => ByProbability(row.Label, Math.Clamp(Probability(row.Logit), epsilon, 1 - epsilon)))),
        new(Overflows, row => Math.Log(1 + Math.Exp(row.Logit)) - (row.Label * row.Logit)),
        new(Overflows, row => Math.Log(1 + Math.Exp(-row.Logit)) + ((1 - row.Label) * row.Logit)),
        new(Overflows, row => Math.Log(1 + Math.Exp(row.Label == 1 ? -row.Logit : row.Logit))),
    ];

    private static readonly Misconception<Data, double>[] MeanMisconceptions =
    [
        new("This is the sum of the losses. The loss of a data set is their mean: divide by the number of rows, or it grows with the data.", data => CrossEntropyOracle.Rows(data).Sum(CrossEntropyOracle.OfRow)),
        new("This divides by 2n. A ½ belongs to some squared errors, not to cross-entropy: divide by n.", data => CrossEntropyOracle.Mean(data) / 2),
        .. RowMisconceptions.Select(idea => new Misconception<Data, double>(idea.Feedback, data => CrossEntropyOracle.Rows(data).Average(idea.Answer))),
    ];

    private static readonly Misconception<Data, double> ProductOfLikelihoods = new(
        "The product of so many likelihoods is too small for a double: it becomes 0, and its logarithm −∞. Add up the logarithms instead.",
        _ => double.PositiveInfinity);

    [Test, Points(1)]
    public void The_rows_of_the_lesson_cost_what_the_README_says() =>
        Compare("OfRow", OfRow, CrossEntropyOracle.OfRow, Tolerance, [(1, -0.3), (0, 0), (0, 0.3), (1, 2), (0, -2)], RowMisconceptions);

    [Test, Points(2)]
    public void The_loss_of_a_row_follows_the_formula() =>
        Compare("OfRow", OfRow, CrossEntropyOracle.OfRow, Tolerance, [.. CrossEntropyOracle.Rows(CrossEntropyOracle.Data(new Random(1), 24))], RowMisconceptions);

    [Test, Points(2)]
    public void A_row_that_is_as_sure_as_can_be_costs_a_finite_number() =>
        Compare("OfRow", OfRow, CrossEntropyOracle.OfRow, Tolerance, FarFromZero, [.. RowMisconceptions, .. MisconceptionsFarFromZero]);

    [Test, Points(2)]
    public void The_loss_of_a_data_set_is_the_mean_of_its_rows() =>
        Compare("Mean", Mean, CrossEntropyOracle.Mean, Tolerance, [Lesson(copies: 1), .. DataSets(seed: 2, 1, 4, 7, 10)], MeanMisconceptions);

    [Test, Points(1)]
    public void The_mean_of_more_than_a_thousand_rows_is_as_good_as_that_of_three() =>
        Compare("Mean", Mean, CrossEntropyOracle.Mean, Tolerance, [Lesson(copies: 400), .. DataSets(seed: 3, 1500)], [ProductOfLikelihoods, .. MeanMisconceptions]);

    private double OfRow(Row row) => Student.OfRow(row.Label, row.Logit);

    private double Mean(Data data) => Student.Mean(data.Labels, data.Logits);

    // At 40 and beyond p is exactly 1 in a double, below −746 exactly 0. Three rows that are not sure stand among them.
    private static Row[] FarFromZero =>
    [
        (1, -5), (0, 3), (1, 1.5), (1, 40), (0, 40), (1, -40), (0, -40), (1, -25), (1, 746), (0, 746), (1, -746), (0, -746),
        (1, -1000), (0, 1000), (1, 1000), (0, -1000), (1, -1e6), (0, 1e6), (1, -1e300), (0, 1e300), (1, 1e300), (0, -1e300),
    ];

    private static Data Lesson(int copies) =>
    (
        [.. Enumerable.Repeat(new[] { 1, 0, 0 }, copies).SelectMany(labels => labels)],
        [.. Enumerable.Repeat(new[] { -0.3, 0, 0.3 }, copies).SelectMany(logits => logits)]
    );

    private static IEnumerable<Data> DataSets(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        return sizes.Select(size => CrossEntropyOracle.Data(random, size));
    }

    private static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));

    private static double ByProbability(int label, double p) => -((label * Math.Log(p)) + ((1 - label) * Math.Log(1 - p)));
}
