using BenchmarkDotNet.Attributes;
using CourseLib;
using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseKit.Benchmarks;

/// <summary>
/// One evaluation of loss and gradient over more and more rows. The time has to grow with the rows, and nothing be allocated.
/// From 2049 rows on a second core may help: where that does not pay, there is one.
/// </summary>
[MemoryDiagnoser]
public class RowsBenchmark
{
    private const int Features = 20;
    private const int Hidden = 64;

    private ISampledObjective _neuron = null!;
    private ISampledObjective _network = null!;
    private double[] _neuronPoint = null!;
    private double[] _networkPoint = null!;
    private double[] _neuronGradient = null!;
    private double[] _networkGradient = null!;

    [Params(1000, 10_000, 100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void MakeObjectives()
    {
        LabeledData data = DataSets.MakeClassification(Rows, Features, informative: 10, redundant: 5, clustersPerClass: 2);
        var network = HiddenLayerNetwork.WithGlorotWeights(Features, Hidden, seed: 1);
        _network = network.Objective(data, Reduction.Mean);
        _networkPoint = network.Parameters.ToVector();
        _networkGradient = new double[_networkPoint.Length];
        _neuron = new Neuron(new double[Features], 0).Objective(data, NeuronLoss.BinaryCrossEntropy);
        _neuronPoint = new double[Features + 1];
        _neuronGradient = new double[Features + 1];
    }

    [Benchmark]
    public double Neuron() => _neuron.Evaluate(_neuronPoint, _neuronGradient);

    [Benchmark]
    public double HiddenLayerNetwork64() => _network.Evaluate(_networkPoint, _networkGradient);
}
