using CourseLib.Data;

namespace CourseLib;

/// <summary>
/// How good a classifier is, judged by rows whose labels are known.
/// </summary>
public static class BinaryClassifier
{
    /// <summary>The share of rows that are classified rightly: class 1 where the probability is at least ½.</summary>
    /// <param name="model">A model of n inputs.</param>
    /// <param name="data">m ≥ 1 rows of n finite features, with labels 0 and 1.</param>
    /// <returns>A number from 0 to 1. Where one class is rare, a high one says little: see the confusion matrix.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, rows and labels differ in number, a row does not fit the model, a value is NaN or infinite, or a label
    /// is neither 0 nor 1.
    /// </exception>
    /// <remarks>Lesson 04. Judge a model by rows that it was not trained on.</remarks>
    public static double Accuracy(this IBinaryClassifier model, LabeledData data) => model.Confusion(data).Accuracy;

    /// <summary>How many rows of each class are taken for which.</summary>
    /// <param name="model">A model of n inputs.</param>
    /// <param name="data">m ≥ 1 rows of n finite features, with labels 0 and 1.</param>
    /// <param name="threshold">From which probability on a row counts as class 1, from 0 to 1.</param>
    /// <returns>The four counts, and what is made of them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are no rows, rows and labels differ in number, a row does not fit the model, a value is NaN or infinite, or a label
    /// is neither 0 nor 1.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is not from 0 to 1.</exception>
    /// <remarks>Lesson 03.</remarks>
    public static ConfusionMatrix Confusion(this IBinaryClassifier model, LabeledData data, double threshold = 0.5)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        return ConfusionMatrix.Of(data.Labels, model.Predict(data.Features), threshold);
    }
}
