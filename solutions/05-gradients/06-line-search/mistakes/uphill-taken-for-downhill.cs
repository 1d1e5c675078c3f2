// FEEDBACK: It searches along a direction that does not lead down
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class LineSearch : ILineSearch
{
    public bool FallsEnough(double before, double after, double alpha, double slope, double c1) =>
        after <= before + (c1 * alpha * slope);

    public double FindStep(Func<double[], double> f, double[] point, double[] gradient, double[] direction, double firstStep, double c1)
    {
        double slope = gradient.Zip(direction, (g, d) => g * d).Sum();
        double before = f(point);
        double step = firstStep;
        for (int tries = 0; tries < 50; tries++)
        {
            double[] tried = [.. point.Zip(direction, (x, d) => x + (step * d))];
            if (FallsEnough(before, f(tried), step, slope, c1))
            {
                return step;
            }

            step /= 2;
        }

        return 0;
    }
}
