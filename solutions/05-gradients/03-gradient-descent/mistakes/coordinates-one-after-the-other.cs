// FEEDBACK: Each coordinate is moved by a gradient taken after the ones before it have moved
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class GradientDescent : IGradientDescent
{
    public Descent Minimize(Func<double[], double[]> gradient, double[] start, double learningRate, double tolerance, int maxSteps)
    {
        double[] point = (double[])start.Clone();
        for (int steps = 0; ; steps++)
        {
            double[] g = gradient(point);
            if (Math.Sqrt(g.Sum(slope => slope * slope)) <= tolerance)
            {
                return new Descent(point, steps, true);
            }

            if (steps == maxSteps)
            {
                return new Descent(point, steps, false);
            }

            for (int i = 0; i < point.Length; i++)
            {
                point[i] -= learningRate * gradient(point)[i];
            }
        }
    }
}
