// WAY: as a list of steps of which the first good one is taken, the condition as a rate of fall
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class LineSearch : ILineSearch
{
    public bool FallsEnough(double before, double after, double alpha, double slope, double c1) =>
        !double.IsNaN(after) && before - after >= -c1 * slope * alpha;

    public double FindStep(Func<double[], double> f, double[] point, double[] gradient, double[] direction, double firstStep, double c1)
    {
        double slope = 0;
        for (int i = 0; i < direction.Length; i++)
        {
            slope += direction[i] * gradient[i];
        }

        double start = f(point);
        return slope < 0
            ? Enumerable.Range(0, 50).Select(halvings => Math.ScaleB(firstStep, -halvings)).FirstOrDefault(step => FallsEnough(start, f(Moved(point, step, direction)), step, slope, c1))
            : 0;
    }

    private static double[] Moved(double[] point, double step, double[] direction)
    {
        double[] moved = (double[])point.Clone();
        for (int i = 0; i < moved.Length; i++)
        {
            moved[i] += step * direction[i];
        }

        return moved;
    }
}
