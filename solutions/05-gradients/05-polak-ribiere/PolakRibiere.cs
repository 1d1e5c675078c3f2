using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>The direction of a conjugate gradient by Polak and Ribière.</summary>
public class PolakRibiere : IPolakRibiere
{
    /// <summary>β = max(0, ⟨g′, g′ − g⟩ / ⟨g, g⟩), and 0 when g is 0</summary>
    public double Beta(double[] previousGradient, double[] gradient)
    {
        // BEGIN SOLUTION
        double above = 0;
        double below = 0;
        for (int i = 0; i < gradient.Length; i++)
        {
            above += gradient[i] * (gradient[i] - previousGradient[i]);
            below += previousGradient[i] * previousGradient[i];
        }

        // Where two gradients are nearly the same, the last step has gained nothing and β is nearly 0: the method begins anew by itself.
        return below == 0 ? 0 : Math.Max(0, above / below);
        // END SOLUTION
    }

    /// <summary>d′ = −g′ + β d, or −g′ where that does not lead down</summary>
    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        // BEGIN SOLUTION
        var direction = new double[gradient.Length];
        double slope = 0;
        for (int i = 0; i < gradient.Length; i++)
        {
            direction[i] = (beta * previousDirection[i]) - gradient[i];
            slope += direction[i] * gradient[i];
        }

        // A line search along a direction that runs level or uphill would find nothing.
        return slope < 0 ? direction : Array.ConvertAll(gradient, component => -component);
        // END SOLUTION
    }
}
