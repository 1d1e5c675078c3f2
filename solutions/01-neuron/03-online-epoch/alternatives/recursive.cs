// WAY: recursive: the first row, then the epoch of the rest
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class OnlineEpoch : IOnlineEpoch
{
    public double AfterRow(double weight, double x, double target, double learningRate)
    {
        double slope = -(target - (weight * x)) * x;
        return weight - (learningRate * slope);
    }

    public double[] AfterEachRow(double weight, double[] samples, double[] targets, double learningRate)
    {
        double first = AfterRow(weight, samples[0], targets[0], learningRate);
        return samples.Length == 1 ? [first] : [first, .. AfterEachRow(first, samples[1..], targets[1..], learningRate)];
    }
}
