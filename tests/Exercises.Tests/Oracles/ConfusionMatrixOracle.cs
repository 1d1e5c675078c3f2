using CourseKit.Exercises;
using Question = (int[] Labels, double[] Probabilities, double Threshold);

namespace Exercises.Oracles;

/// <summary>The right answers to exercise 03-04, each count by a sentence of its own, and its questions.</summary>
internal static class ConfusionMatrixOracle
{
    public static ConfusionCounts Count(Question question) => new(
        Count(question, label: 1, isTaken: true),
        Count(question, label: 0, isTaken: true),
        Count(question, label: 1, isTaken: false),
        Count(question, label: 0, isTaken: false));

    public static double Precision(ConfusionCounts counts) => Share(counts.TruePositives, counts.TruePositives + counts.FalsePositives);

    public static double Recall(ConfusionCounts counts) => Share(counts.TruePositives, counts.TruePositives + counts.FalseNegatives);

    public static double Share(double part, double all) => all > 0 ? part / all : double.NaN;

    /// <summary>Random rows of which about a third are of class 1, and are answered a little higher than the others.</summary>
    public static Question Rows(Random random, int count, double threshold)
    {
        int[] labels = [.. Enumerable.Range(0, count).Select(_ => random.Next(3) / 2)];
        return (labels, [.. labels.Select(label => Math.Round(Math.Clamp(random.NextDouble() + (0.2 * label) - 0.1, 0, 1), 3))], threshold);
    }

    /// <summary>Random counts, all different, so that none can stand for another.</summary>
    public static ConfusionCounts Counts(Random random) =>
        new(random.Next(1, 20), random.Next(20, 40), random.Next(40, 60), random.Next(60, 80));

    private static int Count(Question question, int label, bool isTaken) =>
        question.Labels.Where((y, i) => y == label && question.Probabilities[i] >= question.Threshold == isTaken).Count();
}
