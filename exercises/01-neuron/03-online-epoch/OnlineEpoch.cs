using CourseKit.Exercises;

namespace Exercises.Neuron;

/// <summary>One epoch of online learning.</summary>
public class OnlineEpoch : IOnlineEpoch
{
    /// <summary>w + η · e · x, where e = t − w · x</summary>
    public double AfterRow(double weight, double x, double target, double learningRate)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The weight after each row of one epoch.</summary>
    public double[] AfterEachRow(double weight, double[] samples, double[] targets, double learningRate)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
