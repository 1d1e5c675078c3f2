using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>The direction of a conjugate gradient by Fletcher and Reeves.</summary>
public class FletcherReeves : IFletcherReeves
{
    /// <summary>β = ⟨g′, g′⟩ / ⟨g, g⟩, and 0 when g is 0</summary>
    public double Beta(double[] previousGradient, double[] gradient)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>d′ = −g′ + β d</summary>
    public double[] Direction(double[] gradient, double beta, double[] previousDirection)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
