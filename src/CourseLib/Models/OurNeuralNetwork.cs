using CourseLib.Data;
using CourseLib.Kernels;
using CourseLib.Optimization;

namespace CourseLib;

/// <summary>
/// The network of lesson 02: two inputs, two hidden neurons h₁ and h₂, one output neuron o₁, sigmoids throughout,
/// and backpropagation written out by hand.
/// </summary>
/// <remarks>
/// <code>
/// h₁ = f(w₁x₁ + w₂x₂ + b₁)
/// h₂ = f(w₃x₁ + w₄x₂ + b₂)
/// o₁ = f(w₅h₁ + w₆h₂ + b₃)
/// </code>
/// </remarks>
public sealed class OurNeuralNetwork
{
    private const int InputCount = 2;

    /// <summary>Makes a network that starts from the given parameters.</summary>
    /// <param name="parameters">Nine finite numbers.</param>
    /// <exception cref="ArgumentException">A parameter is NaN or infinite.</exception>
    public OurNeuralNetwork(OurNeuralNetworkParameters parameters)
    {
        if (!parameters.AreFinite)
            throw new ArgumentException($"Every parameter must be a finite number: {parameters}.", nameof(parameters));
        Parameters = parameters;
    }

    /// <summary>The nine parameters as they are now; training replaces them when it has come to its end.</summary>
    public OurNeuralNetworkParameters Parameters { get; private set; }

    /// <summary>What the network makes of two inputs: o₁ = f(w₅h₁ + w₆h₂ + b₃).</summary>
    /// <param name="inputs">Two finite numbers, x₁ and x₂.</param>
    /// <returns>The prediction, a number from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not two inputs, or one is NaN or infinite.</exception>
    public double FeedForward(params double[] inputs) => Activations(inputs).O1;

    /// <summary>The outputs of all three neurons for two inputs.</summary>
    /// <param name="inputs">Two finite numbers, x₁ and x₂.</param>
    /// <returns>h₁, h₂ and o₁, each from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not two inputs, or one is NaN or infinite.</exception>
    public (double H1, double H2, double O1) Activations(params double[] inputs)
    {
        Require.Inputs(inputs, InputCount, nameof(inputs));
        return Forward(Parameters, inputs[0], inputs[1]);
    }

    /// <summary>
    /// The gradient, by backpropagation, of one observation's squared error L = (y − o₁)².
    /// </summary>
    /// <param name="inputs">Two finite numbers, x₁ and x₂.</param>
    /// <param name="yTrue">The true value y, a finite number; a class label is 0 or 1.</param>
    /// <returns>∂L/∂w₁ … ∂L/∂b₃, each under the name of its parameter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are not two inputs, or an input or <paramref name="yTrue"/> is NaN or infinite.
    /// </exception>
    public OurNeuralNetworkParameters Gradient(double[] inputs, double yTrue)
    {
        Require.Inputs(inputs, InputCount, nameof(inputs));
        Require.Finite(yTrue, nameof(yTrue));
        return Backpropagate(Parameters, inputs[0], inputs[1], yTrue);
    }

    /// <summary>
    /// What training makes small: the mean squared error over the data, as a function of the nine numbers of
    /// <see cref="OurNeuralNetworkParameters.ToArray"/>.
    /// </summary>
    /// <param name="data">n ≥ 1 rows of two finite inputs, with labels 0 and 1. They are copied.</param>
    /// <returns>An objective for any optimizer, in one run at a time.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// Rows and labels differ in number, there are none, a row does not have two values, a value is NaN or infinite,
    /// or a label is neither 0 nor 1.
    /// </exception>
    public static ISampledObjective Objective(LabeledData data)
    {
        Require.BinaryLabeled(data, InputCount, nameof(data));
        return new OnlineObjective(data);
    }

    /// <summary>
    /// Trains by online gradient descent. In each epoch every row, in the order given, takes one step against
    /// its own gradient: parameters ← parameters − η · ∂(y − o₁)²/∂parameters.
    /// </summary>
    /// <param name="data">n ≥ 1 rows of two finite inputs, with labels 0 and 1.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="epochs">How many times to go over all the data, at least 1.</param>
    /// <param name="onStep">Called before the first epoch and after each one.</param>
    /// <param name="cancellationToken">Ends training before the next epoch.</param>
    /// <returns>
    /// Why training stopped, and the mean squared error before training and after every epoch. When the parameters or
    /// the loss cease to be finite numbers, that is <see cref="StopReason.Diverged"/>, and the network has the parameters
    /// of the last sound epoch.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// Rows and labels differ in number, there are none, a row does not have two values, a value is NaN or infinite,
    /// or a label is neither 0 nor 1.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="learningRate"/> or <paramref name="epochs"/> is out of range.
    /// </exception>
    /// <remarks>
    /// A step uses the squared error of one observation, whose derivative is −2(y − o₁): it has no factor 1/n,
    /// while the reported loss is a mean and has it.
    /// </remarks>
    public TrainingResult Train(
        LabeledData data,
        double learningRate = 0.1,
        int epochs = 1000,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        Require.AtLeastOne(epochs, nameof(epochs));
        var optimizer = new GradientDescent(learningRate, Batching.Online(shuffleSeed: null));
        return Train(data, optimizer, new StopRule(epochs), onStep, cancellationToken);
    }

    /// <summary>Trains by any optimizer.</summary>
    /// <param name="data">n ≥ 1 rows of two finite inputs, with labels 0 and 1.</param>
    /// <param name="optimizer">How to make the mean squared error small.</param>
    /// <param name="stopRule">When to stop.</param>
    /// <param name="onStep">Called with each step, the start included.</param>
    /// <param name="cancellationToken">Ends training before the next step.</param>
    /// <returns>The result of the optimizer, whose point the network has taken over.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The data do not fit the network, or the batching the data.</exception>
    public TrainingResult Train(
        LabeledData data,
        Optimizer optimizer,
        StopRule stopRule,
        Action<TrainingStep>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        TrainingResult result = optimizer.Minimize(
            Objective(data), Parameters.ToArray(), stopRule, onStep, cancellationToken);
        Parameters = OurNeuralNetworkParameters.FromArray(result.Point);
        return result;
    }

    private static (double H1, double H2, double O1) Forward(in OurNeuralNetworkParameters p, double x1, double x2)
    {
        double h1 = Activation.Sigmoid(p.W1 * x1 + p.W2 * x2 + p.B1);
        double h2 = Activation.Sigmoid(p.W3 * x1 + p.W4 * x2 + p.B2);
        double o1 = Activation.Sigmoid(p.W5 * h1 + p.W6 * h2 + p.B3);
        return (h1, h2, o1);
    }

    private static OurNeuralNetworkParameters Backpropagate(
        in OurNeuralNetworkParameters p, double x1, double x2, double yTrue)
    {
        (double h1, double h2, double yPred) = Forward(p, x1, x2);

        // dA_dB reads "the derivative of A by B". Every sigmoid's slope follows from its output.
        double dL_dYPred = -2 * (yTrue - yPred);
        double dYPred_dSum = Activation.SigmoidDerivativeFromOutput(yPred);
        double dH1_dSum = Activation.SigmoidDerivativeFromOutput(h1);
        double dH2_dSum = Activation.SigmoidDerivativeFromOutput(h2);

        // The output neuron: its weights and bias act on its own sum.
        double dYPred_dW5 = h1 * dYPred_dSum;
        double dYPred_dW6 = h2 * dYPred_dSum;
        double dYPred_dB3 = dYPred_dSum;

        // The way back through w5 and w6 to the hidden neurons.
        double dYPred_dH1 = p.W5 * dYPred_dSum;
        double dYPred_dH2 = p.W6 * dYPred_dSum;

        return new(
            W1: dL_dYPred * dYPred_dH1 * (x1 * dH1_dSum),
            W2: dL_dYPred * dYPred_dH1 * (x2 * dH1_dSum),
            W3: dL_dYPred * dYPred_dH2 * (x1 * dH2_dSum),
            W4: dL_dYPred * dYPred_dH2 * (x2 * dH2_dSum),
            W5: dL_dYPred * dYPred_dW5,
            W6: dL_dYPred * dYPred_dW6,
            B1: dL_dYPred * dYPred_dH1 * dH1_dSum,
            B2: dL_dYPred * dYPred_dH2 * dH2_dSum,
            B3: dL_dYPred * dYPred_dB3);
    }

    /// <summary>The same formulas by vector instructions, together with an online epoch of its own.</summary>
    private sealed class OnlineObjective(LabeledData data) : IOnlineObjective
    {
        private readonly BlockedObjective _loss = new(new OurNeuralNetworkKernel(), data, rows => rows);
        private readonly OurNeuralNetworkLoss? _lossOfFew = data.Labels.Length <= RowBlock.Capacity ? new(data) : null;
        private readonly OurNeuralNetworkDescent _descent = new(data);

        public int ParameterCount => OurNeuralNetworkParameters.Count;

        public int SampleCount => _loss.SampleCount;

        public double Evaluate(ReadOnlySpan<double> w, Span<double> gradient) =>
            _lossOfFew is null ? _loss.Evaluate(w, gradient) : _lossOfFew.Evaluate(w, gradient);

        public double Evaluate(ReadOnlySpan<double> w, ReadOnlySpan<int> rows, Span<double> gradient) =>
            _loss.Evaluate(w, rows, gradient);

        public void Descend(ReadOnlySpan<double> from, Span<double> to, ReadOnlySpan<int> rows, double learningRate) =>
            _descent.Descend(from, to, rows, learningRate);
    }
}
