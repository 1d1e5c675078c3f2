namespace CourseKit.Exercises;

/// <summary>
/// Exercise 05-05: the direction of a conjugate gradient by Polak and Ribière, with a β that is never below 0, and a restart where
/// the direction would not lead down. Lesson: <c>notebooks/05-gradients-and-conjugate-gradients.ipynb</c>, sections 10 and 11.
/// </summary>
public interface IPolakRibiere
{
    /// <summary>β = max(0, ⟨g′, g′ − g⟩ / ⟨g, g⟩), where ⟨a, b⟩ = a₁b₁ + … + aₙbₙ; 0 when every slope of g is 0.</summary>
    /// <param name="previousGradient">g: n ≥ 1 slopes, those before the last step. They must not be changed.</param>
    /// <param name="gradient">g′: n slopes, those after it. They must not be changed.</param>
    /// <returns>One number, 0 or more; never NaN.</returns>
    double Beta(double[] previousGradient, double[] gradient);

    /// <summary>
    /// The new direction d′ = −g′ + β d where that leads down, ⟨d′, g′⟩ &lt; 0; otherwise −g′, a restart.
    /// </summary>
    /// <param name="gradient">g′: n ≥ 1 slopes, those after the last step. They must not be changed.</param>
    /// <param name="beta">β, how much of the previous direction is kept; 0 or more.</param>
    /// <param name="previousDirection">d: n numbers, the direction of the last step. They must not be changed.</param>
    /// <returns>d′: a new list of n numbers.</returns>
    double[] Direction(double[] gradient, double beta, double[] previousDirection);
}
