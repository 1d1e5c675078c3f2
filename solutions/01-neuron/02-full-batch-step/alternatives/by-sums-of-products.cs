// WAY: by the sums Σx² and Σxt, in which the weight does not occur
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class FullBatchStep : IFullBatchStep
{
    public double Slope(double weight, double[] samples, double[] targets) =>
        ((weight * Dot(samples, samples)) - Dot(samples, targets)) / samples.Length;

    public double AfterStep(double weight, double[] samples, double[] targets, double learningRate)
    {
        double change = learningRate / samples.Length * (Dot(samples, targets) - (weight * Dot(samples, samples)));
        return weight + change;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = a.Length - 1; i >= 0; i--)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
