using Call = (double[] Weights, double Bias, double[] Inputs);

namespace Exercises.Oracles;

/// <summary>The right answers of exercise 02-02, and random neurons to ask about.</summary>
internal static class NeuronOutputOracle
{
    /// <summary>The bias is a weight like the others, to an input that is always 1.</summary>
    public static double Sum(Call call) =>
        call.Weights.Append(call.Bias).Zip(call.Inputs.Append(1), (weight, input) => weight * input).Sum();

    public static double FeedForward(Call call) => Sigmoid(Sum(call));

    /// <summary>By the hyperbolic tangent, which cannot overflow.</summary>
    public static double Sigmoid(double sum) => 0.5 + (0.5 * Math.Tanh(sum / 2));

    /// <summary>A neuron with as many inputs as each size says; weights, bias and inputs from −1.5 to 1.5.</summary>
    public static Call[] RandomCalls(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        return [.. sizes.Select(size => (Numbers(random, size), Number(random), Numbers(random, size)))];
    }

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => Number(random))];

    // Two decimals, so that people can read and retype them.
    private static double Number(Random random) => Math.Round((random.NextDouble() * 3) - 1.5, 2);
}
