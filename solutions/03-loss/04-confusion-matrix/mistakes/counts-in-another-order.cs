// FEEDBACK: The four counts are right, but in another order
using CourseKit.Exercises;

namespace Exercises.Losses;

public class ConfusionMatrix : IConfusionMatrix
{
    public ConfusionCounts Count(int[] labels, double[] probabilities, double threshold)
    {
        int tp = 0, fp = 0, fn = 0, tn = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (probabilities[i] >= threshold)
                _ = labels[i] == 1 ? tp++ : fp++;
            else
                _ = labels[i] == 1 ? fn++ : tn++;
        }

        return new ConfusionCounts(tp, tn, fp, fn);
    }

    public double Precision(ConfusionCounts counts) => (double)counts.TruePositives / (counts.TruePositives + counts.FalsePositives);

    public double Recall(ConfusionCounts counts) => (double)counts.TruePositives / (counts.TruePositives + counts.FalseNegatives);
}
