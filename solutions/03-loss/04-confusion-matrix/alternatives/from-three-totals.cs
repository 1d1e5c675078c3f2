// WAY: three totals by LINQ, the other counts by subtraction; the share of nothing is said in words
using CourseKit.Exercises;

namespace Exercises.Losses;

public class ConfusionMatrix : IConfusionMatrix
{
    public ConfusionCounts Count(int[] labels, double[] probabilities, double threshold)
    {
        int positives = labels.Sum();
        int taken = probabilities.Count(probability => !(probability < threshold));
        int both = labels.Zip(probabilities).Count(row => row.First != 0 && row.Second >= threshold);
        return new ConfusionCounts(both, taken - both, positives - both, labels.Length - positives - taken + both);
    }

    public double Precision(ConfusionCounts counts) => Share(counts.TruePositives, counts.FalsePositives);

    public double Recall(ConfusionCounts counts) => Share(counts.TruePositives, counts.FalseNegatives);

    private static double Share(int part, int rest)
    {
        double all = part + rest;
        return all == 0 ? double.NaN : 1 - (rest / all);
    }
}
