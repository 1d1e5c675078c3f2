// WAY: a running mean that each further prediction corrects, from the last one to the first
using CourseKit.Exercises;

namespace Exercises.Network;

public class MeanSquaredError : IMeanSquaredError
{
    public double SquaredError(double yTrue, double yPred)
    {
        double distance = Math.Abs(yTrue - yPred);
        return distance * distance;
    }

    public double Loss(double[] yTrue, double[] yPred)
    {
        double mean = 0;
        int seen = 0;
        while (seen < yTrue.Length)
        {
            seen++;
            mean += (SquaredError(yTrue[^seen], yPred[^seen]) - mean) / seen;
        }

        return mean;
    }
}
