using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Call = (double[] Weights, double Bias, double[] Inputs);

namespace Exercises.Tests;

[Exercise("02-02")]
public class NeuronOutputTests : ExerciseTests<INeuronOutput>
{
    // At most 31 terms, none above 3: adding them in another order moves the sum by less than 1e-13.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<Call, double>[] SumMisconceptions =
    [
        new("The bias is missing. Add it to the products, once: w₁x₁ + … + wₙxₙ + b.", call => Products(call).Sum()),
        new("The bias is added once for every input. It belongs to the neuron and is added once for all.", call => Products(call).Sum() + (call.Inputs.Length * call.Bias)),
        new("The bias is subtracted. It is added like the products.", call => Products(call).Sum() - call.Bias),
        new("The last input is left out. A loop over n inputs runs as long as i < n, and i begins with 0.", call => Products(call).SkipLast(1).Sum() + call.Bias),
        new("The first input is left out. The first element of a list has the index 0.", call => Products(call).Skip(1).Sum() + call.Bias),
        new("Only the first two inputs are used. A neuron has as many inputs as there are in the list: loop over all of them.", call => Products(call).Take(2).Sum() + call.Bias),
        new("The sum of the weights times the sum of the inputs is something else. Multiply each input by its own weight first, then add.", call => (call.Weights.Sum() * call.Inputs.Sum()) + call.Bias),
        new("The weights are added to the inputs. An input is multiplied by its weight.", call => call.Weights.Sum() + call.Inputs.Sum() + call.Bias),
    ];

    private static readonly Misconception<Call, double>[] OutputMisconceptions =
    [
        .. SumMisconceptions.Select(idea => new Misconception<Call, double>(idea.Feedback, call => NeuronOutputOracle.Sigmoid(idea.Answer(call)))),
        new("The activation function is missing: this is the sum itself. The neuron's output is the sigmoid of the sum, f(s) = 1 / (1 + e⁻ˢ).", NeuronOutputOracle.Sum),
        new("It looks as if the sign of the exponent is flipped: in f(s) = 1 / (1 + e⁻ˢ) the power is minus the sum.", call => NeuronOutputOracle.Sigmoid(-NeuronOutputOracle.Sum(call))),
        new("1 / 1 + e⁻ˢ is worked out from left to right, as 1 + e⁻ˢ. The denominator needs brackets: 1 / (1 + e⁻ˢ).", call => 1 + Math.Exp(-NeuronOutputOracle.Sum(call))),
        new("Each product goes through the sigmoid on its own. Add up all products and the bias first; the sigmoid comes once, at the end.", call => Products(call).Sum(NeuronOutputOracle.Sigmoid) + call.Bias),
        new("The bias is added after the sigmoid. It is part of the sum that goes into the sigmoid.", call => NeuronOutputOracle.Sigmoid(Products(call).Sum()) + call.Bias),
        new("The sigmoid is applied twice. Once is enough: f(sum).", call => NeuronOutputOracle.Sigmoid(NeuronOutputOracle.FeedForward(call))),
    ];

    private static readonly Misconception<Call, double> Overflowing = new(
        "For a large sum both eˢ and 1 + eˢ are infinite, and infinity divided by infinity, which is NaN, is no answer. Write the sigmoid as 1 / (1 + e⁻ˢ).",
        call => Math.Exp(NeuronOutputOracle.Sum(call)) / (1 + Math.Exp(NeuronOutputOracle.Sum(call))));

    // The lesson's neuron and its hidden neuron, and the README's with three inputs.
    private static Call[] Printed => [([0, 1], 4, [2, 3]), ([0, 1], 0, [2, 3]), ([2, -1, 1], 0.5, [0.5, 3, 0])];

    [Test, Points(1)]
    [Feedback("The weights 0 and 1, the bias 4 and the inputs 2 and 3 give 0 · 2 + 1 · 3 + 4 = 7.")]
    public void The_sum_is_right_for_the_examples_in_the_README() => CompareSums(Printed);

    [Test, Points(2)]
    public void Every_input_is_multiplied_by_its_own_weight_and_the_bias_is_added_once() =>
        CompareSums(NeuronOutputOracle.RandomCalls(seed: 1, 3, 4, 3, 6, 8, 5));

    [Test, Points(1)]
    [Feedback("A neuron may have a single input: the sum is then w₁x₁ + b.")]
    public void A_neuron_with_one_input_works_too() => CompareSums(NeuronOutputOracle.RandomCalls(seed: 2, 1, 1, 1));

    [Test, Points(1)]
    [Feedback("The sum 7 gives 1 / (1 + e⁻⁷) = 0.999…, the sum 3 gives 0.952…")]
    public void The_output_is_right_for_the_examples_in_the_README() => CompareOutputs(Printed);

    [Test, Points(2)]
    public void The_output_is_the_sigmoid_of_the_sum() => CompareOutputs(NeuronOutputOracle.RandomCalls(seed: 3, 3, 2, 5, 3, 7, 4));

    [Test, Points(1)]
    public void The_output_stays_a_number_when_the_sum_is_far_from_zero() => CompareOutputs(
        [([100, 200], 0, [4, 3]), ([-100, 200], -10, [5, -3]), ([0.5, 0.25], 0.1, [1, -1])],
        Overflowing);

    private void CompareSums(Call[] calls) => Compare(
        "Sum", call => Student.Sum(call.Weights, call.Bias, call.Inputs), NeuronOutputOracle.Sum, Tolerance, calls, SumMisconceptions);

    private void CompareOutputs(Call[] calls, params Misconception<Call, double>[] more) => Compare(
        "FeedForward",
        call => Student.FeedForward(call.Weights, call.Bias, call.Inputs),
        NeuronOutputOracle.FeedForward,
        Tolerance,
        calls,
        [.. OutputMisconceptions, .. more]);

    private static IEnumerable<double> Products(Call call) => call.Weights.Zip(call.Inputs, (weight, input) => weight * input);
}
