namespace CourseKit.Exercises;

/// <summary>
/// Exercise 05-02: reverse-mode automatic differentiation by hand, for the lesson's two neurons with one shared weight and a
/// shortcut around the second: e = (t − (σ(y w) + y))² with y = σ(x w). Both w and y are used twice.
/// Lesson: <c>notebooks/05-gradients-and-conjugate-gradients.ipynb</c>, section 3.
/// </summary>
public interface IReverseMode
{
    /// <summary>Forward: every quantity's value. s₁ = x w, y = σ(s₁), s₂ = y w, ŷ = σ(s₂), o = ŷ + y, d = t − o, e = d².</summary>
    /// <param name="x">The input, from −10 to 10.</param>
    /// <param name="w">The weight of both neurons, from −10 to 10.</param>
    /// <param name="t">The target, from −10 to 10.</param>
    /// <returns>The values of all ten quantities, the three given ones among them.</returns>
    Tape Forward(double x, double w, double t);

    /// <summary>Backward: every quantity's adjoint v̄ = ∂e/∂v, beginning with ē = 1. What is used twice receives two contributions, which add up.</summary>
    /// <param name="values">The values that a forward pass has left.</param>
    /// <returns>The adjoints of all ten quantities; those of x, w and t are the gradient of e.</returns>
    Tape Backward(Tape values);
}

/// <summary>A number for each quantity of the expression, in the order of the forward pass: its value, or its adjoint.</summary>
/// <param name="X">Of x, the input.</param>
/// <param name="W">Of w, the weight of both neurons.</param>
/// <param name="T">Of t, the target.</param>
/// <param name="S1">Of s₁ = x w, the first neuron's sum.</param>
/// <param name="Y">Of y = σ(s₁), the first neuron's output.</param>
/// <param name="S2">Of s₂ = y w, the second neuron's sum.</param>
/// <param name="YHat">Of ŷ = σ(s₂), the second neuron's output.</param>
/// <param name="O">Of o = ŷ + y, the answer: the shortcut adds y to ŷ.</param>
/// <param name="D">Of d = t − o, the difference from the target.</param>
/// <param name="E">Of e = d², the error.</param>
public sealed record Tape(double X, double W, double T, double S1, double Y, double S2, double YHat, double O, double D, double E);
