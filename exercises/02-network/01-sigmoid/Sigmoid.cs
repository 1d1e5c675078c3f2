using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>The sigmoid and its derivative.</summary>
public class Sigmoid : ISigmoid
{
    /// <summary>σ(x) = 1 / (1 + e⁻ˣ)</summary>
    public double Value(double x)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>σ′(x) = σ(x) · (1 − σ(x))</summary>
    public double Derivative(double x)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
