// FEEDBACK: changes the lists it is given
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class CentralDifference : ICentralDifference
{
    public double[] Gradient(Func<double[], double> f, double[] point, double h)
    {
        double[] gradient = new double[point.Length];
        for (int i = 0; i < point.Length; i++)
        {
            double old = point[i];
            double[] moved = point;
            moved[i] = old + h;
            double ahead = f(moved);
            moved[i] = old - h;
            gradient[i] = (ahead - f(moved)) / (2 * h);
        }

        return gradient;
    }
}
