// FEEDBACK: The denominator needs brackets
using CourseKit.Exercises;

namespace Exercises.Network;

public class NeuronOutput : INeuronOutput
{
    public double Sum(double[] weights, double bias, double[] inputs)
    {
        double sum = bias;
        for (int i = 0; i < inputs.Length; i++)
        {
            sum += weights[i] * inputs[i];
        }

        return sum;
    }

    public double FeedForward(double[] weights, double bias, double[] inputs) => 1 / 1 + Math.Exp(-Sum(weights, bias, inputs));
}
