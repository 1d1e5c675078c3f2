// FEEDBACK: The activation function is missing
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

    public double FeedForward(double[] weights, double bias, double[] inputs) => Sum(weights, bias, inputs);
}
