// WAY: by the sigmoid's slope as e⁻ˣ over a square, and one mean for each column; LINQ
using CourseKit.Exercises;

namespace Exercises.Losses;

public class SquaredErrorGradient : ISquaredErrorGradient
{
    public double LogitSlope(int label, double logit)
    {
        double e = Math.Exp(-Math.Abs(logit));
        double answer = logit < 0 ? e / (1 + e) : 1 / (1 + e);
        return -2 * (label - answer) * e / Math.Pow(1 + e, 2);
    }

    public NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias)
    {
        double[] delta = [.. rows.Select((row, i) => LogitSlope(labels[i], bias + row.Zip(weights, (x, w) => x * w).Sum()))];
        return new NeuronGradient(
            [.. weights.Select((_, j) => rows.Zip(delta, (row, d) => d * row[j]).Average())],
            delta.Average());
    }
}
