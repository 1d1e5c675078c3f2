using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>Gradient descent with a stop rule.</summary>
public class GradientDescent : IGradientDescent
{
    /// <summary>w ← w − η g until ‖g‖ ≤ tolerance or all steps are taken</summary>
    public Descent Minimize(Func<double[], double[]> gradient, double[] start, double learningRate, double tolerance, int maxSteps)
    {
        // BEGIN SOLUTION
        double[] point = (double[])start.Clone();
        for (int steps = 0; ; steps++)
        {
            // Looked at before the limit: the last step, too, may be the one that arrives.
            double[] g = gradient(point);
            if (Math.Sqrt(g.Sum(slope => slope * slope)) <= tolerance)
            {
                return new Descent(point, steps, true);
            }

            if (steps == maxSteps)
            {
                return new Descent(point, steps, false);
            }

            // All coordinates move by the one gradient that was taken before any of them moved.
            for (int i = 0; i < point.Length; i++)
            {
                point[i] -= learningRate * g[i];
            }
        }
        // END SOLUTION
    }
}
