// FEEDBACK: Its first two directions are right. Look at what is kept from step to step
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class ConjugateGradient : IConjugateGradient
{
    public Descent Minimize(Func<double[], double> f, Func<double[], double[]> gradient, double[] start, double tolerance, int maxSteps)
    {
        double[] point = (double[])start.Clone();
        double[] g = gradient(point);
        double[] first = g;
        double[] direction = Moved(new double[g.Length], -1, g);
        double firstTry = 1 / (1 + Norm(g));
        int steps = 0;
        while (Norm(g) > tolerance && steps < maxSteps)
        {
            double step = Search(f, gradient, point, Inner(g, direction), direction, firstTry);
            point = Moved(point, step, direction);
            steps++;

            g = gradient(point);

            double beta = Math.Max(0, (Inner(g, g) - Inner(g, first)) / Inner(first, first));
            direction = Moved(Moved(new double[g.Length], -1, g), beta, direction);
            if (Inner(direction, g) >= 0)
            {
                direction = Moved(new double[g.Length], -1, g);
            }

            firstTry = step > 0 ? step : 1 / (1 + Norm(g));
        }

        return new Descent(point, steps, Norm(g) <= tolerance);
    }

    private static double Search(Func<double[], double> f, Func<double[], double[]> gradient, double[] point, double slope, double[] direction, double firstTry)
    {
        double before = f(point);
        double near = 0;
        double far = double.PositiveInfinity;
        double step = firstTry;
        for (int tries = 0; tries < 60; tries++)
        {
            double[] tried = Moved(point, step, direction);

            if (!(f(tried) <= before + (1e-4 * step * slope)))
            {
                far = step;
            }
            else
            {
                double slopeThere = Inner(gradient(tried), direction);
                if (Math.Abs(slopeThere) <= -0.1 * slope)
                {
                    return step;
                }

                near = slopeThere < 0 ? step : near;
                far = slopeThere < 0 ? far : step;
            }

            step = double.IsInfinity(far) ? 2 * step : (near + far) / 2;
        }

        return near;
    }

    private static double[] Moved(double[] point, double step, double[] direction) => [.. point.Zip(direction, (x, d) => x + (step * d))];

    private static double Inner(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double Norm(double[] a) => Math.Sqrt(Inner(a, a));
}
