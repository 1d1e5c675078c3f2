// FEEDBACK: changes the lists it is given
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class LineSearch : ILineSearch
{
    public bool FallsEnough(double before, double after, double alpha, double slope, double c1) =>
        after <= before + (c1 * alpha * slope);

    public double FindStep(Func<double[], double> f, double[] point, double[] gradient, double[] direction, double firstStep, double c1)
    {
        double slope = gradient.Zip(direction, (g, d) => g * d).Sum();
        if (slope >= 0)
        {
            return 0;
        }

        double before = f(point);
        double step = firstStep;
        for (int tries = 0; tries < 50; tries++)
        {
            for (int i = 0; i < point.Length; i++)
            {
                point[i] += step * direction[i];
            }

            if (FallsEnough(before, f(point), step, slope, c1))
            {
                return step;
            }

            for (int i = 0; i < point.Length; i++)
            {
                point[i] -= step * direction[i];
            }

            step /= 2;
        }

        return 0;
    }
}
