using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics;

namespace CourseLib.Tests;

public class ActivationTests
{
    /// <summary>From −800 to 800: well past ±745, where the exponential underflows.</summary>
    private static readonly Arbitrary<double> Numbers =
        Gen.Choose(-800_000_000, 800_000_000).Select(n => n / 1e6).ToArbitrary();

    [TestCase(0, ExpectedResult = 0.5)]
    [TestCase(1000, ExpectedResult = 1)]
    [TestCase(-1000, ExpectedResult = 0)]
    [TestCase(double.MaxValue, ExpectedResult = 1)]
    [TestCase(double.MinValue, ExpectedResult = 0)]
    [TestCase(double.PositiveInfinity, ExpectedResult = 1)]
    [TestCase(double.NegativeInfinity, ExpectedResult = 0)]
    [TestCase(double.NaN, ExpectedResult = double.NaN)]
    public double Sigmoid_never_overflows(double x) => Activation.Sigmoid(x);

    [Test]
    public void Sigmoid_keeps_its_digits_far_below_0() =>
        Assert.That(Activation.Sigmoid(-700) / Math.Exp(-700), Is.EqualTo(1).Within(1e-14));

    [Test]
    public void Sigmoid_is_the_logistic_function() =>
        Prop.ForAll(Numbers, x => Near(Activation.Sigmoid(x), SpecialFunctions.Logistic(x)))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Sigmoid_lies_between_0_and_1() =>
        Prop.ForAll(Numbers, x => Activation.Sigmoid(x) is >= 0 and <= 1).QuickCheckThrowOnFailure();

    [Test]
    public void Sigmoid_of_minus_x_is_1_less_sigmoid_of_x() =>
        Prop.ForAll(Numbers, x => Near(Activation.Sigmoid(-x), 1 - Activation.Sigmoid(x))).QuickCheckThrowOnFailure();

    [Test]
    public void Sigmoid_never_falls() =>
        Prop.ForAll(Numbers, Numbers, (a, b) =>
            Activation.Sigmoid(Math.Min(a, b)) <= Activation.Sigmoid(Math.Max(a, b))).QuickCheckThrowOnFailure();

    [Test]
    public void Sigmoid_rises_where_a_double_can_show_it() =>
        Prop.ForAll(Gen.Choose(-25_000, 25_000).ToArbitrary(), n =>
            Activation.Sigmoid(n / 1000.0) < Activation.Sigmoid((n + 1) / 1000.0)).QuickCheckThrowOnFailure();

    [Test]
    public void The_derivative_is_the_slope() =>
        Prop.ForAll(Numbers, x =>
        {
            double slope = Differentiate.FirstDerivative(Activation.Sigmoid, x);
            return Math.Abs(Activation.SigmoidDerivative(x) - slope) < 1e-7;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_derivative_is_the_same_from_input_and_from_output() =>
        Prop.ForAll(Numbers, x => Near(
            Activation.SigmoidDerivative(x),
            Activation.SigmoidDerivativeFromOutput(Activation.Sigmoid(x)))).QuickCheckThrowOnFailure();

    [Test]
    public void The_derivative_is_even_and_at_most_a_quarter() =>
        Prop.ForAll(Numbers, x =>
            Activation.SigmoidDerivative(x) is >= 0 and <= 0.25
            && Activation.SigmoidDerivative(-x) == Activation.SigmoidDerivative(x)).QuickCheckThrowOnFailure();

    [TestCase(0, ExpectedResult = 0.25)]
    [TestCase(1000, ExpectedResult = 0)]
    [TestCase(double.PositiveInfinity, ExpectedResult = 0)]
    [TestCase(double.NegativeInfinity, ExpectedResult = 0)]
    [TestCase(double.NaN, ExpectedResult = double.NaN)]
    public double The_derivative_never_overflows(double x) => Activation.SigmoidDerivative(x);

    [Test]
    public void The_derivative_keeps_its_digits_where_the_output_has_rounded_to_1() =>
        Assert.That(Activation.SigmoidDerivative(50) / Math.Exp(-50), Is.EqualTo(1).Within(1e-14));

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-15;
}
