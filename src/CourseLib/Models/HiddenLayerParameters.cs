namespace CourseLib;

/// <summary>
/// The parameters of a <see cref="HiddenLayerNetwork"/> of n inputs and h hidden neurons.
/// </summary>
/// <param name="Weights1">W⁽¹⁾, n rows of h weights: row i has the weights of input i, to each hidden neuron.</param>
/// <param name="Bias1">b⁽¹⁾, the biases of the h hidden neurons.</param>
/// <param name="Weights2">w⁽²⁾, the h weights of the output neuron.</param>
/// <param name="Bias2">b⁽²⁾, the bias of the output neuron.</param>
/// <remarks>Lesson 04. A plain record of arrays: two of them are equal only when they hold the same arrays.</remarks>
public sealed record HiddenLayerParameters(double[][] Weights1, double[] Bias1, double[] Weights2, double Bias2)
{
    /// <summary>Reads the numbers in the order of <see cref="ToVector"/>.</summary>
    /// <param name="values">(n + 2) h + 1 numbers.</param>
    /// <param name="inputs">n ≥ 1.</param>
    /// <param name="hidden">h ≥ 1.</param>
    /// <returns>The same numbers by name, in arrays of their own.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than the shape takes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static HiddenLayerParameters FromVector(ReadOnlySpan<double> values, int inputs, int hidden)
    {
        Require.AtLeastOne(inputs, nameof(inputs));
        Require.AtLeastOne(hidden, nameof(hidden));
        Require.SameLength(
            ((inputs + 2) * hidden) + 1, $"a network of {inputs} inputs and {hidden} hidden neurons", values.Length, nameof(values));
        var weights1 = new double[inputs][];
        for (int i = 0; i < inputs; i++)
            weights1[i] = values.Slice(i * hidden, hidden).ToArray();

        ReadOnlySpan<double> rest = values[(inputs * hidden)..];
        return new(weights1, rest[..hidden].ToArray(), rest[hidden..^1].ToArray(), rest[^1]);
    }

    /// <summary>All numbers as one vector: W⁽¹⁾ row by row, b⁽¹⁾, w⁽²⁾, b⁽²⁾. That is how optimizers see them.</summary>
    /// <returns>A new array of (n + 2) h + 1 numbers.</returns>
    public double[] ToVector() => [.. Weights1.SelectMany(row => row), .. Bias1, .. Weights2, Bias2];
}
