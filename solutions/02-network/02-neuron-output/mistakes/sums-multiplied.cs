// FEEDBACK: The sum of the weights times the sum of the inputs
using CourseKit.Exercises;

namespace Exercises.Network;

public class NeuronOutput : INeuronOutput
{
    public double Sum(double[] weights, double bias, double[] inputs) => (weights.Sum() * inputs.Sum()) + bias;

    public double FeedForward(double[] weights, double bias, double[] inputs) =>
        1 / (1 + Math.Exp(-Sum(weights, bias, inputs)));
}
