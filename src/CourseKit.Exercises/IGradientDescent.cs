namespace CourseKit.Exercises;

/// <summary>
/// Exercise 05-03: gradient descent on any function, by its gradient alone, with a rule that says when to stop.
/// Lesson: <c>notebooks/05-gradients-and-conjugate-gradients.ipynb</c>, sections 5 and 6.
/// </summary>
public interface IGradientDescent
{
    /// <summary>
    /// Steps w ← w − η g, where g = ∇L(w), until ‖g‖ = √(g₁² + … + gₙ²) is at most the tolerance (then it has converged) or all
    /// steps are taken. The norm is looked at before the first step and after every step, the last one included.
    /// </summary>
    /// <param name="gradient">∇L: takes a point, a list of n numbers, and gives n slopes.</param>
    /// <param name="start">The first w: n ≥ 1 finite numbers. It must be as it was when the method returns.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <param name="tolerance">The largest norm of the gradient that counts as converged; 0 or more.</param>
    /// <param name="maxSteps">The largest number of steps; 0 or more.</param>
    /// <returns>Where it ended, after how many steps, and whether it converged there.</returns>
    Descent Minimize(Func<double[], double[]> gradient, double[] start, double learningRate, double tolerance, int maxSteps);
}

/// <summary>How a gradient descent ended.</summary>
/// <param name="Point">The last w: n numbers.</param>
/// <param name="Steps">How many steps were taken, from 0 to the largest number allowed.</param>
/// <param name="Converged">Whether the gradient's norm at <paramref name="Point"/> is at most the tolerance.</param>
public sealed record Descent(double[] Point, int Steps, bool Converged);
