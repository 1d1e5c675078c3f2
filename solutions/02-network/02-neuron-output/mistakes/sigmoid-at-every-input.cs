// FEEDBACK: Each product goes through the sigmoid on its own
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

    public double FeedForward(double[] weights, double bias, double[] inputs)
    {
        double output = bias;
        for (int i = 0; i < inputs.Length; i++)
        {
            output += 1 / (1 + Math.Exp(-weights[i] * inputs[i]));
        }

        return output;
    }
}
