using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>A conjugate-gradient minimiser for any smooth function.</summary>
public class ConjugateGradient : IConjugateGradient
{
    /// <summary>Directions by Polak and Ribière, steps by a line search, until ‖g‖ ≤ tolerance or all steps are taken.</summary>
    public Descent Minimize(Func<double[], double> f, Func<double[], double[]> gradient, double[] start, double tolerance, int maxSteps)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>
    /// The step along a line after which the function has fallen and the slope along the line is nearly gone. Write it, or take it
    /// away and search in your own way.
    /// </summary>
    private static double Search(Func<double[], double> f, Func<double[], double[]> gradient, double[] point, double slope, double[] direction, double firstTry)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>point + step · direction, a new list.</summary>
    private static double[] Moved(double[] point, double step, double[] direction) => [.. point.Zip(direction, (x, d) => x + (step * d))];

    /// <summary>⟨a, b⟩ = a₁b₁ + … + aₙbₙ</summary>
    private static double Inner(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    /// <summary>‖a‖ = √⟨a, a⟩</summary>
    private static double Norm(double[] a) => Math.Sqrt(Inner(a, a));
}
