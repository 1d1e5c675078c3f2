using CourseLib;
using CourseLib.Data;

namespace CourseKit.Benchmarks.Peers;

/// <summary>The trainings that are compared: the lessons' own.</summary>
internal static class Workloads
{
    private static readonly Dictionary<string, Func<string, Workload>> Makers = new()
    {
        ["our-neural-network"] = OurNetwork,
    };

    public static IReadOnlyList<string> Names { get; } = [.. Makers.Keys];

    /// <summary>Makes the workload of a name, with its data and its starting weights.</summary>
    public static Workload Make(string name) => Makers[name](name);

    /// <summary>Lesson 02's training: four people.</summary>
    private static Workload OurNetwork(string name)
    {
        const int epochs = 1000;
        const double learningRate = 0.1;
        var people = new LabeledData([[-2, -1], [25, 6], [17, 4], [-15, -6]], [1, 0, 0, 1]);
        double[] labels = Array.ConvertAll(people.Labels, label => (double)label);
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
            Train = () => new OurNeuralNetwork(initial).Train(people.Features, labels, learningRate, epochs).Loss,
        };
    }

    private static Dictionary<string, NpyArray> DataArrays(LabeledData data) => new()
    {
        ["features"] = NpyArray.Matrix(data.Features),
        ["labels"] = NpyArray.Vector(data.Labels),
    };
}
