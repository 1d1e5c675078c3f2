using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework.Constraints;

namespace CourseLib.Tests;

/// <summary>
/// Cross-entropy by probabilities, with a clamp or without, and by logits. Figures with all their digits are those of 60-digit
/// decimal arithmetic.
/// </summary>
public class BinaryCrossEntropyTests
{
    /// <summary>The source's clamp.</summary>
    private const double Clamp = 1e-10;

    /// <summary>One to eight logits from −5 to 5, where the probability still has its digits, with labels.</summary>
    private static readonly Arbitrary<(double[] Labels, double[] Logits)> Moderate = Pairs(5);

    /// <summary>The same from −800 to 800.</summary>
    private static readonly Arbitrary<(double[] Labels, double[] Logits)> Wide = Pairs(800);

    [Test]
    public void It_is_the_mean_of_minus_the_logarithm_of_what_the_right_class_was_given() =>
        Assert.That(
            Loss.BinaryCrossEntropy([1, 0, 1], [0.5, 0.25, 0.125]),
            Is.EqualTo((Math.Log(2) + Math.Log(4.0 / 3) + Math.Log(8)) / 3).Within(1e-15));

    [Test]
    public void The_product_of_the_likelihoods_is_e_to_the_minus_n_times_it() =>
        Prop.ForAll(Moderate, pairs =>
        {
            double[] p = Probabilities(pairs.Logits);
            double likelihood = pairs.Labels.Zip(p, (y, q) => y == 1 ? q : 1 - q).Aggregate((a, b) => a * b);
            double loss = Loss.BinaryCrossEntropy(pairs.Labels, p);
            return Math.Abs(loss - (-Math.Log(likelihood) / p.Length)) <= 1e-13;
        }).QuickCheckThrowOnFailure();

    [TestCase(1, 0, 23.025850929940457, Description = "−ln 1e-10")]
    [TestCase(0, 1, 23.02585084720009, Description = "1 − (1 − 1e-10) is 1.00000008274037e-10 in doubles")]
    [TestCase(1, 1, 1.000000082790371e-10)]
    [TestCase(0, 0, 1.00000000005e-10)]
    public void The_sources_clamp_bounds_the_loss_to_between_1e_10_and_23_03(double label, double probability, double expected) =>
        Assert.That(Loss.BinaryCrossEntropy([label], [probability], Clamp), Is.EqualTo(expected).Within(1e-14).Percent);

    [TestCase(1, 0)]
    [TestCase(0, 1)]
    public void Certain_and_wrong_costs_infinitely_much_without_a_clamp(double label, double probability)
    {
        Assert.That(Loss.BinaryCrossEntropy([label], [probability]), Is.EqualTo(double.PositiveInfinity));
        Assert.That(
            Loss.BinaryCrossEntropyGradient([label], [probability]),
            Is.EqualTo(new[] { label == 1 ? double.NegativeInfinity : double.PositiveInfinity }));
    }

    [TestCase(1, -1)]
    [TestCase(0, 1)]
    public void Certain_and_right_costs_nothing_and_is_a_number(double probabilityAndLabel, double slope)
    {
        Assert.That(Loss.BinaryCrossEntropy([probabilityAndLabel], [probabilityAndLabel]), Is.Zero);
        Assert.That(
            Loss.BinaryCrossEntropyGradient([probabilityAndLabel], [probabilityAndLabel]), Is.EqualTo(new[] { slope }));
    }

    [Test]
    public void A_small_probability_of_the_wrong_class_costs_what_it_is() =>
        Assert.That(Loss.BinaryCrossEntropy([0], [1e-20]), Is.EqualTo(1e-20).Within(1).Ulps);

    [Test]
    public void The_clamp_moves_nothing_that_lies_within_it() =>
        Prop.ForAll(Moderate, pairs =>
        {
            double[] p = Probabilities(pairs.Logits);
            return Loss.BinaryCrossEntropy(pairs.Labels, p, Clamp) == Loss.BinaryCrossEntropy(pairs.Labels, p)
                && Loss.BinaryCrossEntropyGradient(pairs.Labels, p, Clamp)
                    .SequenceEqual(Loss.BinaryCrossEntropyGradient(pairs.Labels, p));
        }).QuickCheckThrowOnFailure();

    [TestCase(1, 0.2, 0.25, -1.0 / 0.25, Description = "below")]
    [TestCase(0, 0.8, 0.25, 1 / 0.25, Description = "above")]
    public void A_clamp_moves_what_lies_beyond_it_and_stops_its_gradient(
        double label, double probability, double clamp, double slopeAtTheEdge)
    {
        double edge = label == 1 ? clamp : 1 - clamp;

        Assert.That(
            Loss.BinaryCrossEntropy([label], [probability], clamp), Is.EqualTo(-Math.Log(clamp)).Within(1e-15));
        Assert.That(Loss.BinaryCrossEntropyGradient([label], [probability], clamp), Is.EqualTo(new[] { 0.0 }));
        Assert.That(Loss.BinaryCrossEntropyGradient([label], [edge], clamp), Is.EqualTo(new[] { slopeAtTheEdge }));
    }

    [Test]
    public void The_clamp_stops_a_confidently_wrong_row_from_teaching_and_logits_do_not()
    {
        double[] labels = [1, 0], logits = [-25, 0];
        double[] probabilities = Probabilities(logits);

        double[] clamped = Loss.BinaryCrossEntropyGradient(labels, probabilities, Clamp);
        double byClamp = clamped[0] * Activation.SigmoidDerivativeFromOutput(probabilities[0]);
        double byLogit = Loss.BinaryCrossEntropyFromLogitsGradient(labels, logits)[0];

        Assert.That(byClamp, Is.Zero);
        Assert.That(byLogit, Is.EqualTo(-1.0 / 2).Within(1e-11));
    }

    [TestCase(1, 40, 4.248354255291589e-18)]
    [TestCase(0, -40, 4.248354255291589e-18)]
    [TestCase(1, 100, 3.720075976020836e-44)]
    [TestCase(0, 30, 30.000000000000092)]
    [TestCase(1, -25, 25.000000000013888)]
    [TestCase(1, 2.5, 0.07888973429254963)]
    [TestCase(0, -0.5, 0.4740769841801067)]
    [TestCase(1, -1e300, 1e300)]
    [TestCase(0, 1e300, 1e300)]
    [TestCase(1, double.MaxValue, 0)]
    [TestCase(0, double.MinValue, 0)]
    public void Logits_lose_no_digits_and_never_overflow(double label, double logit, double expected)
    {
        double loss = Loss.BinaryCrossEntropyFromLogits([label], [logit]);

        Assert.That(loss, Is.EqualTo(expected).Within(2).Ulps);
    }

    [TestCase(1, 40, -4.248354255291589e-18)]
    [TestCase(0, -40, 4.248354255291589e-18)]
    [TestCase(1, -1e300, -1)]
    [TestCase(0, 1e300, 1)]
    [TestCase(1, 0, -0.5)]
    [TestCase(0, 0, 0.5)]
    public void The_gradient_by_logits_loses_no_digits(double label, double logit, double expected) =>
        Assert.That(
            Loss.BinaryCrossEntropyFromLogitsGradient([label, 0], [logit, 0])[0], Is.EqualTo(expected / 2).Within(2).Ulps);

    [Test]
    public void Logits_give_the_loss_of_their_probabilities() =>
        Prop.ForAll(Moderate, pairs => Math.Abs(
            Loss.BinaryCrossEntropyFromLogits(pairs.Labels, pairs.Logits)
            - Loss.BinaryCrossEntropy(pairs.Labels, Probabilities(pairs.Logits))) <= 1e-13).QuickCheckThrowOnFailure();

    [Test]
    public void The_gradient_by_logits_is_by_the_chain_rule_that_of_their_probabilities() =>
        Prop.ForAll(Moderate, pairs =>
        {
            double[] byProbability = Loss.BinaryCrossEntropyGradient(pairs.Labels, Probabilities(pairs.Logits));
            double[] byLogit = Loss.BinaryCrossEntropyFromLogitsGradient(pairs.Labels, pairs.Logits);
            return Enumerable.Range(0, byLogit.Length).All(i =>
                Math.Abs(byLogit[i] - (byProbability[i] * Activation.SigmoidDerivative(pairs.Logits[i]))) <= 1e-13);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_gradients_are_the_slopes() =>
        Prop.ForAll(Moderate, pairs =>
        {
            (double[] y, double[] z) = pairs;
            double[] p = [.. Probabilities(z).Select(q => Math.Clamp(q, 0.1, 0.9))];
            double[] byProbability = Loss.BinaryCrossEntropyGradient(y, p, 0.01);
            double[] byLogit = Loss.BinaryCrossEntropyFromLogitsGradient(y, z);
            return Enumerable.Range(0, y.Length).All(i =>
                Math.Abs(byProbability[i] - CentralDifference.Of(q => Loss.BinaryCrossEntropy(y, q, 0.01), p, i)) < 1e-5
                && Math.Abs(byLogit[i] - CentralDifference.Of(q => Loss.BinaryCrossEntropyFromLogits(y, q), z, i)) < 1e-8);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void No_loss_of_logits_is_negative_or_infinite_and_no_row_pulls_harder_than_its_share() =>
        Prop.ForAll(Wide, pairs =>
        {
            double loss = Loss.BinaryCrossEntropyFromLogits(pairs.Labels, pairs.Logits);
            double[] gradient = Loss.BinaryCrossEntropyFromLogitsGradient(pairs.Labels, pairs.Logits);
            return loss >= 0 && double.IsFinite(loss)
                && gradient.Zip(pairs.Labels).All(row =>
                    Math.Abs(row.First) <= 1.0 / gradient.Length && (row.Second == 1 ? row.First <= 0 : row.First >= 0));
        }).QuickCheckThrowOnFailure();

    [TestCase(new double[0], new double[0], "yTrue", "yTrue is empty")]
    [TestCase(new[] { 0.5 }, new[] { 0.5 }, "yTrue", "yTrue[0] is 0.5; a label is 0 or 1")]
    [TestCase(new[] { 1, double.NaN }, new[] { 0.5, 0.5 }, "yTrue", "yTrue[1] is NaN")]
    [TestCase(new[] { 1.0, 0 }, new[] { 0.5 }, "X", "X has length 1 but yTrue has length 2")]
    [TestCase(new[] { 1.0 }, new[] { double.NaN }, "X", "X[0] is NaN")]
    [TestCase(new[] { 1.0 }, new[] { double.NegativeInfinity }, "X", "X[0] is -Infinity")]
    [TestCase(null, new[] { 0.5 }, "yTrue", "")]
    [TestCase(new[] { 1.0 }, null, "X", "")]
    public void What_cannot_be_labels_and_predictions_is_refused(
        double[]? labels, double[]? predictions, string parameter, string message)
    {
        string Named(string text, string name) => text.Replace("X", name, StringComparison.Ordinal);
        IResolveConstraint Refused(string name) => Refusal.Of(Named(parameter, name), Named(message, name));

        Assert.That(() => Loss.BinaryCrossEntropy(labels!, predictions!), Refused("yPred"));
        Assert.That(() => Loss.BinaryCrossEntropyGradient(labels!, predictions!), Refused("yPred"));
        Assert.That(() => Loss.BinaryCrossEntropyFromLogits(labels!, predictions!), Refused("logits"));
        Assert.That(() => Loss.BinaryCrossEntropyFromLogitsGradient(labels!, predictions!), Refused("logits"));
    }

    [TestCase(-0.001)]
    [TestCase(1.001)]
    public void A_probability_that_is_none_is_refused(double probability)
    {
        Assert.That(() => Loss.BinaryCrossEntropy([1, 1], [0.5, probability]), Refusal.Of("yPred", "yPred[1] is "));
        Assert.That(() => Loss.BinaryCrossEntropyGradient([1], [probability], Clamp), Refusal.OutOfRange("yPred"));
    }

    [TestCase(-1e-10)]
    [TestCase(0.5)]
    [TestCase(double.NaN)]
    public void A_clamp_that_leaves_nothing_is_refused(double clamp)
    {
        Assert.That(() => Loss.BinaryCrossEntropy([1], [0.5], clamp), Refusal.OutOfRange("clamp"));
        Assert.That(() => Loss.BinaryCrossEntropyGradient([1], [0.5], clamp), Refusal.OutOfRange("clamp"));
    }

    private static double[] Probabilities(double[] logits) => [.. logits.Select(Activation.Sigmoid)];

    private static Arbitrary<(double[] Labels, double[] Logits)> Pairs(int bound) =>
        (from count in Gen.Choose(1, 8)
         from logits in Gen.ArrayOf(Gen.Choose(-1000 * bound, 1000 * bound).Select(n => n / 1000.0), count)
         from labels in Gen.ArrayOf(Gen.Elements(0.0, 1.0), count)
         select (labels, logits)).ToArbitrary();
}
