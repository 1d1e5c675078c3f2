namespace CourseKit.Exercises;

/// <summary>
/// Exercise 01-03: one epoch of online learning, in which a linear neuron's weight moves after every single row.
/// Lesson: <c>notebooks/01-how-a-neuron-learns.ipynb</c>.
/// </summary>
public interface IOnlineEpoch
{
    /// <summary>The step for one row: w + η · e · x, where e = t − w · x is the error.</summary>
    /// <param name="weight">w before the row, any finite number.</param>
    /// <param name="x">The row's input, any finite number.</param>
    /// <param name="target">The row's target t, any finite number.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <returns>The weight after the row.</returns>
    double AfterRow(double weight, double x, double target, double learningRate);

    /// <summary>Goes over all rows once, in the order given; each row's step begins where the row before it left the weight.</summary>
    /// <param name="weight">w before the epoch, any finite number.</param>
    /// <param name="samples">The inputs xᵢ: N finite numbers, N at least 1. They must not be changed.</param>
    /// <param name="targets">The target tᵢ of each input: as many finite numbers. They must not be changed.</param>
    /// <param name="learningRate">η, above 0.</param>
    /// <returns>The weight after each row: N numbers, of which the last is the weight after the epoch.</returns>
    double[] AfterEachRow(double weight, double[] samples, double[] targets, double learningRate);
}
