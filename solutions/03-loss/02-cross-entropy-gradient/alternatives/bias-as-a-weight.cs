// WAY: the bias joins the weights as one more, whose input is always 1, and the sum is divided in the end
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropyGradient : ICrossEntropyGradient
{
    public double LogitSlope(int label, double logit) => 0.5 + (Math.Tanh(logit / 2) / 2) - label;

    public NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias)
    {
        double[] all = [.. weights, bias];
        double[] sums = new double[all.Length];
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            double[] inputs = [.. rows[i], 1];
            double slope = LogitSlope(labels[i], Dot(all, inputs));
            for (int j = 0; j < sums.Length; j++)
                sums[j] += slope * inputs[j];
        }

        for (int j = 0; j < sums.Length; j++)
            sums[j] /= rows.Length;
        return new NeuronGradient(sums[..^1], sums[^1]);
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int j = 0; j < a.Length; j++)
            sum += a[j] * b[j];
        return sum;
    }
}
