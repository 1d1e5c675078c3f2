// WAY: a method that calls itself with one step fewer to take
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class GradientDescent : IGradientDescent
{
    public Descent Minimize(Func<double[], double[]> gradient, double[] start, double learningRate, double tolerance, int maxSteps)
    {
        double[] g = gradient(start);
        if (Length(g) <= tolerance || maxSteps == 0)
        {
            return new Descent(start, 0, Length(g) <= tolerance);
        }

        double[] next = new double[start.Length];
        for (int i = next.Length - 1; i >= 0; i--)
        {
            next[i] = start[i] + (-learningRate * g[i]);
        }

        Descent rest = Minimize(gradient, next, learningRate, tolerance, maxSteps - 1);
        return rest with { Steps = rest.Steps + 1 };
    }

    private static double Length(double[] list)
    {
        double length = 0;
        foreach (double number in list)
        {
            length = double.Hypot(length, number);
        }

        return length;
    }
}
