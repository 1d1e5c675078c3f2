// FEEDBACK: It looks at the previous direction
using CourseKit.Exercises;

namespace Exercises.Gradients;

public class PolakRibiere : IPolakRibiere
{
    public double Beta(double[] previousGradient, double[] gradient)
    {
        double above = 0;
        double below = 0;
        for (int i = 0; i < gradient.Length; i++)
        {
            above += gradient[i] * (gradient[i] - previousGradient[i]);
            below += previousGradient[i] * previousGradient[i];
        }

        return below == 0 ? 0 : Math.Max(0, above / below);
    }

    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        double slope = previousDirection.Zip(gradient, (d, g) => d * g).Sum();
        return slope < 0 ? [.. gradient.Select((g, i) => (beta * previousDirection[i]) - g)] : [.. gradient.Select(g => -g)];
    }
}
