// FEEDBACK: e to the power of 1000 is infinite, and so is its logarithm
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropy : ICrossEntropy
{
    public double OfRow(int label, double logit) => Math.Log(1 + Math.Exp(logit)) - (label * logit);

    public double Mean(int[] labels, double[] logits) => labels.Zip(logits, OfRow).Average();
}
