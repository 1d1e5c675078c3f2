using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>A conjugate-gradient minimiser for any smooth function.</summary>
public class ConjugateGradient : IConjugateGradient
{
    /// <summary>Directions by Polak and Ribière, steps by a line search, until ‖g‖ ≤ tolerance or all steps are taken.</summary>
    public Descent Minimize(Func<double[], double> f, Func<double[], double[]> gradient, double[] start, double tolerance, int maxSteps)
    {
        // BEGIN SOLUTION
        double[] point = (double[])start.Clone();
        double[] g = gradient(point);
        double[] direction = Moved(new double[g.Length], -1, g);
        double firstTry = 1 / (1 + Norm(g));
        int steps = 0;
        while (Norm(g) > tolerance && steps < maxSteps)
        {
            double step = Search(f, gradient, point, Inner(g, direction), direction, firstTry);
            point = Moved(point, step, direction);
            steps++;

            double[] previous = g;
            g = gradient(point);

            // Polak and Ribière: nothing is kept where the gradient has hardly changed, or has turned back.
            double beta = Math.Max(0, (Inner(g, g) - Inner(g, previous)) / Inner(previous, previous));
            direction = Moved(Moved(new double[g.Length], -1, g), beta, direction);
            if (Inner(direction, g) >= 0)
            {
                direction = Moved(new double[g.Length], -1, g);
            }

            // What was long enough on one line is a good first guess on the next.
            firstTry = step > 0 ? step : 1 / (1 + Norm(g));
        }

        return new Descent(point, steps, Norm(g) <= tolerance);
        // END SOLUTION
    }

    /// <summary>
    /// The step along a line after which the function has fallen and the slope along the line is nearly gone. Write it, or take it
    /// away and search in your own way.
    /// </summary>
    private static double Search(Func<double[], double> f, Func<double[], double[]> gradient, double[] point, double slope, double[] direction, double firstTry)
    {
        // BEGIN SOLUTION
        // The strong Wolfe conditions: near is a step that is too short, far one that is too long.
        double before = f(point);
        double near = 0;
        double far = double.PositiveInfinity;
        double step = firstTry;
        for (int tries = 0; tries < 60; tries++)
        {
            double[] tried = Moved(point, step, direction);

            // Asked as "not enough" so that a NaN counts as too far.
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
        // END SOLUTION
    }

    /// <summary>point + step · direction, a new list.</summary>
    private static double[] Moved(double[] point, double step, double[] direction) => [.. point.Zip(direction, (x, d) => x + (step * d))];

    /// <summary>⟨a, b⟩ = a₁b₁ + … + aₙbₙ</summary>
    private static double Inner(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    /// <summary>‖a‖ = √⟨a, a⟩</summary>
    private static double Norm(double[] a) => Math.Sqrt(Inner(a, a));
}
