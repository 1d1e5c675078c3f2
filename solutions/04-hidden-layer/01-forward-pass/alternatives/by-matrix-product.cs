// WAY: as the lesson does it, by a general matrix product and a layer
using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

public class ForwardPass : IForwardPass
{
    public double[][] Hidden(double[][] rows, HiddenLayerWeights weights) => Layer(rows, weights.Weights1, weights.Bias1);

    public double[] Answers(double[][] rows, HiddenLayerWeights weights)
    {
        double[][] column = Array.ConvertAll(weights.Weights2, value => new[] { value });
        return Array.ConvertAll(Layer(Hidden(rows, weights), column, [weights.Bias2]), row => row[0]);
    }

    private static double[][] Layer(double[][] inputs, double[][] weights, double[] biases)
    {
        double[][] outputs = Product(inputs, weights);
        foreach (double[] row in outputs)
        {
            for (int j = 0; j < row.Length; j++)
            {
                row[j] = 0.5 * (1 + Math.Tanh((row[j] + biases[j]) / 2));
            }
        }

        return outputs;
    }

    private static double[][] Product(double[][] a, double[][] b)
    {
        var product = new double[a.Length][];
        for (int k = 0; k < a.Length; k++)
        {
            product[k] = new double[b[0].Length];
            for (int i = b.Length - 1; i >= 0; i--)
            {
                for (int j = 0; j < b[0].Length; j++)
                {
                    product[k][j] += a[k][i] * b[i][j];
                }
            }
        }

        return product;
    }
}
