// WAY: by how wrong the row is, in two cases, and a running mean
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropy : ICrossEntropy
{
    public double OfRow(int label, double logit)
    {
        double wrong = label == 1 ? -logit : logit;
        return wrong > 0 ? wrong + Math.Log(1 + Math.Exp(-wrong)) : Math.Log(1 + Math.Exp(wrong));
    }

    public double Mean(int[] labels, double[] logits)
    {
        double mean = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            mean += (OfRow(labels[i], logits[i]) - mean) / (i + 1);
        }

        return mean;
    }
}
