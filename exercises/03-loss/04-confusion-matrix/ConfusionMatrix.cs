using CourseKit.Exercises;

namespace Exercises.Losses;

/// <summary>The confusion matrix of two classes, and precision and recall of class 1.</summary>
public class ConfusionMatrix : IConfusionMatrix
{
    /// <summary>How many rows of each class are taken for which; for class 1 from the threshold on.</summary>
    public ConfusionCounts Count(int[] labels, double[] probabilities, double threshold)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>TP / (TP + FP); NaN if none was taken for class 1.</summary>
    public double Precision(ConfusionCounts counts)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>TP / (TP + FN); NaN if there is none of class 1.</summary>
    public double Recall(ConfusionCounts counts)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }
}
