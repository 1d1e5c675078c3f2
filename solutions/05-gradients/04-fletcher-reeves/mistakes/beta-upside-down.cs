// FEEDBACK: β is upside down
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class FletcherReeves : IFletcherReeves
{
    public double Beta(double[] previousGradient, double[] gradient)
    {
        double before = previousGradient.Sum(slope => slope * slope);
        double after = gradient.Sum(slope => slope * slope);
        return after == 0 ? 0 : before / after;
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
