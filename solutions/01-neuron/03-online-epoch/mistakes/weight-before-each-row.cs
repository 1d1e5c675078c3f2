// FEEDBACK: These are the weights before each row
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class OnlineEpoch : IOnlineEpoch
{
    public double AfterRow(double weight, double x, double target, double learningRate) =>
        weight + (learningRate * (target - (weight * x)) * x);

    public double[] AfterEachRow(double weight, double[] samples, double[] targets, double learningRate)
    {
        double[] weights = new double[samples.Length];
        for (int i = 0; i < samples.Length; i++)
        {
            weights[i] = weight;
            weight = AfterRow(weight, samples[i], targets[i], learningRate);
        }

        return weights;
    }
}
