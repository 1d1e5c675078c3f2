using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Question = (int[] Labels, double[] Probabilities, double Threshold);

namespace Exercises.Hidden;

[Exercise("03-04"), Hidden]
public class ConfusionMatrixHiddenTests : ExerciseTests<IConfusionMatrix>
{
    // See ConfusionMatrixTests.
    private const double Tolerance = 1e-12;

    [Test, Points(1)]
    public void Rows_are_counted_that_were_not_asked_about_before()
    {
        var random = new Random(104);
        (int[] labels, double[] probabilities, _) = ConfusionMatrixOracle.Rows(random, 50, 0);
        Compare(
            "Count",
            Count,
            ConfusionMatrixOracle.Count,
            0,
            [ConfusionMatrixOracle.Rows(random, 3, 0.5), ConfusionMatrixOracle.Rows(random, 200, 0.61), (labels, probabilities, probabilities[7]), (labels, probabilities, probabilities[31])]);
    }

    [Test, Points(1)]
    public void Precision_is_right_for_other_counts() =>
        Compare("Precision", counts => Student.Precision(counts), ConfusionMatrixOracle.Precision, Tolerance, Counts(105));

    [Test, Points(1)]
    public void Recall_is_right_for_other_counts() =>
        Compare("Recall", counts => Student.Recall(counts), ConfusionMatrixOracle.Recall, Tolerance, Counts(106));

    private ConfusionCounts Count(Question question) => Student.Count(question.Labels, question.Probabilities, question.Threshold);

    private static ConfusionCounts[] Counts(int seed)
    {
        var random = new Random(seed);
        return [new(0, 0, 7, 3), new(0, 7, 0, 3), .. Enumerable.Range(0, 6).Select(_ => ConfusionMatrixOracle.Counts(random))];
    }
}
