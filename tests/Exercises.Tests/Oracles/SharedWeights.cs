namespace Exercises.Oracles;

/// <summary>
/// The lesson's network of two inputs and two layers that share one 2 × 2 matrix, given as w₁₁, w₁₂, w₂₁, w₂₂, and its error, a
/// sum of squares.
/// </summary>
internal static class SharedWeights
{
    /// <summary>E(W) = Σ (tⱼ − ŷⱼ)²</summary>
    public static double Error(double[] weights, double[] x, double[] target) =>
        target.Zip(Layer(Layer(x, weights), weights), (t, output) => (t - output) * (t - output)).Sum();

    /// <summary>∂E/∂wᵢⱼ = yᵢ δ₂ⱼ + xᵢ δ₁ⱼ, the weight's two places added up.</summary>
    public static double[] Gradient(double[] weights, double[] x, double[] target)
    {
        double[] y = Layer(x, weights);
        double[] output = Layer(y, weights);
        double[] second = [.. output.Select((o, j) => 2 * (o - target[j]) * o * (1 - o))];
        double[] first = [.. y.Select((value, i) => ((weights[2 * i] * second[0]) + (weights[(2 * i) + 1] * second[1])) * value * (1 - value))];
        return [.. Enumerable.Range(0, 4).Select(k => (y[k / 2] * second[k % 2]) + (x[k / 2] * first[k % 2]))];
    }

    private static double[] Layer(double[] x, double[] weights) =>
        [Sigmoid((x[0] * weights[0]) + (x[1] * weights[2])), Sigmoid((x[0] * weights[1]) + (x[1] * weights[3]))];

    private static double Sigmoid(double s) => 1 / (1 + Math.Exp(-s));
}
