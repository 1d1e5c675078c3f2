using CourseKit.Exercises;
using NeuronQuestion = (double[][] Rows, int[] Labels, double[] Weights, double Bias);

namespace Exercises.Oracles;

/// <summary>
/// The right answers to exercises 03-02 and 03-03, in which only the slope by the logit differs, and their questions.
/// </summary>
internal static class NeuronGradientOracle
{
    public static double CrossEntropySlope((int Label, double Logit) row) => Answer(row.Logit) - row.Label;

    // p (1 − p) is a quarter of 1 / cosh²(z/2), which is 0 where cosh is infinite; adding 0 makes a 0 of −0.
    public static double SquaredErrorSlope((int Label, double Logit) row) => (Answer(row.Logit) - row.Label) / 2 / Math.Pow(Math.Cosh(row.Logit / 2), 2) + 0.0;

    /// <summary>The sigmoid, by the hyperbolic tangent.</summary>
    public static double Answer(double logit) => 0.5 + (0.5 * Math.Tanh(logit / 2));

    /// <summary>The mean over the rows of slope · input, where the bias's input is 1.</summary>
    public static NeuronGradient Gradient(NeuronQuestion question, Func<(int Label, double Logit), double> slope)
    {
        double[] slopes = [.. question.Rows.Select((row, i) => slope((question.Labels[i], Logit(question, row))))];
        return new NeuronGradient(
            [.. question.Weights.Select((_, j) => slopes.Zip(question.Rows, (delta, row) => delta * row[j]).Average())],
            slopes.Average());
    }

    /// <summary>The three rows with which the lesson begins.</summary>
    public static NeuronQuestion Lesson => ([[1, 2], [2, 1], [-1, -2]], [1, 0, 0], [0.1, -0.2], 0);

    /// <summary>
    /// Random neurons and rows of short numbers, one question for each pair of sizes. The label of the first row is the one the neuron does not
    /// expect, so that no slope is near 0.
    /// </summary>
    public static NeuronQuestion[] Questions(int seed, params (int Rows, int Features)[] sizes)
    {
        var random = new Random(seed);
        return [.. sizes.Select(size => Question(random, size.Rows, size.Features))];
    }

    /// <summary>Labels and logits of moderate size, the README's among them.</summary>
    public static (int Label, double Logit)[] Rows(int seed)
    {
        var random = new Random(seed);
        return [(1, -0.3), (0, 0), (0, 0.3), (1, -6), .. Enumerable.Range(0, 20).Select(_ => (random.Next(2), Math.Round((random.NextDouble() * 12) - 6, 2)))];
    }

    /// <summary>
    /// Labels and logits far from zero: below −746 e⁻ᶻ is infinite. Rows near zero stand among them, or a plain 0 or ±1 would do.
    /// </summary>
    public static (int Label, double Logit)[] FarFromZero =>
        [.. new double[] { -1e6, -1000, -746, -710, -40, -2, 2, 40, 710, 746, 1000, 1e6 }.SelectMany(logit => new[] { (0, logit), (1, logit) })];

    private static double Logit(NeuronQuestion question, double[] row) => row.Zip(question.Weights, (x, w) => x * w).Sum() + question.Bias;

    private static NeuronQuestion Question(Random random, int rows, int features)
    {
        NeuronQuestion question =
        (
            [.. Enumerable.Range(0, rows).Select(_ => Numbers(random, features, 2))],
            [.. Enumerable.Range(0, rows).Select(_ => random.Next(2))],
            Numbers(random, features, 1),
            Numbers(random, 1, 1)[0] + 0.1
        );
        question.Labels[0] = Logit(question, question.Rows[0]) > 0 ? 0 : 1;
        return question;
    }

    private static double[] Numbers(Random random, int count, double largest) =>
        [.. Enumerable.Range(0, count).Select(_ => Math.Round(((2 * random.NextDouble()) - 1) * largest, 2))];
}
