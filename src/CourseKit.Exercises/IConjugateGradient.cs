namespace CourseKit.Exercises;

/// <summary>
/// Exercise 05-07: a whole conjugate-gradient minimiser for any smooth function: directions by Polak and Ribière, steps by a line
/// search, restarts. Lesson: <c>notebooks/05-gradients-and-conjugate-gradients.ipynb</c>, sections 9 to 13.
/// </summary>
public interface IConjugateGradient
{
    /// <summary>
    /// Steps along directions that remember the ones before, until ‖g‖ = √(g₁² + … + gₙ²) is at most the tolerance (then it has
    /// converged) or all steps are taken. The first direction is minus the gradient.
    /// </summary>
    /// <param name="f">The function. It takes a point of n numbers and is smooth.</param>
    /// <param name="gradient">∇f: takes a point of n numbers and gives n slopes.</param>
    /// <param name="start">The first point: n ≥ 1 finite numbers. They must not be changed.</param>
    /// <param name="tolerance">The largest norm of the gradient that counts as converged; above 0.</param>
    /// <param name="maxSteps">The largest number of steps along a direction, however many points each line search tries; 0 or more.</param>
    /// <returns>Where it ended, after how many steps, and whether the gradient is small enough there.</returns>
    Descent Minimize(Func<double[], double> f, Func<double[], double[]> gradient, double[] start, double tolerance, int maxSteps);
}
