// FEEDBACK: The output neuron's own slope a (1 − a) is missing
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class BackwardPass : IBackwardPass
{
    public double[] OutputDeltas(double[] answers, int[] labels) => [.. answers.Zip(labels, (a, y) => 2 * (a - y))];

    public HiddenLayerWeights Gradient(double[][] rows, int[] labels, HiddenLayerWeights weights)
    {
        double[][] hidden = [.. rows.Select(row => Hidden(row, weights))];
        double[] deltas = OutputDeltas([.. hidden.Select(outputs => Answer(outputs, weights))], labels);
        double[][] slopes1 = [.. weights.Weights1.Select(row => new double[row.Length])];
        var biasSlopes1 = new double[weights.Bias1.Length];
        var slopes2 = new double[weights.Bias1.Length];
        double biasSlope2 = 0;
        for (int k = 0; k < rows.Length; k++)
        {
            biasSlope2 += deltas[k];
            for (int j = 0; j < slopes2.Length; j++)
            {
                slopes2[j] += deltas[k] * hidden[k][j];
                double delta = deltas[k] * weights.Weights2[j] * hidden[k][j] * (1 - hidden[k][j]);
                biasSlopes1[j] += delta;
                for (int i = 0; i < rows[k].Length; i++)
                {
                    slopes1[i][j] += delta * rows[k][i];
                }
            }
        }

        return new HiddenLayerWeights(slopes1, biasSlopes1, slopes2, biasSlope2);
    }

    private static double[] Hidden(double[] row, HiddenLayerWeights weights) =>
        [.. weights.Bias1.Select((bias, j) => Sigmoid(bias + row.Select((x, i) => x * weights.Weights1[i][j]).Sum()))];

    private static double Answer(double[] hidden, HiddenLayerWeights weights) =>
        Sigmoid(weights.Bias2 + hidden.Select((a, j) => a * weights.Weights2[j]).Sum());

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
