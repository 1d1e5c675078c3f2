// FEEDBACK: Only the first two inputs are used
using CourseKit.Exercises;

namespace Exercises.Network;

public class NeuronOutput : INeuronOutput
{
    public double Sum(double[] weights, double bias, double[] inputs) =>
        (weights[0] * inputs[0]) + (weights[1] * inputs[1]) + bias;

    public double FeedForward(double[] weights, double bias, double[] inputs) =>
        1 / (1 + Math.Exp(-Sum(weights, bias, inputs)));
}
