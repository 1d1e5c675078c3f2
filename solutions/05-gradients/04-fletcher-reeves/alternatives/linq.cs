// WAY: by LINQ, with a scalar product of its own, and the case of 0 caught by its quotient
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class FletcherReeves : IFletcherReeves
{
    public double Beta(double[] previousGradient, double[] gradient)
    {
        double quotient = Inner(gradient, gradient) / Inner(previousGradient, previousGradient);
        return double.IsFinite(quotient) ? quotient : 0;
    }

    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        return previousDirection.Zip(gradient, (d, g) => (d * beta) - g).ToArray();
    }

    private static double Inner(IEnumerable<double> a, IEnumerable<double> b) => a.Zip(b, (x, y) => x * y).Sum();
}
