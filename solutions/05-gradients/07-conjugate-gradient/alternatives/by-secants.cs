// WAY: Hestenes and Stiefel's β, and a line search by the secant of the slope between two ends
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class ConjugateGradient : IConjugateGradient
{
    public Descent Minimize(Func<double[], double> f, Func<double[], double[]> gradient, double[] start, double tolerance, int maxSteps)
    {
        double[] w = [.. start];
        double[] g = gradient(w);
        double[] d = [.. g.Select(slope => -slope)];
        for (int taken = 0; ; taken++)
        {
            bool isFlat = Dot(g, g) <= tolerance * tolerance;
            if (isFlat || taken == maxSteps)
            {
                return new Descent(w, taken, isFlat);
            }

            (double[] next, double[] slopes) = AlongLine(f, gradient, w, g, d);
            double[] change = [.. slopes.Zip(g, (now, then) => now - then)];
            double bend = Dot(d, change);
            double beta = bend == 0 ? 0 : Math.Max(0, Dot(slopes, change) / bend);
            d = [.. slopes.Zip(d, (slope, old) => (beta * old) - slope)];
            d = Dot(d, slopes) < 0 ? d : [.. slopes.Select(slope => -slope)];
            (w, g) = (next, slopes);
        }
    }

    private static (double[] Point, double[] Gradient) AlongLine(Func<double[], double> f, Func<double[], double[]> gradient, double[] w, double[] g, double[] d)
    {
        double start = f(w);
        double slope = Dot(g, d);
        (double low, double lowSlope) = (0, slope);
        (double high, double highSlope) = (double.NaN, double.NaN);
        double step = 1 / (1 + Math.Sqrt(Dot(d, d)));
        for (int i = 0; i < 80; i++)
        {
            double[] tried = [.. w.Zip(d, (x, along) => x + (step * along))];
            double[] slopes = gradient(tried);
            double here = Dot(slopes, d);
            bool hasFallen = f(tried) <= start + (1e-4 * step * slope);
            if (hasFallen && Math.Abs(here) <= 0.1 * Math.Abs(slope))
            {
                return (tried, slopes);
            }

            if (hasFallen && here < 0)
            {
                (low, lowSlope) = (step, here);
            }
            else
            {
                (high, highSlope) = (step, here);
            }

            double secant = low + ((high - low) * lowSlope / (lowSlope - highSlope));
            bool isInside = secant > low + (0.05 * (high - low)) && secant < high - (0.05 * (high - low));
            step = double.IsNaN(high) ? 3 * step : isInside ? secant : (low + high) / 2;
        }

        return (w, g);
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
