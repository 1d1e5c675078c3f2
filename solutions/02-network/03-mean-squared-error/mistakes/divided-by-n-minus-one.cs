// FEEDBACK: divided by n − 1
using CourseKit.Exercises;

namespace Exercises.Network;

public class MeanSquaredError : IMeanSquaredError
{
    public double SquaredError(double yTrue, double yPred) => (yTrue - yPred) * (yTrue - yPred);

    public double Loss(double[] yTrue, double[] yPred)
    {
        double sum = 0;
        for (int i = 0; i < yTrue.Length; i++)
        {
            sum += SquaredError(yTrue[i], yPred[i]);
        }

        return sum / (yTrue.Length - 1);
    }
}
