using CourseLib.Optimization;

namespace CourseLib.Tests.Kernels;

/// <summary>
/// Sigmoid and cross-entropy by vector instructions, seen through a neuron with one row: input 1, weight 0, bias z.
/// </summary>
public class VectorFunctionTests
{
    /// <summary>What the vector sigmoid gives in place of less: e⁻⁷⁰⁸.</summary>
    private const double LeastOutput = 3.4e-308;

    private static readonly ISampledObjective Label0 = Row(0, NeuronLoss.BinaryCrossEntropy);
    private static readonly ISampledObjective Label1 = Row(1, NeuronLoss.BinaryCrossEntropy);

    private static readonly double[] Special =
    [
        0, -0.0, double.Epsilon, 1e-308, 1e-20, 1e-10, 0.34657359027997, 0.34657359027998, 0.6931471805599453, 36.7, 40,
        700, 707.9999, 708, 708.0001, 709, 745, 746, 1e3, 1e10, 1e300, double.MaxValue,
    ];

    /// <summary>From −750 to 750 closely, and special numbers of both signs.</summary>
    private static IEnumerable<double> Numbers =>
        Enumerable.Range(-40_000, 80_001).Select(n => n * 0.01875123).Concat(Special).Concat(Special.Select(z => -z));

    [Test]
    public void The_sigmoid_is_within_4_units_in_the_last_place_of_the_clear_one() =>
        Assert.That(Numbers.Where(z => !IsSigmoid(Slope(Label0, z), z)), Is.Empty);

    [Test]
    public void The_slope_for_label_1_is_minus_the_sigmoid_of_minus_z_with_all_its_digits() =>
        Assert.That(Numbers.Where(z => !IsSigmoid(-Slope(Label1, z), -z)), Is.Empty);

    [Test]
    public void The_loss_is_within_8_units_in_the_last_place_of_the_clear_one()
    {
        Assert.That(Numbers.Where(z => !IsLoss(Label0, z, 0)), Is.Empty);
        Assert.That(Numbers.Where(z => !IsLoss(Label1, z, 1)), Is.Empty);
    }

    [TestCase(0, -40, 4.248354255291589e-18)]
    [TestCase(1, 40, 4.248354255291589e-18)]
    [TestCase(1, 100, 3.720075976020836e-44)]
    [TestCase(0, 1e300, 1e300)]
    [TestCase(1, -1e300, 1e300)]
    [TestCase(1, 1e300, 3.3075530036384083e-308)] // not 0: e⁻⁷⁰⁸ is the least that the vectors know
    [TestCase(0, double.MaxValue, double.MaxValue)]
    public void Huge_logits_have_their_exact_loss_and_small_losses_their_digits(int label, double z, double expected) =>
        Assert.That(
            Row(label, NeuronLoss.BinaryCrossEntropy).Evaluate([0, z], new double[2]), Is.EqualTo(expected).Within(4).Ulps);

    [Test]
    public void The_slope_never_falls_where_a_double_can_show_it()
    {
        double[] slopes = [.. Enumerable.Range(-3500, 5501).Select(n => Slope(Label0, n / 100.0))];

        Assert.That(slopes, Is.Ordered);
        Assert.That(slopes, Is.Unique);
    }

    [Test]
    public void The_squared_errors_loss_and_slope_are_the_clear_ones([Values(0, 1)] int label)
    {
        ISampledObjective row = Row(label, NeuronLoss.MeanSquaredError);

        Assert.That(Numbers.Where(z =>
        {
            double[] gradient = [double.NaN, double.NaN];
            double output = Activation.Sigmoid(z);
            double loss = row.Evaluate([0, z], gradient);
            double slope = 2 * (output - label) * output * (1 - output);
            return !(Math.Abs(loss - Math.Pow(output - label, 2)) <= 1e-15 && Math.Abs(gradient[1] - slope) <= 1e-15);
        }), Is.Empty);
    }

    [Test]
    public void The_hidden_neurons_sigmoid_saturates_and_gives_numbers([Values(-1e300, -1000, 1000, 1e300)] double bias)
    {
        // h = σ(bias), ŷ = σ(h − ½).
        var parameters = new HiddenLayerParameters([[1]], [bias], [1], -0.5);
        var gradient = new double[4];

        double loss = new HiddenLayerNetwork(parameters).Objective(new([[1]], [1]), Reduction.Sum)
            .Evaluate(parameters.ToVector(), gradient);

        double output = Activation.Sigmoid(bias > 0 ? 0.5 : -0.5);
        double delta = 2 * (output - 1) * output * (1 - output);
        Assert.That(loss, Is.EqualTo((1 - output) * (1 - output)).Within(1e-15));
        Assert.That(gradient, Is.EqualTo(new[] { 0, 0, bias > 0 ? delta : 0, delta }).Within(1e-15));
    }

    private static ISampledObjective Row(int label, NeuronLoss loss) => new Neuron([0], 0).Objective(new([[1]], [label]), loss);

    private static double Slope(ISampledObjective row, double z)
    {
        double[] gradient = [double.NaN, double.NaN];
        row.Evaluate([0, z], gradient);
        return gradient[0] == gradient[1] ? gradient[1] : double.NaN;
    }

    private static bool IsSigmoid(double actual, double z)
    {
        double expected = Activation.Sigmoid(z);
        return expected < LeastOutput ? actual is >= 0 and < 1.5 * LeastOutput : Units(actual, expected) <= 4;
    }

    private static bool IsLoss(ISampledObjective row, double z, int label)
    {
        double actual = row.Evaluate([0, z], new double[2]);
        double expected = Loss.BinaryCrossEntropyFromLogits([label], [z]);
        return expected < LeastOutput ? actual is >= 0 and < 1.5 * LeastOutput : Units(actual, expected) <= 8;
    }

    /// <summary>How many doubles further the one is than the other, both being above 0.</summary>
    private static long Units(double a, double b) => a > 0
        ? Math.Abs(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b))
        : long.MaxValue;
}
