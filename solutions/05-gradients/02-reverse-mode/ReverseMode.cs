using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>Reverse mode by hand for e = (t − (σ(y w) + y))² with y = σ(x w).</summary>
public class ReverseMode : IReverseMode
{
    /// <summary>s₁ = x w, y = σ(s₁), s₂ = y w, ŷ = σ(s₂), o = ŷ + y, d = t − o, e = d²</summary>
    public Tape Forward(double x, double w, double t)
    {
        // BEGIN SOLUTION
        double s1 = x * w;
        double y = 1 / (1 + Math.Exp(-s1));
        double s2 = y * w;
        double yHat = 1 / (1 + Math.Exp(-s2));
        double o = yHat + y;
        double d = t - o;
        double e = d * d;
        return new Tape(x, w, t, s1, y, s2, yHat, o, d, e);
        // END SOLUTION
    }

    /// <summary>v̄ = ∂e/∂v for every quantity v, from e back to x, w and t</summary>
    public Tape Backward(Tape values)
    {
        // BEGIN SOLUTION
        // The operations in the opposite order; each hands its adjoint on, times its own slope.
        double e = 1;
        double d = e * 2 * values.D;
        double t = d;
        double o = -d;
        double yHat = o;
        double s2 = yHat * values.YHat * (1 - values.YHat);

        // y goes into o and into s₂. Its adjoint is complete, and may be handed on, when both have contributed.
        double y = o + (s2 * values.W);
        double s1 = y * values.Y * (1 - values.Y);

        // So with w, which goes into s₂ and into s₁.
        double w = (s2 * values.Y) + (s1 * values.X);
        double x = s1 * values.W;
        return new Tape(x, w, t, s1, y, s2, yHat, o, d, e);
        // END SOLUTION
    }
}
