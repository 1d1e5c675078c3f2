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

    /// <summary>The nine parameters as they are now; during training, as they are after the last epoch.</summary>
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
        RequireInputs(inputs);
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
        RequireInputs(inputs);
        Require.Finite(yTrue, nameof(yTrue));
        return Backpropagate(Parameters, inputs[0], inputs[1], yTrue);
    }

    /// <summary>
    /// Trains by per-sample gradient descent. In each epoch every row, in the order given, takes one step against
    /// its own gradient: parameters ← parameters − η · ∂(y − o₁)²/∂parameters.
    /// </summary>
    /// <param name="data">n ≥ 1 rows of two finite inputs.</param>
    /// <param name="labels">n labels, each 0 or 1.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="epochs">How many times to go over all the data, at least 1.</param>
    /// <param name="onEpoch">Called after each epoch; <see cref="Parameters"/> is then up to date.</param>
    /// <param name="cancellationToken">Ends training before the next epoch.</param>
    /// <returns>
    /// The mean squared error before training and after every epoch, and why training stopped. When the parameters or
    /// the loss cease to be finite numbers, that is <see cref="StopReason.Diverged"/>, and the network keeps the parameters
    /// of the last sound epoch.
    /// </returns>
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
        double[][] data,
        double[] labels,
        double learningRate = 0.1,
        int epochs = 1000,
        Action<TrainingStep>? onEpoch = null,
        CancellationToken cancellationToken = default)
    {
        Require.Rows(data, InputCount, nameof(data));
        Require.BinaryLabels(labels, data.Length, nameof(data), nameof(labels));
        Require.Positive(learningRate, nameof(learningRate));
        Require.AtLeastOne(epochs, nameof(epochs));

        double lossBeforeTraining = MeanSquaredError(Parameters, data, labels);
        var lossAfterEpoch = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            if (cancellationToken.IsCancellationRequested)
                return new(StopReason.Cancelled, lossBeforeTraining, lossAfterEpoch[..epoch]);

            OurNeuralNetworkParameters updated = RunEpoch(Parameters, data, labels, learningRate);
            double loss = MeanSquaredError(updated, data, labels);
            if (!updated.AreFinite || !double.IsFinite(loss))
                return new(StopReason.Diverged, lossBeforeTraining, lossAfterEpoch[..epoch]);

            Parameters = updated;
            lossAfterEpoch[epoch] = loss;
            onEpoch?.Invoke(new TrainingStep(epoch, loss));
        }

        return new(StopReason.IterationLimit, lossBeforeTraining, lossAfterEpoch);
    }

    private static OurNeuralNetworkParameters RunEpoch(
        OurNeuralNetworkParameters parameters, double[][] data, double[] labels, double learningRate)
    {
        for (int i = 0; i < data.Length; i++)
            parameters -= learningRate * Backpropagate(parameters, data[i][0], data[i][1], labels[i]);

        return parameters;
    }

    private static double MeanSquaredError(in OurNeuralNetworkParameters parameters, double[][] data, double[] labels)
    {
        double sum = 0;
        for (int i = 0; i < data.Length; i++)
        {
            double error = labels[i] - Forward(parameters, data[i][0], data[i][1]).O1;
            sum += error * error;
        }

        return sum / data.Length;
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

    private static void RequireInputs(double[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Length != InputCount)
        {
            throw new ArgumentException(
                $"inputs has length {inputs.Length}; the network takes {InputCount} inputs, x1 and x2.", nameof(inputs));
        }

        Require.AllFinite(inputs, nameof(inputs));
    }
}
