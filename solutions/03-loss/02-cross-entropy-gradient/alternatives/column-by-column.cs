// WAY: all slopes by the logit first, then one mean for each column; LINQ
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropyGradient : ICrossEntropyGradient
{
    public double LogitSlope(int label, double logit) => label == 1 ? -Sigmoid(-logit) : Sigmoid(logit);

    public NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias)
    {
        double[] delta = [.. rows.Select((row, i) => LogitSlope(labels[i], bias + row.Zip(weights, (x, w) => x * w).Sum()))];
        return new NeuronGradient(
            [.. weights.Select((_, j) => rows.Zip(delta, (row, d) => d * row[j]).Average())],
            delta.Average());
    }

    private static double Sigmoid(double z)
    {
        double e = Math.Exp(-Math.Abs(z));
        return (z < 0 ? e : 1) / (1 + e);
    }
}
