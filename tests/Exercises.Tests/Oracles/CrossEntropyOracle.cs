namespace Exercises.Oracles;

/// <summary>The right answers to exercise 03-01, by the odds against the label instead of max, and its questions.</summary>
internal static class CrossEntropyOracle
{
    // Above 36 the odds' logarithm and that of 1 + odds are the same double.
    public static double OfRow((int Label, double Logit) row)
    {
        double against = row.Label == 1 ? -row.Logit : row.Logit;
        return against > 36 ? against : Math.Log(1 + Math.Exp(against));
    }

    public static double Mean((int[] Labels, double[] Logits) data) => Rows(data).Average(OfRow);

    public static IEnumerable<(int Label, double Logit)> Rows((int[] Labels, double[] Logits) data) => data.Labels.Zip(data.Logits);

    /// <summary>A data set with random labels, and short logits from −6 to 6: nothing is so sure that digits are lost.</summary>
    public static (int[] Labels, double[] Logits) Data(Random random, int count) =>
    (
        [.. Enumerable.Range(0, count).Select(_ => random.Next(2))],
        [.. Enumerable.Range(0, count).Select(_ => Math.Round((random.NextDouble() * 12) - 6, 2))]
    );
}
