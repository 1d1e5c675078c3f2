namespace CourseLib;

/// <summary>
/// A model that gives each row of features the probability of belonging to class 1.
/// </summary>
/// <remarks><see cref="BinaryClassifier"/> judges any of them.</remarks>
public interface IBinaryClassifier
{
    /// <summary>The probability of class 1 for each row. It changes nothing in the model.</summary>
    /// <param name="rows">m ≥ 1 rows of n finite features.</param>
    /// <returns>m numbers from 0 to 1, in the order of the rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, a row has another length than the model has inputs, or a value is NaN or infinite.
    /// </exception>
    double[] Predict(double[][] rows);
}
