// FEEDBACK: The output neuron's sigmoid is missing
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class ForwardPass : IForwardPass
{
    public double[][] Hidden(double[][] rows, HiddenLayerWeights weights) =>
        rows.Select(row => weights.Bias1.Select((bias, j) => Sigmoid(row.Select((x, i) => x * weights.Weights1[i][j]).Sum() + bias)).ToArray()).ToArray();

    public double[] Answers(double[][] rows, HiddenLayerWeights weights)
    {
        double[][] hidden = Hidden(rows, weights);
        return hidden.Select(row => weights.Bias2 + row.Select((a, j) => a * weights.Weights2[j]).Sum()).ToArray();
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
