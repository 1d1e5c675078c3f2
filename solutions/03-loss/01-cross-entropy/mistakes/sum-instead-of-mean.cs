// FEEDBACK: This is the sum of the losses
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropy : ICrossEntropy
{
    public double OfRow(int label, double logit) =>
        Math.Max(logit, 0) - (label * logit) + Math.Log(1 + Math.Exp(-Math.Abs(logit)));

    public double Mean(int[] labels, double[] logits) => labels.Zip(logits, OfRow).Sum();
}
