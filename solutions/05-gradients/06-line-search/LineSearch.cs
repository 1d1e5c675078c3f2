using CourseKit.Exercises;

namespace Exercises.Gradients;

/// <summary>A backtracking line search.</summary>
public class LineSearch : ILineSearch
{
    private const int Tries = 50;

    /// <summary>φ(α) ≤ φ(0) + c₁ α φ′(0)</summary>
    public bool FallsEnough(double before, double after, double alpha, double slope, double c1)
    {
        // BEGIN SOLUTION
        // Written so that a NaN says no: every comparison with it is false.
        return after <= before + (c1 * alpha * slope);
        // END SOLUTION
    }

    /// <summary>The first of α₀, α₀/2, α₀/4, … that falls by enough; 0 where none does</summary>
    public double FindStep(Func<double[], double> f, double[] point, double[] gradient, double[] direction, double firstStep, double c1)
    {
        // BEGIN SOLUTION
        double slope = gradient.Zip(direction, (g, d) => g * d).Sum();
        if (slope >= 0)
        {
            return 0;
        }

        double before = f(point);
        double step = firstStep;
        for (int tries = 0; tries < Tries; tries++)
        {
            // A new list for each try: the caller's point stays where it is.
            double[] tried = [.. point.Zip(direction, (x, d) => x + (step * d))];
            if (FallsEnough(before, f(tried), step, slope, c1))
            {
                return step;
            }

            step /= 2;
        }

        return 0;
        // END SOLUTION
    }
}
