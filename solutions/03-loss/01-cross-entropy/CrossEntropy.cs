using CourseKit.Exercises;

namespace Exercises.Losses;

/// <summary>Binary cross-entropy from logits.</summary>
public class CrossEntropy : ICrossEntropy
{
    /// <summary>L = −(y ln p + (1 − y) ln(1 − p)) with p = σ(z), for any finite logit z.</summary>
    public double OfRow(int label, double logit)
    {
        // BEGIN SOLUTION
        // Algebra before arithmetic: without p there is nothing that can round to 0 or 1. The exponent is never positive,
        // so nothing overflows, and the logarithm's argument lies between 1 and 2.
        return Math.Max(logit, 0) - (label * logit) + Math.Log(1 + Math.Exp(-Math.Abs(logit)));
        // END SOLUTION
    }

    /// <summary>The mean of the rows' losses.</summary>
    public double Mean(int[] labels, double[] logits)
    {
        // BEGIN SOLUTION
        // A sum of logarithms, for the product of many likelihoods would be too small for a double.
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
            sum += OfRow(labels[i], logits[i]);

        return sum / labels.Length;
        // END SOLUTION
    }
}
