using CourseLib.Data;
using CourseLib.Kernels;
using CourseLib.Optimization;

namespace CourseLib;

/// <summary>
/// One neuron with n inputs: a weighted sum, a bias, and the sigmoid of both: ŷ = σ(w · x + b).
/// </summary>
/// <remarks>Lessons 02 and 03. Trained with cross-entropy it is logistic regression.</remarks>
public sealed class Neuron : IBinaryClassifier
{
    private double[] _weights;

    /// <summary>Makes a neuron. The weights are copied.</summary>
    /// <param name="weights">n ≥ 1 finite weights, one for each input.</param>
    /// <param name="bias">A finite number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">There are no weights, or a number is NaN or infinite.</exception>
    public Neuron(double[] weights, double bias)
    {
        Require.Vector(weights, nameof(weights));
        Require.Finite(bias, nameof(bias));
        _weights = [.. weights];
        Bias = bias;
    }

    /// <summary>The n weights: how much each input counts, and in which direction.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>The bias b: the weighted sum of a neuron whose inputs are all 0.</summary>
    public double Bias { get; private set; }

    /// <summary>
    /// The neuron's output, σ(w₁x₁ + … + wₙxₙ + b) with σ the <see cref="Activation.Sigmoid"/>.
    /// </summary>
    /// <param name="inputs">n finite inputs, as many as there are weights.</param>
    /// <returns>A number from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more or fewer inputs than weights, or an input is NaN or infinite.
    /// </exception>
    public double FeedForward(params double[] inputs) => Activation.Sigmoid(Logit(inputs));

    /// <summary>The weighted sum before the sigmoid: z = w₁x₁ + … + wₙxₙ + b.</summary>
    /// <param name="inputs">n finite inputs, as many as there are weights.</param>
    /// <returns>The logit, which is ln(ŷ / (1 − ŷ)).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are more or fewer inputs than weights, or an input is NaN or infinite.
    /// </exception>
    public double Logit(params double[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Require.SameLength(_weights.Length, nameof(Weights), inputs.Length, nameof(inputs));
        Require.AllFinite(inputs, nameof(inputs));
        double sum = Bias;
        for (int i = 0; i < inputs.Length; i++)
            sum += _weights[i] * inputs[i];

        return sum;
    }

    /// <inheritdoc/>
    public double[] Predict(double[][] rows)
    {
        Require.Rows(rows, _weights.Length, nameof(rows));
        return [.. rows.Select(row => FeedForward(row))];
    }

    /// <summary>
    /// What training makes small: the mean loss over the data, as a function of the n + 1 numbers w₁ … wₙ, b. Its gradient is
    /// the mean of δ x, and of δ for the bias, with δ = ŷ − y for cross-entropy and 2 (ŷ − y) ŷ (1 − ŷ) for the squared error.
    /// </summary>
    /// <param name="data">m ≥ 1 rows of n finite features, with labels 0 and 1. They are copied.</param>
    /// <param name="loss">Which loss.</param>
    /// <returns>An objective for any optimizer, in one run at a time.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, rows and labels differ in number, a row does not have n values, a value is NaN or infinite, or a label
    /// is neither 0 nor 1.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="loss"/> is not one of the two.</exception>
    public ISampledObjective Objective(LabeledData data, NeuronLoss loss)
    {
        Require.BinaryLabeled(data, _weights.Length, nameof(data));
        Require.Defined(loss, nameof(loss));
        return new BlockedObjective(new NeuronKernel(_weights.Length, loss), data, rows => rows);
    }

    /// <summary>Trains by gradient descent over all rows at once: one update an epoch.</summary>
    /// <param name="data">m ≥ 1 rows of n finite features, with labels 0 and 1.</param>
    /// <param name="loss">Which loss to make small.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="epochs">How many updates to make, at least 1.</param>
    /// <param name="onStep">Called before the first epoch and after each one.</param>
    /// <param name="cancellationToken">Ends training before the next epoch.</param>
    /// <returns>
    /// Why training stopped, and the loss before training and after every epoch. The neuron has the weights that came of it;
    /// after <see cref="StopReason.Diverged"/>, the last that were sound.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentException">The data do not fit the neuron; see <see cref="Objective"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="loss"/>, <paramref name="learningRate"/> or <paramref name="epochs"/> is out of range.
    /// </exception>
    public TrainingResult Train(
        LabeledData data,
        NeuronLoss loss,
        double learningRate,
        int epochs,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        Require.AtLeastOne(epochs, nameof(epochs));
        var optimizer = new GradientDescent(learningRate, Batching.FullBatch);
        return Train(data, loss, optimizer, new StopRule(epochs), onStep, cancellationToken);
    }

    /// <summary>Trains by any optimizer.</summary>
    /// <param name="data">m ≥ 1 rows of n finite features, with labels 0 and 1.</param>
    /// <param name="loss">Which loss to make small.</param>
    /// <param name="optimizer">How to make it small.</param>
    /// <param name="stopRule">When to stop.</param>
    /// <param name="onStep">Called with each step, the start included.</param>
    /// <param name="cancellationToken">Ends training before the next step.</param>
    /// <returns>The result of the optimizer, whose point, w₁ … wₙ, b, the neuron has taken over.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The data do not fit the neuron, or the batching the data.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="loss"/> is not one of the two.</exception>
    public TrainingResult Train(
        LabeledData data,
        NeuronLoss loss,
        Optimizer optimizer,
        StopRule stopRule,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        TrainingResult result = optimizer.Minimize(
            Objective(data, loss), [.. _weights, Bias], stopRule, onStep, cancellationToken);
        _weights = result.Point[..^1];
        Bias = result.Point[^1];
        return result;
    }
}
