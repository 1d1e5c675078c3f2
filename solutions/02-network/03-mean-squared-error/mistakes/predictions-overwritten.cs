// FEEDBACK: changes the lists it is given
using CourseKit.Exercises;

namespace Exercises.Network;

public class MeanSquaredError : IMeanSquaredError
{
    public double SquaredError(double yTrue, double yPred) => (yTrue - yPred) * (yTrue - yPred);

    public double Loss(double[] yTrue, double[] yPred)
    {
        for (int i = 0; i < yPred.Length; i++)
        {
            yPred[i] = SquaredError(yTrue[i], yPred[i]);
        }

        return yPred.Average();
    }
}
