// FEEDBACK: divided entry by entry
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class FletcherReeves : IFletcherReeves
{
    public double Beta(double[] previousGradient, double[] gradient)
    {
        double beta = 0;
        for (int i = 0; i < gradient.Length; i++)
        {
            beta += previousGradient[i] == 0 ? 0 : gradient[i] * gradient[i] / (previousGradient[i] * previousGradient[i]);
        }

        return beta;
    }

    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        double[] direction = new double[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            direction[i] = -gradient[i] + (beta * previousDirection[i]);
        }

        return direction;
    }
}
