// WAY: by scalar products alone, the restart decided before the direction is made
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class PolakRibiere : IPolakRibiere
{
    public double Beta(double[] previousGradient, double[] gradient)
    {
        double size = Inner(previousGradient, previousGradient);
        double gained = Inner(gradient, gradient) - Inner(gradient, previousGradient);
        return size > 0 && gained > 0 ? gained / size : 0;
    }

    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        bool leadsDown = beta * Inner(previousDirection, gradient) < Inner(gradient, gradient);
        double kept = leadsDown ? beta : 0;
        return [.. gradient.Zip(previousDirection, (slope, d) => (kept * d) - slope)];
    }

    private static double Inner(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
