using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>Backpropagation through a network with one hidden layer.</summary>
public class BackwardPass : IBackwardPass
{
    /// <summary>δ⁽²⁾ = 2 (a⁽²⁾ − y) · a⁽²⁾ (1 − a⁽²⁾), row by row.</summary>
    public double[] OutputDeltas(double[] answers, int[] labels)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The slopes of Σ (a⁽²⁾ − y)² by every weight and bias.</summary>
    public HiddenLayerWeights Gradient(double[][] rows, int[] labels, HiddenLayerWeights weights)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>What the hidden neurons give for one row, which is yours to use: h numbers.</summary>
    private static double[] Hidden(double[] row, HiddenLayerWeights weights) =>
        [.. weights.Bias1.Select((bias, j) => Sigmoid(bias + row.Select((x, i) => x * weights.Weights1[i][j]).Sum()))];

    /// <summary>What the output neuron answers to the hidden neurons' outputs, which is yours to use.</summary>
    private static double Answer(double[] hidden, HiddenLayerWeights weights) =>
        Sigmoid(weights.Bias2 + hidden.Select((a, j) => a * weights.Weights2[j]).Sum());

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
