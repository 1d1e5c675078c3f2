using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Question = (double[][] Rows, CourseKit.Exercises.HiddenLayerWeights Weights);

namespace Exercises.Tests;

[Exercise("04-01")]
public class ForwardPassTests : ExerciseTests<IForwardPass>
{
    // Sums of a few numbers below 4 in any order, and a sigmoid in any form, differ by less than 1e-14.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<Question, double[][]>[] HiddenMisconceptions =
    [
        new("The biases of the hidden neurons are missing: each sum of inputs times weights is joined by its neuron's bias.", ask => Right(ask with { Weights = ask.Weights with { Bias1 = new double[ask.Weights.Bias1.Length] } })),
        new("The bias is added after the sigmoid. It belongs to the sum that the sigmoid is taken of.", BiasAfterSigmoid),
        new("The biases are added to the first row only. Every row gets them.", ask => [.. Right(ask).Take(1), .. Right(ask with { Weights = ask.Weights with { Bias1 = new double[ask.Weights.Bias1.Length] } }).Skip(1)]),
        new("All neurons get the first neuron's bias. Hidden neuron j has a bias of its own, Bias1[j].", ask => Right(ask with { Weights = ask.Weights with { Bias1 = [.. ask.Weights.Bias1.Select(_ => ask.Weights.Bias1[0])] } })),
        new("The hidden neurons' sigmoid is missing: these are the sums that it is to be taken of.", ask => ForwardPassOracle.Hidden(ask, z => z)),
        new("The sign of the exponent is flipped: σ(z) = 1 / (1 + e⁻ᶻ).", ask => ForwardPassOracle.Hidden(ask, z => ForwardPassOracle.Sigmoid(-z))),
    ];

    private static readonly Misconception<Question, double[][]> Transposed = new(
        "The indices of the weights are exchanged: Weights1[i][j] leads from input i to hidden neuron j. With as many hidden neurons as inputs nothing crashes, but every sum is made with other neurons' weights.",
        ask => Right(ask with { Weights = ask.Weights with { Weights1 = [.. ask.Weights.Weights1.Select((row, i) => row.Select((_, j) => ask.Weights.Weights1[j][i]).ToArray())] } }));

    private static readonly Misconception<Question, double[]>[] AnswerMisconceptions =
    [
        new("The output neuron's sigmoid is missing: the answer is a sigmoid of its sum, a number from 0 to 1.", ask => ForwardPassOracle.Output(Right(ask), ask.Weights, z => z)),
        new("The output neuron's bias is missing in its sum.", ask => ForwardPassOracle.Answers(ask with { Weights = ask.Weights with { Bias2 = 0 } })),
        new("The output neuron's bias is added after the sigmoid. It belongs to the sum that the sigmoid is taken of.", ask => [.. ForwardPassOracle.Answers(ask with { Weights = ask.Weights with { Bias2 = 0 } }).Select(answer => answer + ask.Weights.Bias2)]),
        .. HiddenMisconceptions.Select(idea => new Misconception<Question, double[]>($"In the hidden layer: {idea.Feedback}", ask => ForwardPassOracle.Output(idea.Answer(ask), ask.Weights, ForwardPassOracle.Sigmoid))),
    ];

    [Test, Points(3)]
    public void Hidden_is_right_for_two_inputs_and_two_hidden_neurons() =>
        Compare("Hidden", Hidden, ForwardPassOracle.Hidden, Tolerance, [ForwardPassOracle.Readme, .. ForwardPassOracle.Questions(seed: 1, (1, 2, 2), (4, 2, 2))], [.. HiddenMisconceptions, Transposed]);

    [Test, Points(2)]
    [Feedback("The numbers of rows, inputs and hidden neurons differ here. Each loop's end is the length of the list that it goes through.")]
    public void Hidden_is_right_for_any_number_of_rows_inputs_and_hidden_neurons() =>
        Compare("Hidden", Hidden, ForwardPassOracle.Hidden, Tolerance, ForwardPassOracle.Questions(seed: 2, (3, 2, 3), (2, 4, 1), (1, 1, 1), (7, 3, 5)), HiddenMisconceptions);

    [Test, Points(2)]
    public void Answers_are_those_of_the_README() =>
        Compare("Answers", Answers, ForwardPassOracle.Answers, Tolerance, [ForwardPassOracle.Readme], AnswerMisconceptions);

    [Test, Points(2)]
    public void Answers_are_right_for_any_number_of_rows_inputs_and_hidden_neurons() =>
        Compare("Answers", Answers, ForwardPassOracle.Answers, Tolerance, ForwardPassOracle.Questions(seed: 3, (4, 2, 3), (2, 1, 4), (1, 1, 1), (9, 4, 2)), AnswerMisconceptions);

    private static double[][] Right(Question ask) => ForwardPassOracle.Hidden(ask);

    private static double[][] BiasAfterSigmoid(Question ask) =>
        [.. Right(ask with { Weights = ask.Weights with { Bias1 = new double[ask.Weights.Bias1.Length] } }).Select(row => row.Zip(ask.Weights.Bias1, (a, bias) => a + bias).ToArray())];

    private double[][] Hidden(Question ask) => Student.Hidden(ask.Rows, ask.Weights);

    private double[] Answers(Question ask) => Student.Answers(ask.Rows, ask.Weights);
}
