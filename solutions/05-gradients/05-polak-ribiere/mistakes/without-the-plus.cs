// FEEDBACK: β is below 0
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

        return below == 0 ? 0 : above / below;
    }

    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        double[] direction = [.. gradient.Select((slope, i) => (beta * previousDirection[i]) - slope)];
        return direction.Zip(gradient, (d, slope) => d * slope).Sum() < 0 ? direction : [.. gradient.Select(slope => -slope)];
    }
}
