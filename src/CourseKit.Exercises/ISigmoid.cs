namespace CourseKit.Exercises;

/// <summary>
/// Exercise 02-01: the sigmoid σ, which squeezes any number into the interval from 0 to 1, and its slope.
/// Lesson: <c>notebooks/02-from-neuron-to-network.ipynb</c>.
/// </summary>
public interface ISigmoid
{
    /// <summary>The sigmoid of <paramref name="x"/>: σ(x) = 1 / (1 + e⁻ˣ).</summary>
    /// <param name="x">Any finite number, however far from zero.</param>
    /// <returns>A number from 0 to 1; 0.5 at x = 0; never NaN.</returns>
    double Value(double x);

    /// <summary>The slope of the sigmoid at <paramref name="x"/>: σ′(x) = σ(x) · (1 − σ(x)).</summary>
    /// <param name="x">Any finite number, however far from zero.</param>
    /// <returns>A number from 0 to 0.25; 0.25 at x = 0; never NaN.</returns>
    double Derivative(double x);
}
