// FEEDBACK: The old gradient stands above the line as well
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class FletcherReeves : IFletcherReeves
{
    public double Beta(double[] previousGradient, double[] gradient)
    {
        double before = previousGradient.Sum(slope => slope * slope);
        double mixed = gradient.Zip(previousGradient, (now, then) => now * then).Sum();
        return before == 0 ? 0 : mixed / before;
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
