// WAY: by LINQ, with the power function
using CourseKit.Exercises;

namespace Exercises.Network;

public class MeanSquaredError : IMeanSquaredError
{
    public double SquaredError(double yTrue, double yPred) => Math.Pow(yPred - yTrue, 2);

    public double Loss(double[] yTrue, double[] yPred) => yTrue.Zip(yPred, SquaredError).Average();
}
