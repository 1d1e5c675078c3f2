using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("03-01"), Hidden]
public class CrossEntropyHiddenTests : ExerciseTests<ICrossEntropy>
{
    // See CrossEntropyTests.
    private const double Tolerance = 1e-12;

    [Test, Points(1)]
    public void The_loss_of_a_row_is_right_where_it_was_not_asked_before() =>
        Compare("OfRow", row => Student.OfRow(row.Label, row.Logit), CrossEntropyOracle.OfRow, Tolerance, Grid);

    [Test, Points(1)]
    public void The_mean_is_right_with_sure_rows_among_others()
    {
        var random = new Random(103);
        Compare("Mean", data => Student.Mean(data.Labels, data.Logits), CrossEntropyOracle.Mean, Tolerance, [.. new[] { 2, 5, 13, 900 }.Select(size => WithSureRows(random, size))]);
    }

    private static (int Label, double Logit)[] Grid =>
        [.. Enumerable.Range(-25, 51).SelectMany(step => new[] { (0, (step * 37.3) + 0.011), (1, (step * 0.23) + 0.007) })];

    private static (int[] Labels, double[] Logits) WithSureRows(Random random, int count)
    {
        (int[] labels, double[] logits) = CrossEntropyOracle.Data(random, count);
        logits[0] = -2000;
        logits[^1] = 2000;
        return (labels, logits);
    }
}
