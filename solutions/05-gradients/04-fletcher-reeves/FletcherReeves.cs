using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>The direction of a conjugate gradient by Fletcher and Reeves.</summary>
public class FletcherReeves : IFletcherReeves
{
    /// <summary>β = ⟨g′, g′⟩ / ⟨g, g⟩, and 0 when g is 0</summary>
    public double Beta(double[] previousGradient, double[] gradient)
    {
        // BEGIN SOLUTION
        double before = previousGradient.Sum(slope => slope * slope);
        double after = gradient.Sum(slope => slope * slope);

        // With β = 0 the new direction is minus the gradient: the method begins anew.
        return before == 0 ? 0 : after / before;
        // END SOLUTION
    }

    /// <summary>d′ = −g′ + β d</summary>
    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        // BEGIN SOLUTION
        double[] direction = new double[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            direction[i] = (beta * previousDirection[i]) - gradient[i];
        }

        return direction;
        // END SOLUTION
    }
}
