namespace CourseLib;

/// <summary>
/// How many rows of each of two classes were taken for which; class 1 is the positive one.
/// </summary>
/// <param name="TruePositives">Rows of class 1 taken for class 1.</param>
/// <param name="FalsePositives">Rows of class 0 taken for class 1.</param>
/// <param name="FalseNegatives">Rows of class 1 taken for class 0.</param>
/// <param name="TrueNegatives">Rows of class 0 taken for class 0.</param>
/// <remarks>Lesson 03.</remarks>
public readonly record struct ConfusionMatrix(
    int TruePositives, int FalsePositives, int FalseNegatives, int TrueNegatives)
{
    /// <summary>The number of rows.</summary>
    public int Count => TruePositives + FalsePositives + FalseNegatives + TrueNegatives;

    /// <summary>The share of all rows that are right: (TP + TN) / n.</summary>
    public double Accuracy => (double)(TruePositives + TrueNegatives) / Count;

    /// <summary>The share of those taken for class 1 that are: TP / (TP + FP); NaN if none was taken for it.</summary>
    public double Precision => (double)TruePositives / (TruePositives + FalsePositives);

    /// <summary>The share of class 1 that was found: TP / (TP + FN); NaN if there is none of it.</summary>
    public double Recall => (double)TruePositives / (TruePositives + FalseNegatives);

    /// <summary>The harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN); NaN if all three are 0.</summary>
    public double F1 => 2.0 * TruePositives / ((2.0 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Counts predictions against labels.</summary>
    /// <param name="labels">n ≥ 1 labels, each 0 or 1.</param>
    /// <param name="probabilities">n probabilities of class 1, each from 0 to 1.</param>
    /// <param name="threshold">From which probability on a row counts as class 1, from 0 to 1.</param>
    /// <returns>The four counts.</returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ, are 0, or a label is neither 0 nor 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A probability or <paramref name="threshold"/> is not from 0 to 1.
    /// </exception>
    public static ConfusionMatrix Of(int[] labels, double[] probabilities, double threshold = 0.5)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(probabilities);
        Require.NotEmpty(labels.Length, nameof(labels));
        Require.SameLength(labels.Length, nameof(labels), probabilities.Length, nameof(probabilities));
        Require.BinaryLabels(labels, nameof(labels));
        Require.FromZeroToOne(threshold, nameof(threshold));
        var counts = default(ConfusionMatrix);
        for (int i = 0; i < labels.Length; i++)
        {
            Require.FromZeroToOne(probabilities[i], nameof(probabilities), $"{nameof(probabilities)}[{i}]");
            counts = counts.With(isPositive: labels[i] == 1, isTakenForPositive: probabilities[i] >= threshold);
        }

        return counts;
    }

    private ConfusionMatrix With(bool isPositive, bool isTakenForPositive) => (isPositive, isTakenForPositive) switch
    {
        (true, true) => this with { TruePositives = TruePositives + 1 },
        (false, true) => this with { FalsePositives = FalsePositives + 1 },
        (true, false) => this with { FalseNegatives = FalseNegatives + 1 },
        (false, false) => this with { TrueNegatives = TrueNegatives + 1 },
    };
}
