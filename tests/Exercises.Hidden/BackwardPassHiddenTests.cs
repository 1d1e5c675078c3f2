using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Question = (double[][] Rows, int[] Labels, CourseKit.Exercises.HiddenLayerWeights Weights);

namespace Exercises.Hidden;

[Exercise("04-02"), Hidden]
public class BackwardPassHiddenTests : ExerciseTests<IBackwardPass>
{
    [Test, Points(2)]
    public void Gradient_is_right_for_other_networks() =>
        Compare("Gradient", Gradient, BackwardPassOracle.Right.Gradient, 1e-12, BackwardPassOracle.Questions(seed: 1001, (6, 3, 2), (5, 2, 4), (1, 4, 3)));

    // No derivation at all: the loss by central differences, whose own error is about h² = 1e-10 and rounding's 1e-16 / h.
    [Test, Points(2)]
    public void Gradient_agrees_with_the_loss_itself() =>
        Compare("Gradient", Gradient, ByCentralDifferences, 1e-8, BackwardPassOracle.Questions(seed: 1002, (3, 2, 2), (7, 1, 3)));

    private HiddenLayerWeights Gradient(Question ask) => Student.Gradient(ask.Rows, ask.Labels, ask.Weights);

    private static HiddenLayerWeights ByCentralDifferences(Question ask)
    {
        HiddenLayerWeights at = ask.Weights;
        double Slope(Func<double, HiddenLayerWeights> moved)
        {
            const double H = 1e-5;
            return (BackwardPassOracle.Loss(ask with { Weights = moved(H) }) - BackwardPassOracle.Loss(ask with { Weights = moved(-H) })) / (2 * H);
        }

        return new HiddenLayerWeights(
            [.. at.Weights1.Select((row, i) => row.Select((_, j) => Slope(h => at with { Weights1 = Replaced(at.Weights1, i, Moved(row, j, h)) })).ToArray())],
            [.. at.Bias1.Select((_, j) => Slope(h => at with { Bias1 = Moved(at.Bias1, j, h) }))],
            [.. at.Weights2.Select((_, j) => Slope(h => at with { Weights2 = Moved(at.Weights2, j, h) }))],
            Slope(h => at with { Bias2 = at.Bias2 + h }));
    }

    private static double[] Moved(double[] values, int index, double h) => Replaced(values, index, values[index] + h);

    private static TValue[] Replaced<TValue>(TValue[] values, int index, TValue value) => [.. values.Select((old, i) => i == index ? value : old)];
}
