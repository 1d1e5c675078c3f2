using CourseKit.Exercises;

namespace Exercises.Losses;

/// <summary>The confusion matrix of two classes, and precision and recall of class 1.</summary>
public class ConfusionMatrix : IConfusionMatrix
{
    /// <summary>How many rows of each class are taken for which; for class 1 from the threshold on.</summary>
    public ConfusionCounts Count(int[] labels, double[] probabilities, double threshold)
    {
        // BEGIN SOLUTION
        // Two questions for each row, what it is and what it is taken for; each of the four answers has its counter.
        int truePositives = 0, falsePositives = 0, falseNegatives = 0, trueNegatives = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            bool isTaken = probabilities[i] >= threshold;
            if (labels[i] == 1 && isTaken)
                truePositives++;
            else if (labels[i] == 1)
                falseNegatives++;
            else if (isTaken)
                falsePositives++;
            else
                trueNegatives++;
        }

        return new ConfusionCounts(truePositives, falsePositives, falseNegatives, trueNegatives);
        // END SOLUTION
    }

    /// <summary>TP / (TP + FP); NaN if none was taken for class 1.</summary>
    public double Precision(ConfusionCounts counts)
    {
        // BEGIN SOLUTION
        // As numbers with a fraction, or the division is one of whole numbers; and 0.0 / 0 is NaN, as it should be.
        return (double)counts.TruePositives / (counts.TruePositives + counts.FalsePositives);
        // END SOLUTION
    }

    /// <summary>TP / (TP + FN); NaN if there is none of class 1.</summary>
    public double Recall(ConfusionCounts counts)
    {
        // BEGIN SOLUTION
        return (double)counts.TruePositives / (counts.TruePositives + counts.FalseNegatives);
        // END SOLUTION
    }
}
