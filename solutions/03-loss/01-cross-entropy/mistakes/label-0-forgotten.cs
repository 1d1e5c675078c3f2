// FEEDBACK: Rows with the label 0 cost nothing here
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropy : ICrossEntropy
{
    public double OfRow(int label, double logit) => -label * Math.Log(1 / (1 + Math.Exp(-logit)));

    public double Mean(int[] labels, double[] logits) => labels.Zip(logits, OfRow).Average();
}
