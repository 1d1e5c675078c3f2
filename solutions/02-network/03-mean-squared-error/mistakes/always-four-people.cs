// FEEDBACK: always divided by 4
using CourseKit.Exercises;

namespace Exercises.Network;

public class MeanSquaredError : IMeanSquaredError
{
    public double SquaredError(double yTrue, double yPred) => (yTrue - yPred) * (yTrue - yPred);

    public double Loss(double[] yTrue, double[] yPred) => yTrue.Zip(yPred, SquaredError).Sum() / 4;
}
