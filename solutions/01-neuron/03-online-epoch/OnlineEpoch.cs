using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>One epoch of online learning.</summary>
public class OnlineEpoch : IOnlineEpoch
{
    /// <summary>w + η · e · x, where e = t − w · x</summary>
    public double AfterRow(double weight, double x, double target, double learningRate)
    {
        // BEGIN SOLUTION
        double error = target - (weight * x);
        return weight + (learningRate * error * x);
        // END SOLUTION
    }

    /// <summary>The weight after each row of one epoch.</summary>
    public double[] AfterEachRow(double weight, double[] samples, double[] targets, double learningRate)
    {
        // BEGIN SOLUTION
        // The weight is handed on from row to row: the next error is made with what this row has taught.
        double[] weights = new double[samples.Length];
        for (int i = 0; i < samples.Length; i++)
        {
            weight = AfterRow(weight, samples[i], targets[i], learningRate);
            weights[i] = weight;
        }

        return weights;
        // END SOLUTION
    }
}
