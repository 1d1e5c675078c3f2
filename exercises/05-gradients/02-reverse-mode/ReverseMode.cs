using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>Reverse mode by hand for e = (t − (σ(y w) + y))² with y = σ(x w).</summary>
public class ReverseMode : IReverseMode
{
    /// <summary>s₁ = x w, y = σ(s₁), s₂ = y w, ŷ = σ(s₂), o = ŷ + y, d = t − o, e = d²</summary>
    public Tape Forward(double x, double w, double t)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>v̄ = ∂e/∂v for every quantity v, from e back to x, w and t</summary>
    public Tape Backward(Tape values)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
