// FEEDBACK: changes the lists it is given
using CourseKit.Exercises;

namespace Exercises.Network;

public class NeuronOutput : INeuronOutput
{
    public double Sum(double[] weights, double bias, double[] inputs)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] *= weights[i];
        }

        return inputs.Sum() + bias;
    }

    public double FeedForward(double[] weights, double bias, double[] inputs) =>
        1 / (1 + Math.Exp(-Sum(weights, bias, inputs)));
}
