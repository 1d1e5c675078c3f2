// FEEDBACK: / 2 * h divides by 2 and then multiplies by h
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
            gradient[i] = (f(ahead) - f(behind)) / 2 * h;
        }

        return gradient;
    }
}
