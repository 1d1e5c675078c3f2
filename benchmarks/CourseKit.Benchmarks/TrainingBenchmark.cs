using BenchmarkDotNet.Attributes;
using CourseLib;
using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseKit.Benchmarks;

/// <summary>
/// Every training loop of the library, for so many epochs or steps. What a run allocates may grow by the 45 bytes that a row of
/// the trace takes, and by nothing else; and its time in proportion to the epochs.
/// </summary>
[MemoryDiagnoser]
public class TrainingBenchmark
{
    private static readonly LabeledData Moons = DataSets.MakeMoons(120, noise: 0.1, seed: 0);
    private static readonly LabeledData People = new([[-2, -1], [25, 6], [17, 4], [-15, -6]], [1, 0, 0, 1]);
    private static readonly double[] Samples = [-12, -10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10];
    private static readonly double[] Targets = [-28.5, -29.3, -31.2, -28.4, -15.5, -15.6, 8.3, 6.9, -4.7, 22.3, 20.7, 11.7];

    [Params(100, 1000, 10_000)]
    public int Epochs { get; set; }

    [Benchmark]
    public TrainingResult NeuronFullBatch() =>
        new Neuron([0.2, -0.1], 0).Train(Moons, NeuronLoss.BinaryCrossEntropy, learningRate: 0.1, Epochs);

    [Benchmark]
    public TrainingResult NeuronMiniBatch() => new Neuron([0.2, -0.1], 0).Train(
        Moons, NeuronLoss.MeanSquaredError, new GradientDescent(0.1, Batching.MiniBatch(16, 1, LastBatch.Keep)), new StopRule(Epochs));

    [Benchmark]
    public TrainingResult OurNeuralNetworkOnline() =>
        new OurNeuralNetwork(new(1, 2, 3, 4, 5, 6, 0, 0, 0)).Train(People, learningRate: 0.1, Epochs);

    [Benchmark]
    public TrainingResult LinearNeuronOnline() =>
        new LinearNeuron(-0.5).Train(Samples, Targets, learningRate: 0.001, Epochs, Batching.Online(shuffleSeed: 1));

    [Benchmark]
    public TrainingResult HiddenLayerFullBatch() =>
        HiddenLayerNetwork.WithPositiveWeights(2, 3, seed: 0).Train(Moons, Reduction.Sum, learningRate: 0.01, Epochs);

    [Benchmark]
    public TrainingResult HiddenLayerConjugateGradient() => HiddenLayerNetwork.WithGlorotWeights(2, 3, seed: 0).Train(
        Moons, Reduction.Mean, new ConjugateGradient(BetaRule.PolakRibierePlus, new FixedStep(0.01)), new StopRule(Epochs));

    [Benchmark]
    public TrainingResult SharedWeightsFullBatch() => new SharedWeightsNetwork(new double[,] { { 4, -2 }, { -1, -2 } }).Train(
        [2, -4], [0, 1], new GradientDescent(0.2, Batching.FullBatch), new StopRule(Epochs));

    [Benchmark]
    public TrainingResult SharedWeightsConjugateGradient() => new SharedWeightsNetwork(new double[,] { { 4, -2 }, { -1, -2 } }).Train(
        [2, -4], [0, 1], new ConjugateGradient(BetaRule.FletcherReeves, new StrongWolfe()), new StopRule(Epochs), weightDecay: 0.001);
}
