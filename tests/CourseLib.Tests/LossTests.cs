using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics;

namespace CourseLib.Tests;

public class LossTests
{
    private static readonly double[] YTrue = [1, 0, 2];
    private static readonly double[] YPred = [0, 2, 2];

    /// <summary>One to eight pairs of a true value and a prediction, each from −100 to 100.</summary>
    private static readonly Arbitrary<(double True, double Pred)[]> Pairs =
        (from count in Gen.Choose(1, 8)
         from pairs in Gen.ArrayOf(Number.Two().Select(p => (p.Item1, p.Item2)), count)
         select pairs).ToArbitrary();

    private static Gen<double> Number => Gen.Choose(-100_000, 100_000).Select(n => n / 1000.0);

    [TestCase(Reduction.Sum, ExpectedResult = 5)]
    [TestCase(Reduction.Mean, ExpectedResult = 5.0 / 3)]
    [TestCase(Reduction.HalfSum, ExpectedResult = 2.5)]
    [TestCase(Reduction.HalfMean, ExpectedResult = 2.5 / 3)]
    public double Each_reduction_is_the_one_its_name_says(Reduction reduction) =>
        Loss.SquaredError(YTrue, YPred, reduction);

    [Test]
    public void Sum_and_mean_agree_with_an_independent_library() =>
        Prop.ForAll(Pairs, pairs =>
        {
            (double[] yTrue, double[] yPred) = Split(pairs);
            return Near(Loss.SquaredError(yTrue, yPred, Reduction.Sum), Distance.SSD(yTrue, yPred))
                && Near(Loss.SquaredError(yTrue, yPred, Reduction.Mean), Distance.MSE(yTrue, yPred));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_gradient_is_the_slope_in_each_prediction([Values] Reduction reduction) =>
        Prop.ForAll(Pairs, pairs =>
        {
            (double[] yTrue, double[] yPred) = Split(pairs);
            double[] gradient = Loss.SquaredErrorGradient(yTrue, yPred, reduction);
            return Enumerable.Range(0, pairs.Length).All(i => Math.Abs(gradient[i] - Slope(i)) < 1e-5);

            double Slope(int i) => CentralDifference.Of(p => Loss.SquaredError(yTrue, p, reduction), yPred, i);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Lengths_that_differ_are_both_named() =>
        Assert.That(
            () => Loss.SquaredError([1, 0, 0], [0, 0], Reduction.Mean),
            Refusal.Of("yPred", "yPred has length 2 but yTrue has length 3"));

    [Test]
    public void Nothing_to_compare_is_refused() =>
        Assert.That(
            () => Loss.SquaredError([], [], Reduction.Sum),
            Refusal.Of("yTrue"));

    [TestCase(double.NaN, 0, "yTrue", "yTrue[0] is NaN")]
    [TestCase(0, double.NaN, "yPred", "yPred[0] is NaN")]
    [TestCase(0, double.PositiveInfinity, "yPred", "yPred[0] is Infinity")]
    public void A_value_that_is_no_number_is_refused(double yTrue, double yPred, string name, string message) =>
        Assert.That(
            () => Loss.SquaredErrorGradient([yTrue], [yPred], Reduction.Sum),
            Refusal.Of(name, message));

    [Test]
    public void An_unknown_reduction_is_refused() =>
        Assert.That(
            () => Loss.SquaredError([1], [1], (Reduction)99),
            Refusal.OutOfRange("reduction"));

    private static (double[] YTrue, double[] YPred) Split((double True, double Pred)[] pairs) =>
        ([.. pairs.Select(p => p.True)], [.. pairs.Select(p => p.Pred)]);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Max(1, Math.Abs(b));
}
