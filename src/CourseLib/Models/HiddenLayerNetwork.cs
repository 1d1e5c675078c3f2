using CourseLib.Data;
using CourseLib.Kernels;
using CourseLib.Optimization;

namespace CourseLib;

/// <summary>
/// A network of n inputs, one hidden layer of h neurons and one output neuron, sigmoids throughout, in matrix form.
/// </summary>
/// <remarks>
/// <para>For m rows X (m × n) with labels y, the way forward is</para>
/// <code>
/// Z⁽¹⁾ = X W⁽¹⁾ + b⁽¹⁾    A⁽¹⁾ = σ(Z⁽¹⁾)     (m × h)
/// z⁽²⁾ = A⁽¹⁾ w⁽²⁾ + b⁽²⁾   ŷ = σ(z⁽²⁾)       (m)
/// </code>
/// <para>and the way back, for L = Σ (ŷ − y)², with ⊙ the product entry by entry,</para>
/// <code>
/// δ⁽²⁾ = 2 (ŷ − y) ⊙ ŷ ⊙ (1 − ŷ)             ∂L/∂w⁽²⁾ = A⁽¹⁾ᵀ δ⁽²⁾    ∂L/∂b⁽²⁾ = Σ δ⁽²⁾
/// Δ⁽¹⁾ = δ⁽²⁾ w⁽²⁾ᵀ ⊙ A⁽¹⁾ ⊙ (1 − A⁽¹⁾)       ∂L/∂W⁽¹⁾ = Xᵀ Δ⁽¹⁾       ∂L/∂b⁽¹⁾ = Σ rows of Δ⁽¹⁾
/// </code>
/// <para>Lesson 04.</para>
/// </remarks>
public sealed class HiddenLayerNetwork : IBinaryClassifier
{
    private double[] _w;

    /// <summary>Makes a network that starts from the given parameters. They are copied.</summary>
    /// <param name="parameters">W⁽¹⁾ of n × h, b⁽¹⁾ and w⁽²⁾ of h, and b⁽²⁾; n ≥ 1, h ≥ 1, all finite.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="ArgumentException">The shapes do not fit together, or a number is NaN or infinite.</exception>
    public HiddenLayerNetwork(HiddenLayerParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        (double[][] weights1, double[] bias1, double[] weights2, double bias2) = parameters;
        if (weights1 is null || bias1 is null || weights2 is null)
            throw new ArgumentException("parameters lacks Weights1, Bias1 or Weights2.", nameof(parameters));
        Require.NotEmpty(bias1.Length, nameof(parameters), "parameters.Bias1");
        Require.SameLength(bias1.Length, "parameters.Bias1", weights2.Length, nameof(parameters), "parameters.Weights2");
        Require.Rows(weights1, bias1.Length, nameof(parameters), "parameters.Weights1");
        Require.AllFinite(bias1, nameof(parameters), "parameters.Bias1");
        Require.AllFinite(weights2, nameof(parameters), "parameters.Weights2");
        Require.Finite(bias2, nameof(parameters), "parameters.Bias2");
        InputCount = weights1.Length;
        HiddenCount = bias1.Length;
        _w = parameters.ToVector();
    }

    private HiddenLayerNetwork(int inputs, int hidden, double[] w)
    {
        InputCount = inputs;
        HiddenCount = hidden;
        _w = w;
    }

    /// <summary>n, the number of inputs.</summary>
    public int InputCount { get; }

    /// <summary>h, the number of hidden neurons.</summary>
    public int HiddenCount { get; }

    /// <summary>A copy of the parameters as they are now, by name.</summary>
    public HiddenLayerParameters Parameters => HiddenLayerParameters.FromVector(_w, InputCount, HiddenCount);

    /// <summary>
    /// A network with weights drawn evenly from ±√(6 / (fan-in + fan-out)) of their layer, and biases 0.
    /// </summary>
    /// <param name="inputs">n ≥ 1.</param>
    /// <param name="hidden">h ≥ 1.</param>
    /// <param name="seed">The seed of <see cref="NumpyRandomState"/>, 0 or more.</param>
    /// <returns>A new network.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A size is below 1, there would be more parameters than an array holds, or <paramref name="seed"/> is negative.
    /// </exception>
    /// <remarks>
    /// X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010). The mean is 0,
    /// so that no neuron starts out saturated, and no two hidden neurons start out equal.
    /// </remarks>
    public static HiddenLayerNetwork WithGlorotWeights(int inputs, int hidden, int seed)
    {
        RequireSizes(inputs, hidden);
        var random = new NumpyRandomState(seed);
        double Draw(int fanIn, int fanOut) => ((2 * random.NextDouble()) - 1) * Math.Sqrt(6.0 / (fanIn + fanOut));
        var w = new double[((inputs + 2) * hidden) + 1];
        for (int i = 0; i < inputs * hidden; i++)
            w[i] = Draw(inputs, hidden);
        for (int j = 0; j < hidden; j++)
            w[((inputs + 1) * hidden) + j] = Draw(hidden, 1);

        return new(inputs, hidden, w);
    }

    /// <summary>
    /// A network whose weights and biases are all drawn evenly from 0 to below 1, in the order W⁽¹⁾, b⁽¹⁾, w⁽²⁾, b⁽²⁾: what
    /// NumPy's <c>random.rand</c> gives after <c>random.seed(seed)</c>.
    /// </summary>
    /// <param name="inputs">n ≥ 1.</param>
    /// <param name="hidden">h ≥ 1.</param>
    /// <param name="seed">The seed of <see cref="NumpyRandomState"/>, 0 or more.</param>
    /// <returns>A new network.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A size is below 1, there would be more parameters than an array holds, or <paramref name="seed"/> is negative.
    /// </exception>
    /// <remarks>
    /// Lesson 04's source begins like this. All weights positive is a poor start; <see cref="WithGlorotWeights"/> is a good one.
    /// </remarks>
    public static HiddenLayerNetwork WithPositiveWeights(int inputs, int hidden, int seed)
    {
        RequireSizes(inputs, hidden);
        var random = new NumpyRandomState(seed);
        var w = new double[((inputs + 2) * hidden) + 1];
        for (int i = 0; i < w.Length; i++)
            w[i] = random.NextDouble();

        return new(inputs, hidden, w);
    }

    /// <summary>What the network makes of one row: ŷ = σ(σ(x W⁽¹⁾ + b⁽¹⁾) w⁽²⁾ + b⁽²⁾). It changes nothing.</summary>
    /// <param name="inputs">n finite numbers.</param>
    /// <returns>The probability of class 1, from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not n inputs, or one is NaN or infinite.</exception>
    public double FeedForward(params double[] inputs)
    {
        Require.Inputs(inputs, InputCount, nameof(inputs));
        return Forward(inputs);
    }

    /// <inheritdoc/>
    public double[] Predict(double[][] rows)
    {
        Require.Rows(rows, InputCount, nameof(rows));
        return [.. rows.Select(Forward)];
    }

    /// <summary>
    /// What training makes small: the squared error over the data, as a function of the (n + 2) h + 1 numbers of
    /// <see cref="HiddenLayerParameters.ToVector"/>.
    /// </summary>
    /// <param name="data">m ≥ 1 rows of n finite features, with labels 0 and 1. They are copied.</param>
    /// <param name="reduction">
    /// Which squared error. With a sum, the gradient grows with the number of rows, and the learning rate has to shrink with it.
    /// </param>
    /// <returns>An objective for any optimizer, in one run at a time.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, rows and labels differ in number, a row does not have n values, a value is NaN or infinite, or a label
    /// is neither 0 nor 1.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reduction"/> is not one of the four.</exception>
    public ISampledObjective Objective(LabeledData data, Reduction reduction)
    {
        Require.BinaryLabeled(data, InputCount, nameof(data));
        Require.Defined(reduction, nameof(reduction));
        var kernel = new HiddenLayerKernel(InputCount, HiddenCount);
        return new BlockedObjective(kernel, data, rows => Loss.Divisor(reduction, rows));
    }

    /// <summary>Trains by gradient descent over all rows at once: one update an epoch.</summary>
    /// <param name="data">m ≥ 1 rows of n finite features, with labels 0 and 1.</param>
    /// <param name="reduction">Which squared error to make small.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="epochs">How many updates to make, at least 1.</param>
    /// <param name="onStep">Called before the first epoch and after each one.</param>
    /// <param name="cancellationToken">Ends training before the next epoch.</param>
    /// <returns>
    /// Why training stopped, and the loss before training and after every epoch. The network has the parameters that came of
    /// it; after <see cref="StopReason.Diverged"/>, the last that were sound.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentException">The data do not fit the network; see <see cref="Objective"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="reduction"/>, <paramref name="learningRate"/> or <paramref name="epochs"/> is out of range.
    /// </exception>
    public TrainingResult Train(
        LabeledData data,
        Reduction reduction,
        double learningRate,
        int epochs,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        Require.AtLeastOne(epochs, nameof(epochs));
        var optimizer = new GradientDescent(learningRate, Batching.FullBatch);
        return Train(data, reduction, optimizer, new StopRule(epochs), onStep, cancellationToken);
    }

    /// <summary>Trains by any optimizer.</summary>
    /// <param name="data">m ≥ 1 rows of n finite features, with labels 0 and 1.</param>
    /// <param name="reduction">Which squared error to make small.</param>
    /// <param name="optimizer">How to make it small.</param>
    /// <param name="stopRule">When to stop.</param>
    /// <param name="onStep">Called with each step, the start included.</param>
    /// <param name="cancellationToken">Ends training before the next step.</param>
    /// <returns>The result of the optimizer, whose point the network has taken over.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The data do not fit the network, or the batching the data.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reduction"/> is not one of the four.</exception>
    public TrainingResult Train(
        LabeledData data,
        Reduction reduction,
        Optimizer optimizer,
        StopRule stopRule,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        TrainingResult result = optimizer.Minimize(Objective(data, reduction), _w, stopRule, onStep, cancellationToken);
        _w = [.. result.Point];
        return result;
    }

    private static void RequireSizes(int inputs, int hidden)
    {
        Require.AtLeastOne(inputs, nameof(inputs));
        Require.AtLeastOne(hidden, nameof(hidden));
        if ((((long)inputs + 2) * hidden) + 1 > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(hidden), $"hidden is {hidden}; with {inputs} inputs that is more parameters than an array holds.");
        }
    }

    private double Forward(double[] x)
    {
        ReadOnlySpan<double> weights1 = _w.AsSpan(0, InputCount * HiddenCount);
        ReadOnlySpan<double> bias1 = _w.AsSpan(weights1.Length, HiddenCount);
        ReadOnlySpan<double> weights2 = _w.AsSpan(weights1.Length + HiddenCount, HiddenCount);
        double z2 = _w[^1];
        for (int j = 0; j < HiddenCount; j++)
        {
            double z1 = bias1[j];
            for (int i = 0; i < x.Length; i++)
                z1 += x[i] * weights1[(i * HiddenCount) + j];
            z2 += Activation.Sigmoid(z1) * weights2[j];
        }

        return Activation.Sigmoid(z2);
    }
}
