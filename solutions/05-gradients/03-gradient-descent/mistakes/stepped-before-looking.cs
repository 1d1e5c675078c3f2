// FEEDBACK: It steps before it looks
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class GradientDescent : IGradientDescent
{
    public Descent Minimize(Func<double[], double[]> gradient, double[] start, double learningRate, double tolerance, int maxSteps)
    {
        double[] point = (double[])start.Clone();
        int steps = 0;
        double norm = double.PositiveInfinity;
        while (norm > tolerance && steps < maxSteps)
        {
            double[] g = gradient(point);
            norm = Math.Sqrt(g.Sum(slope => slope * slope));
            for (int i = 0; i < point.Length; i++)
            {
                point[i] -= learningRate * g[i];
            }

            steps++;
        }

        return new Descent(point, steps, norm <= tolerance);
    }
}
