using CourseLib.Data;

namespace CourseLib.Tests.Data;

/// <summary>
/// Equality to the last bit or two: sines and logarithms come from the C library, which rounds them differently from system to
/// system, and so does NumPy from processor to processor.
/// </summary>
internal static class Bits
{
    // The distance of neighbouring doubles at 1. Noise and shifts make small numbers of numbers of size 1, whose last bit
    // then weighs more than the small number's own.
    private const double Unit = 1.0 / (1L << 52);

    public static void AssertEqual(double actual, double expected, int units, string place) =>
        Assert.That(actual, Is.EqualTo(expected).Within(units * Unit * Math.Max(1, Math.Abs(expected))), place);

    public static void AssertEqual(LabeledData actual, LabeledData expected, int units)
    {
        Assert.That(actual.Labels, Is.EqualTo(expected.Labels));
        Assert.That(actual.Features, Has.Length.EqualTo(expected.Features.Length));
        for (int i = 0; i < expected.Features.Length; i++)
        {
            Assert.That(actual.Features[i], Has.Length.EqualTo(expected.Features[i].Length), $"row {i}");
            for (int j = 0; j < expected.Features[i].Length; j++)
                AssertEqual(actual.Features[i][j], expected.Features[i][j], units, $"row {i}, feature {j}");
        }
    }
}
