// WAY: a while loop from the last input to the first, and a sigmoid that distinguishes the two signs
using CourseKit.Exercises;

namespace Exercises.Network;

public class NeuronOutput : INeuronOutput
{
    public double Sum(double[] weights, double bias, double[] inputs)
    {
        double sum = 0;
        int left = weights.Length;
        while (left > 0)
        {
            left--;
            sum = Math.FusedMultiplyAdd(weights[left], inputs[left], sum);
        }

        return bias + sum;
    }

    public double FeedForward(double[] weights, double bias, double[] inputs)
    {
        double sum = Sum(weights, bias, inputs);
        if (sum >= 0)
        {
            return 1 / (1 + Math.Exp(-sum));
        }

        double e = Math.Exp(sum);
        return e / (1 + e);
    }
}
