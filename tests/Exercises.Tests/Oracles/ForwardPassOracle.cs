using CourseKit.Exercises;
using Question = (double[][] Rows, CourseKit.Exercises.HiddenLayerWeights Weights);

namespace Exercises.Oracles;

/// <summary>The right answers to exercise 04-01, neuron by neuron instead of row by row, and its questions.</summary>
internal static class ForwardPassOracle
{
    /// <summary>The README's example.</summary>
    public static Question Readme => (
        [[1, 2], [-1, 0.5]],
        new HiddenLayerWeights([[0.5, -1], [0.25, 2]], [0, -1], [2, -1], 0.5));

    public static double[][] Hidden(Question question) => Hidden(question, Sigmoid);

    public static double[][] Hidden(Question question, Func<double, double> activation)
    {
        (double[][] rows, HiddenLayerWeights weights) = question;
        double[][] neurons = [.. weights.Bias1.Select((bias, j) => Neuron(rows, [.. weights.Weights1.Select(row => row[j])], bias, activation))];
        return [.. rows.Select((_, k) => neurons.Select(neuron => neuron[k]).ToArray())];
    }

    public static double[] Answers(Question question) => Output(Hidden(question), question.Weights, Sigmoid);

    public static double[] Output(double[][] hidden, HiddenLayerWeights weights, Func<double, double> activation) =>
        Neuron(hidden, weights.Weights2, weights.Bias2, activation);

    /// <summary>The sigmoid, by the hyperbolic tangent.</summary>
    public static double Sigmoid(double z) => 0.5 + (0.5 * Math.Tanh(z / 2));

    /// <summary>Random networks of the given shapes: rows, inputs, hidden neurons.</summary>
    public static Question[] Questions(int seed, params (int Rows, int Inputs, int Hidden)[] shapes)
    {
        var random = new Random(seed);
        return [.. shapes.Select(shape => ((double[][])[.. Enumerable.Range(0, shape.Rows).Select(_ => Numbers(random, shape.Inputs))], Network(random, shape.Inputs, shape.Hidden)))];
    }

    private static HiddenLayerWeights Network(Random random, int inputs, int hidden) => new(
        [.. Enumerable.Range(0, inputs).Select(_ => Numbers(random, hidden))],
        Numbers(random, hidden),
        Numbers(random, hidden),
        Numbers(random, 1)[0]);

    /// <summary>Numbers from −2 to 2.</summary>
    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextDouble() * 4) - 2)];

    private static double[] Neuron(double[][] rows, double[] weights, double bias, Func<double, double> activation) =>
        [.. rows.Select(row => activation(row.Zip(weights, (x, w) => x * w).Sum() + bias))];
}
