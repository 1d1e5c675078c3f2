namespace CourseKit.Exercises;

/// <summary>
/// Exercise 04-04: the share of rows that a classifier puts on the right side of one half.
/// Lesson: <c>notebooks/04-hidden-layer.ipynb</c>, section 11.
/// </summary>
public interface IAccuracy
{
    /// <summary>The class that a row is taken for: 1 where its probability is at least ½, otherwise 0.</summary>
    /// <param name="probability">The probability of class 1, from 0 to 1.</param>
    /// <returns>0 or 1; 1 at exactly ½.</returns>
    int ClassOf(double probability);

    /// <summary>The accuracy: the number of rows that are taken for the class they are of, divided by the number of rows.</summary>
    /// <param name="labels">n ≥ 0 labels, each 0 or 1.</param>
    /// <param name="probabilities">n probabilities of class 1, each from 0 to 1.</param>
    /// <returns>A number from 0 to 1; NaN if there are no rows.</returns>
    double OfRows(int[] labels, double[] probabilities);
}
