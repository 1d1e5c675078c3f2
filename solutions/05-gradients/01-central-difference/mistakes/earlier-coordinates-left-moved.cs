// FEEDBACK: The coordinates before it have not been put back
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class CentralDifference : ICentralDifference
{
    public double[] Gradient(Func<double[], double> f, double[] point, double h)
    {
        double[] gradient = new double[point.Length];
        double[] moved = (double[])point.Clone();
        for (int i = 0; i < point.Length; i++)
        {
            moved[i] = point[i] + h;
            double ahead = f(moved);
            moved[i] = point[i] - h;
            gradient[i] = (ahead - f(moved)) / (2 * h);
        }

        return gradient;
    }
}
