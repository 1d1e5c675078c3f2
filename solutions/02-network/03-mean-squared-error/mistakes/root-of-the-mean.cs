// FEEDBACK: the root of the mean squared error
using CourseKit.Exercises;

namespace Exercises.Network;

public class MeanSquaredError : IMeanSquaredError
{
    public double SquaredError(double yTrue, double yPred) => (yTrue - yPred) * (yTrue - yPred);

    public double Loss(double[] yTrue, double[] yPred) => Math.Sqrt(yTrue.Zip(yPred, SquaredError).Average());
}
