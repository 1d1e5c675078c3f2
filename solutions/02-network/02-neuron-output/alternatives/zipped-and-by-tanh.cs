// WAY: weights and inputs zipped and summed by LINQ, the bias last, the sigmoid by the hyperbolic tangent
using CourseKit.Exercises;

namespace Exercises.Network;

public class NeuronOutput : INeuronOutput
{
    public double Sum(double[] weights, double bias, double[] inputs) =>
        weights.Zip(inputs, (weight, input) => weight * input).Sum() + bias;

    public double FeedForward(double[] weights, double bias, double[] inputs) =>
        0.5 * (1 + Math.Tanh(Sum(weights, bias, inputs) / 2));
}
