// FEEDBACK: errors in opposite directions cancel
using CourseKit.Exercises;

namespace Exercises.Network;

public class MeanSquaredError : IMeanSquaredError
{
    public double SquaredError(double yTrue, double yPred) => (yTrue - yPred) * (yTrue - yPred);

    public double Loss(double[] yTrue, double[] yPred)
    {
        double meanError = yTrue.Zip(yPred, (t, p) => t - p).Average();
        return meanError * meanError;
    }
}
