// WAY: in matrix form, by products and transposed matrices as in the lesson
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class BackwardPass : IBackwardPass
{
    public double[] OutputDeltas(double[] answers, int[] labels) => [.. answers.Zip(labels, (a, y) => 2 * ((a * a) - (a * y)) * (1 - a))];

    public HiddenLayerWeights Gradient(double[][] rows, int[] labels, HiddenLayerWeights weights)
    {
        double[][] hidden = [.. rows.Select(row => Hidden(row, weights))];
        double[] answers = [.. hidden.Select(outputs => Answer(outputs, weights))];
        double[][] delta2 = [.. OutputDeltas(answers, labels).Select(delta => new[] { delta })];
        double[][] back = Product(delta2, [weights.Weights2]);
        double[][] delta1 = [.. back.Zip(hidden, (d, a) => d.Zip(a, (dj, aj) => dj * (aj - (aj * aj))).ToArray())];
        return new HiddenLayerWeights(
            Product(Transposed(rows), delta1),
            [.. Transposed(delta1).Select(column => column.Sum())],
            [.. Product(Transposed(hidden), delta2).Select(row => row[0])],
            delta2.Sum(row => row[0]));
    }

    private static double[][] Transposed(double[][] a) => [.. Enumerable.Range(0, a[0].Length).Select(j => a.Select(row => row[j]).ToArray())];

    private static double[][] Product(double[][] a, double[][] b) =>
        [.. a.Select(row => Transposed(b).Select(column => row.Zip(column, (x, y) => x * y).Sum()).ToArray())];

    private static double[] Hidden(double[] row, HiddenLayerWeights weights) =>
        [.. weights.Bias1.Select((bias, j) => Sigmoid(bias + row.Select((x, i) => x * weights.Weights1[i][j]).Sum()))];

    private static double Answer(double[] hidden, HiddenLayerWeights weights) =>
        Sigmoid(weights.Bias2 + hidden.Select((a, j) => a * weights.Weights2[j]).Sum());

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
