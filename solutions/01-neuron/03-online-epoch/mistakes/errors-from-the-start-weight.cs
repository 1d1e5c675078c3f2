// FEEDBACK: All errors are made with the weight that the epoch began with
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class OnlineEpoch : IOnlineEpoch
{
    public double AfterRow(double weight, double x, double target, double learningRate) =>
        weight + (learningRate * (target - (weight * x)) * x);

    public double[] AfterEachRow(double weight, double[] samples, double[] targets, double learningRate)
    {
        double start = weight;
        double[] weights = new double[samples.Length];
        for (int i = 0; i < samples.Length; i++)
        {
            double error = targets[i] - (start * samples[i]);
            weight += learningRate * error * samples[i];
            weights[i] = weight;
        }

        return weights;
    }
}
