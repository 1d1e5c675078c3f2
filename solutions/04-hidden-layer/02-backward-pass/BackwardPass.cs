using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>Backpropagation through a network with one hidden layer.</summary>
public class BackwardPass : IBackwardPass
{
    /// <summary>δ⁽²⁾ = 2 (a⁽²⁾ − y) · a⁽²⁾ (1 − a⁽²⁾), row by row.</summary>
    public double[] OutputDeltas(double[] answers, int[] labels)
    {
        // BEGIN SOLUTION
        var deltas = new double[answers.Length];
        for (int k = 0; k < answers.Length; k++)
            deltas[k] = 2 * (answers[k] - labels[k]) * answers[k] * (1 - answers[k]);

        return deltas;
        // END SOLUTION
    }

    /// <summary>The slopes of Σ (a⁽²⁾ − y)² by every weight and bias.</summary>
    public HiddenLayerWeights Gradient(double[][] rows, int[] labels, HiddenLayerWeights weights)
    {
        // BEGIN SOLUTION
        int hiddenCount = weights.Bias1.Length;
        double[][] hidden = Array.ConvertAll(rows, row => Hidden(row, weights));
        double[] deltas = OutputDeltas(Array.ConvertAll(hidden, outputs => Answer(outputs, weights)), labels);

        double[][] slopes1 = Array.ConvertAll(weights.Weights1, row => new double[row.Length]);
        var biasSlopes1 = new double[hiddenCount];
        var slopes2 = new double[hiddenCount];
        double biasSlope2 = 0;
        for (int k = 0; k < rows.Length; k++)
        {
            biasSlope2 += deltas[k];
            for (int j = 0; j < hiddenCount; j++)
            {
                slopes2[j] += deltas[k] * hidden[k][j];

                // The way back: through the weight that leads to the output, then through the neuron's own sigmoid.
                double delta = deltas[k] * weights.Weights2[j] * hidden[k][j] * (1 - hidden[k][j]);
                biasSlopes1[j] += delta;
                for (int i = 0; i < rows[k].Length; i++)
                    slopes1[i][j] += delta * rows[k][i];
            }
        }

        return new HiddenLayerWeights(slopes1, biasSlopes1, slopes2, biasSlope2);
        // END SOLUTION
    }

    /// <summary>What the hidden neurons give for one row, which is yours to use: h numbers.</summary>
    private static double[] Hidden(double[] row, HiddenLayerWeights weights) =>
        [.. weights.Bias1.Select((bias, j) => Sigmoid(bias + row.Select((x, i) => x * weights.Weights1[i][j]).Sum()))];

    /// <summary>What the output neuron answers to the hidden neurons' outputs, which is yours to use.</summary>
    private static double Answer(double[] hidden, HiddenLayerWeights weights) =>
        Sigmoid(weights.Bias2 + hidden.Select((a, j) => a * weights.Weights2[j]).Sum());

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
