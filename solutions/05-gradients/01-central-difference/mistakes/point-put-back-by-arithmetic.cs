// FEEDBACK: only nearly back where it was
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class CentralDifference : ICentralDifference
{
    public double[] Gradient(Func<double[], double> f, double[] point, double h)
    {
        double[] gradient = new double[point.Length];
        for (int i = 0; i < point.Length; i++)
        {
            point[i] += h;
            double ahead = f(point);
            point[i] -= 2 * h;
            double behind = f(point);
            point[i] += h;
            gradient[i] = (ahead - behind) / (2 * h);
        }

        return gradient;
    }
}
