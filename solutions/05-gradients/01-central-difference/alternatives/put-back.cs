// WAY: the caller's list is moved and put back from a kept value; the last coordinate comes first
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class CentralDifference : ICentralDifference
{
    public double[] Gradient(Func<double[], double> f, double[] point, double h)
    {
        double[] gradient = new double[point.Length];
        int i = point.Length;
        while (--i >= 0)
        {
            double old = point[i];
            point[i] = old + h;
            gradient[i] = f(point) / (2 * h);
            point[i] = old - h;
            gradient[i] -= f(point) / (2 * h);
            point[i] = old;
        }

        return gradient;
    }
}
