// FEEDBACK: Every slope has the wrong sign
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class CentralDifference : ICentralDifference
{
    public double[] Gradient(Func<double[], double> f, double[] point, double h)
    {
        double[] gradient = new double[point.Length];
        for (int i = 0; i < point.Length; i++)
        {
            double[] ahead = (double[])point.Clone();
            double[] behind = (double[])point.Clone();
            ahead[i] += h;
            behind[i] -= h;
            gradient[i] = (f(behind) - f(ahead)) / (2 * h);
        }

        return gradient;
    }
}
