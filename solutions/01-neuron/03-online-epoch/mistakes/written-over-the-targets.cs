// FEEDBACK: AfterEachRow changes the lists it is given
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class OnlineEpoch : IOnlineEpoch
{
    public double AfterRow(double weight, double x, double target, double learningRate) =>
        weight + (learningRate * (target - (weight * x)) * x);

    public double[] AfterEachRow(double weight, double[] samples, double[] targets, double learningRate)
    {
        double[] weights = targets;
        for (int i = 0; i < samples.Length; i++)
        {
            weight = AfterRow(weight, samples[i], targets[i], learningRate);
            weights[i] = weight;
        }

        return weights;
    }
}
