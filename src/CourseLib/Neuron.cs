namespace CourseLib;

/// <summary>
/// One neuron with n inputs: a weighted sum, a bias, and the sigmoid of both: f(w · x + b).
/// </summary>
/// <remarks>Lesson 02.</remarks>
public sealed class Neuron
{
    private readonly double[] _weights;

    /// <summary>Makes a neuron. The weights are copied.</summary>
    /// <param name="weights">n ≥ 1 finite weights, one for each input.</param>
    /// <param name="bias">A finite number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">There are no weights, or a number is NaN or infinite.</exception>
    public Neuron(double[] weights, double bias)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Require.NotEmpty(weights.Length, nameof(weights));
        Require.AllFinite(weights, nameof(weights));
        Require.Finite(bias, nameof(bias));
        _weights = [.. weights];
        Bias = bias;
    }

    /// <summary>The n weights: how much each input counts, and in which direction.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>The bias b: the weighted sum of a neuron whose inputs are all 0.</summary>
    public double Bias { get; }

    /// <summary>
    /// The neuron's output, f(w₁x₁ + … + wₙxₙ + b) with f the <see cref="Activation.Sigmoid"/>.
    /// </summary>
    /// <param name="inputs">n finite inputs, as many as there are weights.</param>
    /// <returns>A number from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more or fewer inputs than weights, or an input is NaN or infinite.
    /// </exception>
    public double FeedForward(params double[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Require.SameLength(_weights.Length, nameof(Weights), inputs.Length, nameof(inputs));
        Require.AllFinite(inputs, nameof(inputs));
        double sum = Bias;
        for (int i = 0; i < inputs.Length; i++)
            sum += _weights[i] * inputs[i];

        return Activation.Sigmoid(sum);
    }
}
