// WAY: by LINQ, as the average of prediction minus target, times input
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class FullBatchStep : IFullBatchStep
{
    public double Slope(double weight, double[] samples, double[] targets) =>
        samples.Zip(targets, (x, t) => ((weight * x) - t) * x).Average();

    public double AfterStep(double weight, double[] samples, double[] targets, double learningRate) =>
        weight - (learningRate * Slope(weight, samples, targets));
}
