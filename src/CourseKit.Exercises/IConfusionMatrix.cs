namespace CourseKit.Exercises;

/// <summary>
/// Exercise 03-04: how many rows of each class are taken for which, and precision and recall of class 1.
/// Lesson: <c>notebooks/03-choosing-a-loss.ipynb</c>, sections 9 and 10.
/// </summary>
public interface IConfusionMatrix
{
    /// <summary>Counts the four cases. A row is taken for class 1 when its probability is at least the threshold.</summary>
    /// <param name="labels">n ≥ 1 labels, each 0 or 1.</param>
    /// <param name="probabilities">n probabilities of class 1, each from 0 to 1.</param>
    /// <param name="threshold">From which probability on, itself included, a row is taken for class 1; from 0 to 1.</param>
    /// <returns>The four counts, which add up to n.</returns>
    ConfusionCounts Count(int[] labels, double[] probabilities, double threshold);

    /// <summary>Of those taken for class 1, the share that is of class 1: TP / (TP + FP).</summary>
    /// <param name="counts">Four counts, each ≥ 0.</param>
    /// <returns>A number from 0 to 1; NaN if none was taken for class 1.</returns>
    double Precision(ConfusionCounts counts);

    /// <summary>Of those of class 1, the share that was found: TP / (TP + FN).</summary>
    /// <param name="counts">Four counts, each ≥ 0.</param>
    /// <returns>A number from 0 to 1; NaN if there is none of class 1.</returns>
    double Recall(ConfusionCounts counts);
}

/// <summary>A confusion matrix: how many rows of each of two classes were taken for which; class 1 is the positive one.</summary>
/// <param name="TruePositives">TP, rows of class 1 taken for class 1.</param>
/// <param name="FalsePositives">FP, rows of class 0 taken for class 1.</param>
/// <param name="FalseNegatives">FN, rows of class 1 taken for class 0.</param>
/// <param name="TrueNegatives">TN, rows of class 0 taken for class 0.</param>
public sealed record ConfusionCounts(int TruePositives, int FalsePositives, int FalseNegatives, int TrueNegatives);
