// WAY: the factor 2/m last of all, with while loops from the back
using CourseKit.Exercises;

namespace Exercises.Losses;

public class SquaredErrorGradient : ISquaredErrorGradient
{
    public double LogitSlope(int label, double logit) => 2 * HalfSlope(label, logit);

    public NeuronGradient Gradient(double[][] rows, int[] labels, double[] weights, double bias)
    {
        double[] sums = new double[weights.Length];
        double biasSum = 0;
        int i = rows.Length;
        while (i-- > 0)
        {
            double logit = 0;
            int j = weights.Length;
            while (j-- > 0)
                logit += rows[i][j] * weights[j];

            double half = HalfSlope(labels[i], logit + bias);
            biasSum += half;
            j = weights.Length;
            while (j-- > 0)
                sums[j] += rows[i][j] * half;
        }

        double factor = 2.0 / rows.Length;
        return new NeuronGradient(Array.ConvertAll(sums, sum => sum * factor), biasSum * factor);
    }

    private static double HalfSlope(int label, double logit)
    {
        double p = 0.5 * (1 + Math.Tanh(logit / 2));
        return (p - label) * (p - (p * p));
    }
}
