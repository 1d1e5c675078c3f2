using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseLib.Tests;

/// <summary>
/// Any of the models, new and with data to train it: what holds for all of them is tested by name.
/// </summary>
internal sealed record TrainedModel(Func<double[]> Parameters, TrainedModel.Training Train)
{
    public delegate TrainingResult Training(
        Optimizer optimizer, StopRule stopRule, Action<TrainingStep>? onStep = null, CancellationToken cancellationToken = default);

    public static string[] WithRows { get; } =
    [
        "neuron with cross-entropy", "neuron with squared error", "linear neuron", "our neural network", "hidden-layer network",
    ];

    public static string[] All { get; } = [.. WithRows, "shared weights"];

    /// <param name="name">One of <see cref="All"/>.</param>
    /// <param name="rows">How many rows of data, where there are rows.</param>
    /// <param name="scale">What the features, or the one row's numbers, are multiplied by.</param>
    public static TrainedModel New(string name, int rows = 20, double scale = 1)
    {
        var draw = new Draw(7);
        LabeledData data = draw.Data(rows, name == "our neural network" ? 2 : 3);
        foreach (double[] row in data.Features)
        {
            for (int k = 0; k < row.Length; k++)
                row[k] *= scale;
        }

        switch (name)
        {
            case "neuron with cross-entropy":
            case "neuron with squared error":
                var neuron = new Neuron(draw.Numbers(3), 0.1);
                NeuronLoss loss =
                    name == "neuron with squared error" ? NeuronLoss.MeanSquaredError : NeuronLoss.BinaryCrossEntropy;
                return new(
                    () => [.. neuron.Weights, neuron.Bias],
                    (optimizer, rule, onStep, token) => neuron.Train(data, loss, optimizer, rule, onStep, token));
            case "linear neuron":
                double[] x = [.. data.Features.Select(row => row[0])], t = draw.Numbers(rows, 2);
                var linear = new LinearNeuron(-0.5);
                return new(
                    () => [linear.Weight],
                    (optimizer, rule, onStep, token) => linear.Train(x, t, optimizer, rule, onStep, token));
            case "our neural network":
                var ours = new OurNeuralNetwork(OurNeuralNetworkParameters.FromArray(draw.Numbers(9)));
                return new(
                    () => ours.Parameters.ToArray(),
                    (optimizer, rule, onStep, token) => ours.Train(data, optimizer, rule, onStep, token));
            case "hidden-layer network":
                HiddenLayerNetwork layers = HiddenLayerNetwork.WithGlorotWeights(3, 5, seed: 1);
                return new(
                    () => layers.Parameters.ToVector(),
                    (optimizer, rule, onStep, token) =>
                        layers.Train(data, Reduction.Sum, optimizer, rule, onStep, token));
            default:
                var shared = new SharedWeightsNetwork(new double[,] { { 4, -2 }, { -1, -2 } });
                return new(
                    () => [.. shared.Weights.Cast<double>()],
                    (optimizer, rule, onStep, token) => shared.Train(
                        [2 * scale, -4 * scale], [0, 1], optimizer, rule, weightDecay: 0.001, onStep, token));
        }
    }
}
