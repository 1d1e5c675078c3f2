// FEEDBACK: divided by the number of rows
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
            weight += learningRate / samples.Length * (targets[i] - (weight * samples[i])) * samples[i];
            weights[i] = weight;
        }

        return weights;
    }
}
