using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>The sigmoid and its derivative.</summary>
public class Sigmoid : ISigmoid
{
    /// <summary>σ(x) = 1 / (1 + e⁻ˣ)</summary>
    public double Value(double x)
    {
        // BEGIN SOLUTION
        // e is only ever raised to a negative power, which may become 0 but never infinite.
        double e = Math.Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
        // END SOLUTION
    }

    /// <summary>σ′(x) = σ(x) · (1 − σ(x))</summary>
    public double Derivative(double x)
    {
        // BEGIN SOLUTION
        double value = Value(x);
        return value * (1 - value);
        // END SOLUTION
    }
}
