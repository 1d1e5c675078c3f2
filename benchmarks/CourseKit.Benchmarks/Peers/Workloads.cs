using CourseLib;
using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseKit.Benchmarks.Peers;

/// <summary>The trainings that are compared: the lessons' own, and two on much data.</summary>
internal static class Workloads
{
    private const int LargeRows = 100_000;
    private const int LargeFeatures = 20;
    private const int LargeHidden = 64;
    private const int LargeEpochs = 10;

    private static readonly Dictionary<string, Func<string, Workload>> Makers = new()
    {
        ["hidden-layer"] = LargeHiddenLayer,
        ["neuron"] = LargeNeuron,
        ["moons"] = Moons,
        ["our-neural-network"] = OurNetwork,
        ["ten-row-neuron"] = TenRowNeuron,
        ["shared-weights"] = SharedWeights,
    };

    public static IReadOnlyList<string> Names { get; } = [.. Makers.Keys];

    /// <summary>Makes the workload of a name, with its data and its starting weights.</summary>
    public static Workload Make(string name) => Makers[name](name);

    private static Workload LargeHiddenLayer(string name)
    {
        const double learningRate = 0.1;
        LabeledData data = LargeData();
        HiddenLayerParameters initial = HiddenLayerNetwork.WithGlorotWeights(LargeFeatures, LargeHidden, seed: 1).Parameters;
        return new(name, "HiddenLayerNetwork, 100,000 × 20, hidden 64, an epoch", Peer.All, Must: 4, Aim: 10)
        {
            Epochs = LargeEpochs,
            PerEpoch = true,
            LearningRate = learningRate,
            Arrays = Arrays(data, initial),
            Train = () => new HiddenLayerNetwork(initial).Train(data, Reduction.Mean, learningRate, LargeEpochs).Trace.Loss[^1],
        };
    }

    private static Workload LargeNeuron(string name)
    {
        const double learningRate = 0.05;
        LabeledData data = LargeData();
        double[] weights = Weights(new NumpyRandomState(1), LargeFeatures);
        return new(name, "Neuron, 100,000 × 20, an epoch", Peer.All, Must: 1.5, Aim: 4)
        {
            Epochs = LargeEpochs,
            PerEpoch = true,
            LearningRate = learningRate,
            Arrays = Arrays(data, weights, bias: 0),
            Train = () => TrainNeuron(data, weights, bias: 0, learningRate, LargeEpochs),
        };
    }

    /// <summary>The training on the moons, from the weights that NumPy draws with the seed 0.</summary>
    private static Workload Moons(string name)
    {
        const int epochs = 100_000;
        const double learningRate = 0.01;
        LabeledData data = DataSets.TrainTestSplit(DataSets.MakeMoons(200, noise: 0.1, seed: 0), testSize: 0.4, seed: 42).Train;
        HiddenLayerParameters initial = HiddenLayerNetwork.WithPositiveWeights(inputs: 2, hidden: 3, seed: 0).Parameters;
        return new(name, "HiddenLayerNetwork, moons, 120 rows, 100,000 epochs", [Peer.NumPy], Must: 10, Aim: 25)
        {
            Epochs = epochs,
            LearningRate = learningRate,
            Reduction = "sum",
            Repetitions = 3,
            Arrays = Arrays(data, initial),
            Train = () => new HiddenLayerNetwork(initial).Train(data, Reduction.Sum, learningRate, epochs).Trace.Loss[^1],
        };
    }

    /// <summary>Lesson 02's training: four people.</summary>
    private static Workload OurNetwork(string name)
    {
        const int epochs = 1000;
        const double learningRate = 0.1;
        var people = new LabeledData([[-2, -1], [25, 6], [17, 4], [-15, -6]], [1, 0, 0, 1]);
        var initial = new OurNeuralNetworkParameters(
            W1: 1.764052345967664, W2: 0.4001572083672233,
            W3: 0.9787379841057392, W4: 2.240893199201458,
            W5: 1.8675579901499675, W6: -0.977277879876411,
            B1: 0.9500884175255894, B2: -0.1513572082976979, B3: -0.10321885179355784);
        return new(name, "OurNeuralNetwork, four people, 1000 epochs", [Peer.NumPy], Must: 150, Aim: 500)
        {
            Epochs = epochs,
            LearningRate = learningRate,
            Arrays = new Dictionary<string, NpyArray>(DataArrays(people)) { ["parameters"] = NpyArray.Vector(initial.ToArray()) },
            Train = () => new OurNeuralNetwork(initial).Train(people, learningRate, epochs).Trace.Loss[^1],
        };
    }

    /// <summary>The first lesson's training: ten rows of three features.</summary>
    private static Workload TenRowNeuron(string name)
    {
        const int epochs = 50;
        const double learningRate = 0.05;
        var data = new LabeledData(
            [
                [0.5, 1.5, 2.0], [1.0, 2.0, 3.0], [1.5, 2.5, 3.5], [2.0, 1.0, 0.5], [-1.0, -1.5, -2.0],
                [-1.5, -2.0, -2.5], [0.0, 0.5, 1.0], [2.0, 3.0, 4.0], [-2.0, -2.5, -3.0], [3.0, 4.0, 5.0],
            ],
            [1, 1, 1, 0, 0, 0, 1, 1, 0, 1]);
        double[] weights = [0.2, -0.1, 0.4];
        return new(name, "Neuron, 10 rows, 50 epochs", [Peer.PyTorch], Must: 300, Aim: 1000)
        {
            Epochs = epochs,
            LearningRate = learningRate,
            Arrays = Arrays(data, weights, bias: 0),
            Train = () => TrainNeuron(data, weights, bias: 0, learningRate, epochs),
        };
    }

    /// <summary>The gradient lesson's training: one matrix twice.</summary>
    private static Workload SharedWeights(string name)
    {
        const int steps = 64;
        const double learningRate = 0.2;
        double[] inputs = [2, -4];
        double[] targets = [0, 1];
        double[,] weights = { { 4, -2 }, { -1, -2 } };
        return new(name, "SharedWeightsNetwork, 64 steps", [Peer.NumPy], Must: 100, Aim: 300)
        {
            Epochs = steps,
            LearningRate = learningRate,
            Arrays = new Dictionary<string, NpyArray>
            {
                ["inputs"] = NpyArray.Vector(inputs),
                ["targets"] = NpyArray.Vector(targets),
                ["weights"] = NpyArray.Matrix(weights),
            },
            Train = () => new SharedWeightsNetwork(weights)
                .Train(inputs, targets, new GradientDescent(learningRate, Batching.FullBatch), new StopRule(steps)).Trace.Loss[^1],
        };
    }

    private static double TrainNeuron(LabeledData data, double[] weights, double bias, double learningRate, int epochs) =>
        new Neuron(weights, bias).Train(data, NeuronLoss.BinaryCrossEntropy, learningRate, epochs).Trace.Loss[^1];

    private static LabeledData LargeData() =>
        DataSets.MakeClassification(LargeRows, LargeFeatures, informative: 10, redundant: 5, clustersPerClass: 2, seed: 0);

    /// <summary>Small weights of both signs, so that no neuron begins at the flat ends of its sigmoid.</summary>
    private static double[] Weights(NumpyRandomState random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => 0.1 * random.NextGaussian())];

    private static Dictionary<string, NpyArray> DataArrays(LabeledData data) => new()
    {
        ["features"] = NpyArray.Matrix(data.Features),
        ["labels"] = NpyArray.Vector(data.Labels),
    };

    private static Dictionary<string, NpyArray> Arrays(LabeledData data, double[] weights, double bias) => new(DataArrays(data))
    {
        ["weights"] = NpyArray.Vector(weights),
        ["bias"] = NpyArray.Vector(bias),
    };

    private static Dictionary<string, NpyArray> Arrays(LabeledData data, HiddenLayerParameters initial) => new(DataArrays(data))
    {
        ["weights1"] = NpyArray.Matrix(initial.Weights1),
        ["bias1"] = NpyArray.Vector(initial.Bias1),
        ["weights2"] = NpyArray.Matrix([.. initial.Weights2.Select(weight => new[] { weight })]),
        ["bias2"] = NpyArray.Vector(initial.Bias2),
    };
}
