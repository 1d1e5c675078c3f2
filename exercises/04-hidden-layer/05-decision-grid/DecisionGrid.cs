using CourseKit.Exercises;

namespace Exercises.HiddenLayer;

/// <summary>A network's answers over the plane.</summary>
public class DecisionGrid : IDecisionGrid
{
    /// <summary>first + i · (last − first) / (count − 1)</summary>
    public double[] Axis(double first, double last, int count)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>Row j, column i is the answer at (xs[i], ys[j]).</summary>
    public double[][] Answers(Func<double[], double> network, double[] xs, double[] ys)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The share of answers that are at least ½.</summary>
    public double ShareOfClass1(double[][] answers)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
