using CourseKit.Exercises;
using Question = (double[][] Rows, int[] Labels, CourseKit.Exercises.HiddenLayerWeights Weights);

namespace Exercises.Oracles;

/// <summary>
/// The right answers to exercise 04-02, weight by weight by the whole chain of the lesson's section 4, and its questions. Each
/// factor can be replaced, for what comes of forgetting it.
/// </summary>
internal sealed record BackwardPassOracle
{
    public static BackwardPassOracle Right { get; } = new();

    public Func<double, int, double> OutputDelta { get; init; } = (a, y) => ((a - y) * (1 - a) * a) + ((a - y) * (1 - a) * a);

    public Func<double, double> WayBack { get; init; } = weight => weight;

    public Func<double, double> HiddenSlope { get; init; } = a => a - (a * a);

    /// <summary>The README's example.</summary>
    public static Question Readme => (ForwardPassOracle.Readme.Rows, [1, 0], ForwardPassOracle.Readme.Weights);

    /// <summary>The sum of squared errors.</summary>
    public static double Loss(Question ask) =>
        ForwardPassOracle.Answers((ask.Rows, ask.Weights)).Zip(ask.Labels, (a, y) => Math.Pow(a - y, 2)).Sum();

    /// <summary>Random networks and labels of the given shapes: rows, inputs, hidden neurons.</summary>
    public static Question[] Questions(int seed, params (int Rows, int Inputs, int Hidden)[] shapes)
    {
        var random = new Random(seed);
        return [.. ForwardPassOracle.Questions(seed, shapes).Select(ask => (ask.Rows, (int[])[.. ask.Rows.Select(_ => random.Next(2))], ask.Weights))];
    }

    public HiddenLayerWeights Gradient(Question ask)
    {
        (double[][] rows, int[] labels, HiddenLayerWeights weights) = ask;
        double[][] hidden = ForwardPassOracle.Hidden((rows, weights));
        double[] outputDeltas = [.. ForwardPassOracle.Answers((rows, weights)).Zip(labels, OutputDelta)];
        double HiddenDelta(int k, int j) => HiddenSlope(hidden[k][j]) * WayBack(weights.Weights2[j]) * outputDeltas[k];

        IEnumerable<int> all = Enumerable.Range(0, rows.Length);
        return new HiddenLayerWeights(
            [.. weights.Weights1.Select((row, i) => row.Select((_, j) => all.Sum(k => rows[k][i] * HiddenDelta(k, j))).ToArray())],
            [.. weights.Bias1.Select((_, j) => all.Sum(k => HiddenDelta(k, j)))],
            [.. weights.Weights2.Select((_, j) => all.Sum(k => outputDeltas[k] * hidden[k][j]))],
            outputDeltas.Sum());
    }
}
