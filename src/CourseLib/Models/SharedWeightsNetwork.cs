using CourseLib.Optimization;

namespace CourseLib;

/// <summary>
/// Two layers of n sigmoid neurons that share one n × n matrix of weights: y = σ(x W), ŷ = σ(y W). No biases.
/// </summary>
/// <remarks>
/// Lesson 05. Because W acts twice, its gradient is a sum of two terms: what it does in the second layer, and what it does in the
/// first one by way of the second.
/// </remarks>
public sealed class SharedWeightsNetwork
{
    private readonly int _size;
    private double[] _w;

    /// <summary>Makes a network. The weights are copied.</summary>
    /// <param name="weights">W, n × n finite numbers, n ≥ 1: entry (i, j) is the weight from neuron i to neuron j.</param>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The matrix is empty or not square, or a number is NaN or infinite.
    /// </exception>
    public SharedWeightsNetwork(double[,] weights)
    {
        Require.Matrix(weights, nameof(weights));
        (int rows, int columns) = (weights.GetLength(0), weights.GetLength(1));
        if (rows != columns)
        {
            throw new ArgumentException(
                $"weights is {rows} × {columns}; it serves both layers, and so must be square.", nameof(weights));
        }

        _size = rows;
        _w = [.. weights.Cast<double>()];
    }

    /// <summary>A copy of W as it is now, n × n.</summary>
    public double[,] Weights
    {
        get
        {
            var weights = new double[_size, _size];
            for (int i = 0; i < _w.Length; i++)
                weights[i / _size, i % _size] = _w[i];

            return weights;
        }
    }

    /// <summary>The first layer's output alone, y = σ(x W).</summary>
    /// <param name="inputs">x, n finite numbers.</param>
    /// <returns>n numbers from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not n inputs, or one is NaN or infinite.</exception>
    public double[] FirstLayer(params double[] inputs)
    {
        RequireSize(inputs, nameof(inputs));
        var output = new double[_size];
        Layer(inputs, _w, output);
        return output;
    }

    /// <summary>The network's output, ŷ = σ(σ(x W) W).</summary>
    /// <param name="inputs">x, n finite numbers.</param>
    /// <returns>n numbers from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not n inputs, or one is NaN or infinite.</exception>
    public double[] FeedForward(params double[] inputs) => FirstLayer(FirstLayer(inputs));

    /// <summary>
    /// What training makes small: L(W) = Σⱼ (tⱼ − ŷⱼ)² + λ Σ wᵢⱼ², as a function of the n² weights, row by row.
    /// </summary>
    /// <param name="inputs">x, n finite numbers.</param>
    /// <param name="targets">t, n finite numbers.</param>
    /// <param name="weightDecay">
    /// λ ≥ 0. Where targets are 0 or 1 and λ is 0, there is no minimum: the loss falls for ever as W grows.
    /// </param>
    /// <returns>An objective for any optimizer, in one run at a time.</returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">There are not n inputs and n targets, or one is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weightDecay"/> is negative, NaN or infinite.</exception>
    public IObjective Objective(double[] inputs, double[] targets, double weightDecay = 0)
    {
        RequireSize(inputs, nameof(inputs));
        RequireSize(targets, nameof(targets));
        Require.NotNegative(weightDecay, nameof(weightDecay));
        return new SquaredErrorObjective([.. inputs], [.. targets], weightDecay);
    }

    /// <summary>Trains by any optimizer.</summary>
    /// <param name="inputs">x, n finite numbers.</param>
    /// <param name="targets">t, n finite numbers.</param>
    /// <param name="optimizer">How to make the loss small.</param>
    /// <param name="stopRule">When to stop.</param>
    /// <param name="weightDecay">λ ≥ 0.</param>
    /// <param name="onStep">Called with each step, the start included.</param>
    /// <param name="cancellationToken">Ends training before the next step.</param>
    /// <returns>The result of the optimizer, whose point the network has taken over as its weights.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are not n inputs and n targets, one is NaN or infinite, or the optimizer wants batches: there is one row only.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weightDecay"/> is negative, NaN or infinite.</exception>
    public TrainingResult Train(
        double[] inputs,
        double[] targets,
        Optimizer optimizer,
        StopRule stopRule,
        double weightDecay = 0,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        TrainingResult result = optimizer.Minimize(
            Objective(inputs, targets, weightDecay), _w, stopRule, onStep, cancellationToken);
        _w = [.. result.Point];
        return result;
    }

    /// <summary>output ← σ(input W).</summary>
    private static void Layer(ReadOnlySpan<double> input, ReadOnlySpan<double> w, Span<double> output)
    {
        int n = input.Length;
        for (int j = 0; j < n; j++)
        {
            double sum = 0;
            for (int i = 0; i < n; i++)
                sum += input[i] * w[(i * n) + j];
            output[j] = Activation.Sigmoid(sum);
        }
    }

    private void RequireSize(double[] values, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        if (values.Length != _size)
        {
            throw new ArgumentException(
                $"{name} has length {values.Length} but Weights is {_size} × {_size}; {_size} numbers are needed.", name);
        }

        Require.AllFinite(values, name);
    }

    private sealed class SquaredErrorObjective(double[] x, double[] targets, double weightDecay) : IObjective
    {
        private readonly double[] _first = new double[x.Length];
        private readonly double[] _output = new double[x.Length];
        private readonly double[] _firstDelta = new double[x.Length];
        private readonly double[] _outputDelta = new double[x.Length];

        public int ParameterCount => x.Length * x.Length;

        public double Evaluate(ReadOnlySpan<double> w, Span<double> gradient)
        {
            Require.PointAndGradient(w, gradient, ParameterCount);
            Layer(x, w, _first);
            Layer(_first, w, _output);
            double loss = OutputDeltas();
            FirstDeltas(w);
            for (int i = 0; i < gradient.Length; i++)
            {
                (int from, int to) = Math.DivRem(i, x.Length);
                gradient[i] = (_first[from] * _outputDelta[to]) + (x[from] * _firstDelta[to]) + (2 * weightDecay * w[i]);
                loss += weightDecay * w[i] * w[i];
            }

            return loss;
        }

        /// <summary>δ₂ = 2 (ŷ − t) ŷ (1 − ŷ). Returns Σ (t − ŷ)².</summary>
        private double OutputDeltas()
        {
            double loss = 0;
            for (int j = 0; j < x.Length; j++)
            {
                double error = _output[j] - targets[j];
                loss += error * error;
                _outputDelta[j] = 2 * error * Activation.SigmoidDerivativeFromOutput(_output[j]);
            }

            return loss;
        }

        /// <summary>δ₁ = (W δ₂) y (1 − y): back through the second layer's use of W.</summary>
        private void FirstDeltas(ReadOnlySpan<double> w)
        {
            for (int i = 0; i < x.Length; i++)
            {
                double sum = 0;
                for (int j = 0; j < x.Length; j++)
                    sum += w[(i * x.Length) + j] * _outputDelta[j];
                _firstDelta[i] = sum * Activation.SigmoidDerivativeFromOutput(_first[i]);
            }
        }
    }
}
