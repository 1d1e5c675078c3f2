using CourseKit.Exercises;
using CourseKit.Grading.Harness;

namespace Exercises.Tests;

[Exercise("02-01")]
public class SigmoidTests : ExerciseTests<ISigmoid>
{
    // Every right way of writing the formulas stays within a few units in the last place of numbers up to 1, which is 1e-15.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<double, double>[] ValueMisconceptions =
    [
        new("It looks as if the sign of the exponent is flipped: in σ(x) = 1 / (1 + e⁻ˣ) the power is minus x.", x => 1 / (1 + Math.Exp(x))),
        new("1 / 1 + e⁻ˣ is worked out from left to right, as 1 + e⁻ˣ. The denominator needs brackets: 1 / (1 + e⁻ˣ).", x => 1 + Math.Exp(-x)),
        new("The values are cut to whole numbers. Look for a conversion to int, or a division of two ints.", x => (int)Value(x)),
        new("This is tanh, which runs from −1 to 1. The sigmoid runs from 0 to 1.", Math.Tanh),
    ];

    private static readonly Misconception<double, double>[] DerivativeMisconceptions =
    [
        new("x · (1 − x) puts x itself where σ(x) belongs: σ′(x) = σ(x) · (1 − σ(x)).", x => x * (1 - x)),
        new("You take the sigmoid of a number that is a sigmoid already. Call Value with x, once.", x => Slope(Value(x))),
        new("The slope comes out negative, but σ only ever rises. The derivative of e⁻ˣ brings a minus, and so does the −1 from the power of the denominator; together they cancel.", x => -Slope(x)),
        new("The slope comes out as 0 everywhere. Either brackets are missing, for Value(x) * 1 - Value(x) is 0 and the slope is σ(x) · (1 − σ(x)), or Value gives whole numbers.", _ => 0),
        new("1 − σ(x)² is the derivative of another function, tanh. The sigmoid's is σ(x) · (1 − σ(x)).", x => 1 - (Value(x) * Value(x))),
    ];

    private static readonly Misconception<double, double> Overflowing = new(
        "For a large x both e^x and 1 + e^x are infinite, and infinity divided by infinity, which is NaN, is no answer. Divide by e^x above and below first.",
        x => Math.Exp(x) / (1 + Math.Exp(x)));

    private static readonly Misconception<double, double> OverflowingSlope = new(
        "For x far below zero the derivative's numerator and denominator both become infinite, and their quotient NaN. Use σ(x) · (1 − σ(x)).",
        x => Math.Exp(-x) / Math.Pow(1 + Math.Exp(-x), 2));

    [Test, Points(1)]
    [Feedback("At x = 0 the power e⁰ is 1, so σ(0) = 1 / (1 + 1).")]
    public void Value_at_zero_is_one_half() => Compare("Value", Student.Value, Value, Tolerance, [0.0]);

    [Test, Points(2)]
    public void Value_follows_the_formula() => Compare("Value", Student.Value, Value, Tolerance, Points(seed: 1), ValueMisconceptions);

    [Test, Points(1)]
    public void Value_stays_a_number_far_from_zero() => Compare(
        "Value",
        Student.Value,
        Value,
        Tolerance,
        FarFromZero,
        [.. ValueMisconceptions, Overflowing]);

    [Test, Points(1)]
    [Feedback("At x = 0 the slope is σ(0) · (1 − σ(0)) = 0.5 · 0.5.")]
    public void Derivative_at_zero_is_one_quarter() => Compare("Derivative", Student.Derivative, Slope, Tolerance, [0.0]);

    [Test, Points(2)]
    public void Derivative_follows_the_formula() => Compare("Derivative", Student.Derivative, Slope, Tolerance, Points(seed: 2), DerivativeMisconceptions);

    [Test, Points(1)]
    public void Derivative_stays_a_number_far_from_zero() => Compare(
        "Derivative",
        Student.Derivative,
        Slope,
        Tolerance,
        FarFromZero,
        [.. DerivativeMisconceptions, OverflowingSlope]);

    // Two near numbers are among them, or a plain 0 would do.
    private static double[] FarFromZero => [-1e6, -1000, -746, -710, -50, -5, 5, 50, 710, 746, 1000, 1e6];

    // Fixed numbers that the README works out, and random ones that no table can hold.
    private static double[] Points(int seed)
    {
        var random = new Random(seed);
        return [-2, 0.5, 2, .. Enumerable.Range(0, 20).Select(_ => (random.NextDouble() * 12) - 6)];
    }

    private static double Value(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    private static double Slope(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return e / ((1 + e) * (1 + e));
    }
}
