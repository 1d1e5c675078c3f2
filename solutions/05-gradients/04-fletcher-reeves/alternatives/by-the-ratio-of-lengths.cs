// WAY: the square of the ratio of the lengths; the direction is a copy that is changed
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class FletcherReeves : IFletcherReeves
{
    public double Beta(double[] previousGradient, double[] gradient)
    {
        double before = 0, after = 0;
        for (int i = gradient.Length; i-- > 0;)
        {
            before = double.Hypot(before, previousGradient[i]);
            after = double.Hypot(after, gradient[i]);
        }

        return before > 0 ? Math.Pow(after / before, 2) : 0;
    }

    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        double[] direction = (double[])previousDirection.Clone();
        int i = 0;
        foreach (double slope in gradient)
        {
            direction[i] *= beta;
            direction[i++] -= slope;
        }

        return direction;
    }
}
