// FEEDBACK: That is the forward difference
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class CentralDifference : ICentralDifference
{
    public double[] Gradient(Func<double[], double> f, double[] point, double h)
    {
        double here = f(point);
        double[] gradient = new double[point.Length];
        for (int i = 0; i < point.Length; i++)
        {
            double[] moved = (double[])point.Clone();
            moved[i] += h;
            gradient[i] = (f(moved) - here) / h;
        }

        return gradient;
    }
}
