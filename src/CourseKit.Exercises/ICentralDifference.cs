namespace CourseKit.Exercises;

/// <summary>
/// Exercise 05-01: the gradient of any function, measured: move one coordinate a little to both sides and see how the value
/// changes. Lesson: <c>notebooks/05-gradients-and-conjugate-gradients.ipynb</c>.
/// </summary>
public interface ICentralDifference
{
    /// <summary>The gradient by central differences: ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / (2h), where eᵢ is 1 at i and 0 elsewhere.</summary>
    /// <param name="f">The function. It takes a list of n numbers.</param>
    /// <param name="point">x: n ≥ 1 finite numbers. It must be as it was when the method returns.</param>
    /// <param name="h">How far to move to each side; above 0.</param>
    /// <returns>A new list of n slopes, one for each coordinate, in the order of <paramref name="point"/>.</returns>
    double[] Gradient(Func<double[], double> f, double[] point, double h);
}
