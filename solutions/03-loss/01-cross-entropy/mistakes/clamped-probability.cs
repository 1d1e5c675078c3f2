// FEEDBACK: The clamp caps the loss
using CourseKit.Exercises;

namespace Exercises.Losses;

public class CrossEntropy : ICrossEntropy
{
    public double OfRow(int label, double logit)
    {
        double p = Math.Clamp(1 / (1 + Math.Exp(-logit)), 1e-15, 1 - 1e-15);
        return label == 1 ? -Math.Log(p) : -Math.Log(1 - p);
    }

    public double Mean(int[] labels, double[] logits) => labels.Zip(logits, OfRow).Average();
}
