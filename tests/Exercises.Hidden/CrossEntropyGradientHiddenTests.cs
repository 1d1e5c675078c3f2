using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using NeuronQuestion = (double[][] Rows, int[] Labels, double[] Weights, double Bias);

namespace Exercises.Hidden;

[Exercise("03-02"), Hidden]
public class CrossEntropyGradientHiddenTests : ExerciseTests<ICrossEntropyGradient>
{
    // See CrossEntropyGradientTests.
    private const double Tolerance = 1e-12;

    [Test, Points(1)]
    public void LogitSlope_is_right_where_it_was_not_asked_before() =>
        Compare("LogitSlope", row => Student.LogitSlope(row.Label, row.Logit), NeuronGradientOracle.CrossEntropySlope, Tolerance, Grid);

    [Test, Points(1)]
    public void Gradient_is_right_for_other_rows_and_neurons() =>
        Compare("Gradient", Gradient, Right, Tolerance, NeuronGradientOracle.Questions(seed: 102, (1, 3), (4, 1), (7, 5), (40, 2)));

    [Test, Points(1)]
    public void Gradient_is_right_with_rows_that_are_as_sure_as_can_be() =>
        Compare("Gradient", Gradient, Right, Tolerance, [SureRows]);

    private NeuronGradient Gradient(NeuronQuestion question) => Student.Gradient(question.Rows, question.Labels, question.Weights, question.Bias);

    private static NeuronGradient Right(NeuronQuestion question) => NeuronGradientOracle.Gradient(question, NeuronGradientOracle.CrossEntropySlope);

    // The logits are 1.75, 1599.25, −1349.75 and 0.625; the second and third row are sure and wrong.
    private static NeuronQuestion SureRows => ([[3, -1], [400, 500], [-900, 0.5], [0.25, 0.5]], [0, 0, 1, 1], [1.5, 2], -0.75);

    private static (int Label, double Logit)[] Grid =>
        [.. Enumerable.Range(-20, 41).SelectMany(step => new[] { (0, (step * 0.31) + 0.007), (1, (step * 43.7) + 0.013) })];
}
