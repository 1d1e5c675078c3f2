using System.Numerics;
using CourseKit.Exercises;
using Question = (CourseKit.Exercises.NineParameters Parameters, double[] Inputs, double True);
using Training = (CourseKit.Exercises.NineParameters Start, double[][] Features, double[] Labels, double LearningRate, int Epochs);

namespace Exercises.Oracles;

/// <summary>
/// The right answers of exercises 02-04 to 02-06. Only the loss is written down here; its derivatives come from asking it at
/// complex parameters, by no chain rule.
/// </summary>
internal static class NetworkOracle
{
    // The derivative is Im L(p + i·h) / h. Nothing is subtracted, so h may be tiny, and the result is exact to rounding.
    private const double H = 1e-100;

    /// <summary>All weights 1 and all biases 0, from which the lesson computes by hand.</summary>
    public static NineParameters AllOnes { get; } = new(1, 1, 1, 1, 1, 1, 0, 0, 0);

    /// <summary>Where the lesson's training starts.</summary>
    public static NineParameters LessonStart { get; } = new(
        W1: 1.764052345967664, W2: 0.4001572083672233, W3: 0.9787379841057392,
        W4: 2.240893199201458, W5: 1.8675579901499675, W6: -0.977277879876411,
        B1: 0.9500884175255894, B2: -0.1513572082976979, B3: -0.10321885179355784);

    /// <summary>The lesson's training: Alice, Bob, Charlie and Diana.</summary>
    public static Training Lesson(int epochs) => (LessonStart, [[-2, -1], [25, 6], [17, 4], [-15, -6]], [1, 0, 0, 1], 0.1, epochs);

    public static double Loss(Question question) => Loss([.. Numbers(question.Parameters)], question).Real;

    public static NineParameters Gradient(Question question) => FromNumbers(i =>
    {
        Complex[] moved = [.. Numbers(question.Parameters)];
        moved[i] += new Complex(0, H);
        return Loss(moved, question).Imaginary / H;
    });

    public static NineParameters Step(Question question, double learningRate) => Moved(question.Parameters, Gradient(question), -learningRate);

    /// <summary>The parameters, each moved by so many times the number of the same name.</summary>
    public static NineParameters Moved(NineParameters parameters, NineParameters by, double times) =>
        FromNumbers(i => Numbers(parameters)[i] + (times * Numbers(by)[i]));

    /// <summary>The parameters before training and after each epoch.</summary>
    public static IEnumerable<NineParameters> Epochs(Training training)
    {
        NineParameters parameters = training.Start;
        yield return parameters;
        for (int epoch = 0; epoch < training.Epochs; epoch++)
        {
            parameters = People(training).Aggregate(parameters, (now, person) => Step((now, person.Inputs, person.True), training.LearningRate));
            yield return parameters;
        }
    }

    public static NineParameters Train(Training training) => Epochs(training).Last();

    public static double[] Losses(Training training) => [.. Epochs(training).Select(parameters => MeanLoss(parameters, training))];

    public static double MeanLoss(NineParameters parameters, Training training) =>
        People(training).Average(person => Loss((parameters, person.Inputs, person.True)));

    public static IEnumerable<(double[] Inputs, double True)> People(Training training) => training.Features.Zip(training.Labels);

    /// <summary>The nine numbers in the order w₁ … w₆, b₁ … b₃.</summary>
    public static double[] Numbers(NineParameters p) => [p.W1, p.W2, p.W3, p.W4, p.W5, p.W6, p.B1, p.B2, p.B3];

    public static NineParameters FromNumbers(Func<int, double> number) =>
        new(number(0), number(1), number(2), number(3), number(4), number(5), number(6), number(7), number(8));

    /// <summary>Networks and people, labels 1 and 0 by turns, at which no neuron is saturated: a slope near 0 would hide mistakes.</summary>
    public static Question[] RandomQuestions(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => (RandomParameters(random), RandomInputs(random), (double)((i + 1) % 2)))];
    }

    /// <summary>A network to train on so many people, both labels among them where there are two or more.</summary>
    public static Training RandomTraining(int seed, int people, int epochs, double learningRate)
    {
        var random = new Random(seed);
        double[] labels = [.. Enumerable.Range(0, people).Select(i => i < 2 ? i : (double)random.Next(2))];
        random.Shuffle(labels);
        return (RandomParameters(random), [.. labels.Select(_ => RandomInputs(random))], labels, learningRate, epochs);
    }

    private static NineParameters RandomParameters(Random random) => FromNumbers(_ => Number(random));

    private static double[] RandomInputs(Random random) => [Number(random), Number(random)];

    // From ±0.2 to ±1.7: not so near to 0 that a factor hardly matters. Two decimals, so that people can read and retype them.
    private static double Number(Random random) => Math.Round(0.2 + (1.5 * random.NextDouble()), 2) * (random.Next(2) == 0 ? 1 : -1);

    private static Complex Loss(Complex[] p, Question question)
    {
        double x1 = question.Inputs[0], x2 = question.Inputs[1];
        Complex h1 = Sigmoid((p[0] * x1) + (p[1] * x2) + p[6]);
        Complex h2 = Sigmoid((p[2] * x1) + (p[3] * x2) + p[7]);
        Complex o1 = Sigmoid((p[4] * h1) + (p[5] * h2) + p[8]);
        return (question.True - o1) * (question.True - o1);
    }

    private static Complex Sigmoid(Complex sum) => 1 / (1 + Complex.Exp(-sum));
}
