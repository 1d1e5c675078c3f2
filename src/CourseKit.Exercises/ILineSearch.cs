namespace CourseKit.Exercises;

/// <summary>
/// Exercise 05-06: how far to go along a direction: a backtracking line search, which halves the step until the function has fallen
/// by enough. Lesson: <c>notebooks/05-gradients-and-conjugate-gradients.ipynb</c>, section 10.
/// </summary>
public interface ILineSearch
{
    /// <summary>Whether a step was worth it: φ(α) ≤ φ(0) + c₁ α φ′(0), the first of the Wolfe conditions (Armijo's).</summary>
    /// <param name="before">φ(0), the function before the step.</param>
    /// <param name="after">φ(α), the function after it; NaN or infinite where the step led out of its domain.</param>
    /// <param name="alpha">α, above 0.</param>
    /// <param name="slope">φ′(0), the slope along the direction; below 0.</param>
    /// <param name="c1">c₁, how much of the decrease that the slope promises is asked for; from 0 to 1.</param>
    /// <returns>True if it fell by enough; a NaN has not.</returns>
    bool FallsEnough(double before, double after, double alpha, double slope, double c1);

    /// <summary>
    /// The first of the steps α₀, α₀/2, α₀/4, … that falls by enough, where φ(α) = f(x + α d) and φ′(0) = ⟨g, d⟩. At most 50 steps
    /// are tried.
    /// </summary>
    /// <param name="f">The function. It takes a point of n numbers.</param>
    /// <param name="point">x: n ≥ 1 finite numbers. They must not be changed.</param>
    /// <param name="gradient">g: the n slopes of f at x. They must not be changed.</param>
    /// <param name="direction">d: n numbers. They must not be changed.</param>
    /// <param name="firstStep">α₀, the step that is tried first; above 0.</param>
    /// <param name="c1">c₁, above 0 and below 1.</param>
    /// <returns>The step α; 0 if d does not lead down, ⟨g, d⟩ ≥ 0, or if none of the 50 steps falls by enough.</returns>
    double FindStep(Func<double[], double> f, double[] point, double[] gradient, double[] direction, double firstStep, double c1);
}
