// WAY: a while loop over new lists made by Zip, which compares squares instead of taking a root
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class GradientDescent : IGradientDescent
{
    public Descent Minimize(Func<double[], double[]> gradient, double[] start, double learningRate, double tolerance, int maxSteps)
    {
        double[] w = start;
        double[] g = gradient(w);
        int taken = 0;
        while (taken < maxSteps && g.Select(slope => slope * slope).Sum() > tolerance * tolerance)
        {
            w = w.Zip(g, (value, slope) => value - (learningRate * slope)).ToArray();
            g = gradient(w);
            taken++;
        }

        return new Descent(w, taken, g.Select(slope => slope * slope).Sum() <= tolerance * tolerance);
    }
}
