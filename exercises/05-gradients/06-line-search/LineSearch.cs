using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>A backtracking line search.</summary>
public class LineSearch : ILineSearch
{
    private const int Tries = 50;

    /// <summary>φ(α) ≤ φ(0) + c₁ α φ′(0)</summary>
    public bool FallsEnough(double before, double after, double alpha, double slope, double c1)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The first of α₀, α₀/2, α₀/4, … that falls by enough; 0 where none does</summary>
    public double FindStep(Func<double[], double> f, double[] point, double[] gradient, double[] direction, double firstStep, double c1)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
