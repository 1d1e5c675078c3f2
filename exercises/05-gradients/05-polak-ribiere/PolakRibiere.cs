using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>The direction of a conjugate gradient by Polak and Ribière.</summary>
public class PolakRibiere : IPolakRibiere
{
    /// <summary>β = max(0, ⟨g′, g′ − g⟩ / ⟨g, g⟩), and 0 when g is 0</summary>
    public double Beta(double[] previousGradient, double[] gradient)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>d′ = −g′ + β d, or −g′ where that does not lead down</summary>
    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
