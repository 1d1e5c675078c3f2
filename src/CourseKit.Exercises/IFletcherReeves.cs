namespace CourseKit.Exercises;

/// <summary>
/// Exercise 05-04: the direction of a conjugate gradient by Fletcher and Reeves, with a β that is one number.
/// Lesson: <c>notebooks/05-gradients-and-conjugate-gradients.ipynb</c>, sections 7 to 9.
/// </summary>
public interface IFletcherReeves
{
    /// <summary>β = ⟨g′, g′⟩ / ⟨g, g⟩, where ⟨a, b⟩ = a₁b₁ + … + aₙbₙ; 0 when every slope of g is 0.</summary>
    /// <param name="previousGradient">g: n ≥ 1 slopes, those before the last step.</param>
    /// <param name="gradient">g′: n slopes, those after it.</param>
    /// <returns>One number, 0 or more; never NaN.</returns>
    double Beta(double[] previousGradient, double[] gradient);

    /// <summary>The new direction, d′ = −g′ + β d; the step goes along it, w ← w + α d′.</summary>
    /// <param name="gradient">g′: n ≥ 1 slopes, those after the last step. It must be as it was when the method returns.</param>
    /// <param name="beta">β, how much of the previous direction is kept; 0 or more.</param>
    /// <param name="previousDirection">d: n numbers, the direction of the last step. It must be as it was when the method returns.</param>
    /// <returns>d′: a new list of n numbers.</returns>
    double[] Direction(double[] gradient, double beta, double[] previousDirection);
}
