// FEEDBACK: The norm is not looked at after the last step
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class GradientDescent : IGradientDescent
{
    public Descent Minimize(Func<double[], double[]> gradient, double[] start, double learningRate, double tolerance, int maxSteps)
    {
        double[] point = (double[])start.Clone();
        for (int steps = 0; steps < maxSteps; steps++)
        {
            double[] g = gradient(point);
            if (Math.Sqrt(g.Sum(slope => slope * slope)) <= tolerance)
            {
                return new Descent(point, steps, true);
            }

            for (int i = 0; i < point.Length; i++)
            {
                point[i] -= learningRate * g[i];
            }
        }

        return new Descent(point, maxSteps, false);
    }
}
