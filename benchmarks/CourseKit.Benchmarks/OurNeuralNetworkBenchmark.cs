using BenchmarkDotNet.Attributes;
using CourseLib;
using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseKit.Benchmarks;

/// <summary>
/// Lesson 02's training run: four people, 1000 epochs. The allocation must not grow by more than the eight bytes
/// that the trace needs for each epoch.
/// </summary>
[MemoryDiagnoser]
public class OurNeuralNetworkBenchmark
{
    private static readonly LabeledData People = new([[-2, -1], [25, 6], [17, 4], [-15, -6]], [1, 0, 0, 1]);

    private static readonly OurNeuralNetworkParameters Initial = new(
        W1: 1.764052345967664, W2: 0.4001572083672233,
        W3: 0.9787379841057392, W4: 2.240893199201458,
        W5: 1.8675579901499675, W6: -0.977277879876411,
        B1: 0.9500884175255894, B2: -0.1513572082976979, B3: -0.10321885179355784);

    [Params(1000, 10_000)]
    public int Epochs { get; set; }

    [Benchmark]
    public TrainingResult Train() => new OurNeuralNetwork(Initial).Train(People, learningRate: 0.1, Epochs);
}
