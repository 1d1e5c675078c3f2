using Question = (int[] Labels, double[] Probabilities);

namespace Exercises.Oracles;

/// <summary>The right answers to exercise 04-04, one class after the other, and its questions.</summary>
internal static class AccuracyOracle
{
    public static int ClassOf(double probability) => probability < 0.5 ? 0 : 1;

    public static double OfRows(Question question)
    {
        double ones = Rows(question).Count(row => row is { Label: 1, Probability: >= 0.5 });
        double zeros = Rows(question).Count(row => row is { Label: 0, Probability: < 0.5 });
        return (ones + zeros) / question.Labels.Length;
    }

    public static IEnumerable<(int Label, double Probability)> Rows(Question question) => question.Labels.Zip(question.Probabilities);

    /// <summary>Random rows, about two thirds of class 1, whose probabilities are right about two times in three.</summary>
    public static Question Rows(Random random, int count)
    {
        int[] labels = [.. Enumerable.Range(0, count).Select(_ => Math.Min(random.Next(3), 1))];
        return (labels, [.. labels.Select(label => Math.Round((random.NextDouble() + random.NextDouble() + label) / 3, 3))]);
    }
}
