using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>The forward pass of a network with one hidden layer.</summary>
public class ForwardPass : IForwardPass
{
    /// <summary>A⁽¹⁾ = σ(X W⁽¹⁾ + b⁽¹⁾)</summary>
    public double[][] Hidden(double[][] rows, HiddenLayerWeights weights)
    {
        // BEGIN SOLUTION
        // Each sum begins with its neuron's bias: that is what "added to every row" comes to.
        var hidden = new double[rows.Length][];
        for (int k = 0; k < rows.Length; k++)
        {
            hidden[k] = new double[weights.Bias1.Length];
            for (int j = 0; j < weights.Bias1.Length; j++)
            {
                double sum = weights.Bias1[j];
                for (int i = 0; i < rows[k].Length; i++)
                    sum += rows[k][i] * weights.Weights1[i][j];

                hidden[k][j] = Sigmoid(sum);
            }
        }

        return hidden;
        // END SOLUTION
    }

    /// <summary>A⁽²⁾ = σ(A⁽¹⁾ W⁽²⁾ + b⁽²⁾)</summary>
    public double[] Answers(double[][] rows, HiddenLayerWeights weights)
    {
        // BEGIN SOLUTION
        // The output layer is the same calculation once more, with the hidden layer's outputs as inputs.
        double[][] hidden = Hidden(rows, weights);
        var answers = new double[rows.Length];
        for (int k = 0; k < rows.Length; k++)
        {
            double sum = weights.Bias2;
            for (int j = 0; j < hidden[k].Length; j++)
                sum += hidden[k][j] * weights.Weights2[j];

            answers[k] = Sigmoid(sum);
        }

        return answers;
        // END SOLUTION
    }

    /// <summary>σ(z) = 1 / (1 + e⁻ᶻ), which is yours to use.</summary>
    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
