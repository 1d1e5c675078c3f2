using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Call = (double[] Weights, double Bias, double[] Inputs);

namespace Exercises.Hidden;

[Exercise("02-02"), Hidden]
public class NeuronOutputHiddenTests : ExerciseTests<INeuronOutput>
{
    private const double Tolerance = 1e-12;

    private static Call[] Calls => [.. NeuronOutputOracle.RandomCalls(seed: 77, 2, 1, 30, 11, 17, 4), ([500], 400, [1]), ([1, 500], -1000, [0, 0.2])];

    [Test, Points(1)]
    public void Sums_of_other_neurons_are_right() => Compare(
        "Sum", call => Student.Sum(call.Weights, call.Bias, call.Inputs), NeuronOutputOracle.Sum, Tolerance, Calls);

    [Test, Points(1)]
    public void Outputs_of_other_neurons_are_right() => Compare(
        "FeedForward", call => Student.FeedForward(call.Weights, call.Bias, call.Inputs), NeuronOutputOracle.FeedForward, Tolerance, Calls);
}
