using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Question = (int[] Labels, double[] Probabilities, double Threshold);

namespace Exercises.Tests;

[Exercise("03-04")]
public class ConfusionMatrixTests : ExerciseTests<IConfusionMatrix>
{
    // One division of whole numbers below 1000: any way to write it stays within two units in the last place.
    private const double Tolerance = 1e-12;

    private const string OrderOfCounts = "The four counts are right, but in another order. ConfusionCounts takes the true positives, the false positives, the false negatives, the true negatives.";

    private const string IntegerDivision = "In C# a whole number divided by a whole number is a whole number, the fraction is cut off. Make one of them a double first.";

    private static readonly Misconception<Question, ConfusionCounts>[] CountMisconceptions =
    [
        new("A probability that equals the threshold counts as class 1: at least the threshold, not above it.", question => Right((question.Labels, question.Probabilities, Math.BitIncrement(question.Threshold)))),
        new("You compare with one half instead of the threshold that is given.", question => Right((question.Labels, question.Probabilities, 0.5))),
        new("False positives and false negatives are exchanged. A false positive is a row of class 0 that is taken for class 1.", question => Rearranged(Right(question), (tp, fp, fn, tn) => new(tp, fn, fp, tn))),
        new("Negatives stand where positives belong. Class 1 is the positive one.", question => Rearranged(Right(question), (tp, fp, fn, tn) => new(tn, fn, fp, tp))),
        new("The words are exchanged: the second one, positive or negative, says what a row is taken for; the first, whether that is true.", question => Rearranged(Right(question), (tp, fp, fn, tn) => new(tp, tn, fn, fp))),
        new(OrderOfCounts, question => Rearranged(Right(question), (tp, fp, fn, tn) => new(tp, tn, fp, fn))),
        new(OrderOfCounts, question => Rearranged(Right(question), (tp, fp, fn, tn) => new(tn, fp, fn, tp))),
        new("Rows are taken for class 1 where the probability is below the threshold. It is the probability of class 1: from the threshold on.", question => Rearranged(Right(question), (tp, fp, fn, tn) => new(fn, tn, tp, fp))),
    ];

    private static readonly Misconception<ConfusionCounts, double> Accuracy = new(
        "This is the accuracy, (TP + TN) / n. It counts the rows of class 0, too, which precision and recall leave aside.",
        counts => (double)(counts.TruePositives + counts.TrueNegatives) / (counts.TruePositives + counts.FalsePositives + counts.FalseNegatives + counts.TrueNegatives));

    private static readonly Misconception<ConfusionCounts, double>[] PrecisionMisconceptions =
    [
        new("This is recall, TP / (TP + FN). Precision asks about those that are taken for class 1: TP / (TP + FP).", ConfusionMatrixOracle.Recall),
        new(IntegerDivision, counts => Whole(ConfusionMatrixOracle.Precision(counts))),
        Accuracy,
        new("This is the share of those taken for class 1 that are wrong. Precision is the share that is right.", counts => 1 - ConfusionMatrixOracle.Precision(counts)),
        new("You divide true positives by false ones. Precision divides them by all that are taken for class 1, TP + FP.", counts => (double)counts.TruePositives / counts.FalsePositives),
        new("You divide by the number of all rows. Precision asks only about those that are taken for class 1.", counts => counts.TruePositives / Sum(counts)),
    ];

    private static readonly Misconception<ConfusionCounts, double>[] RecallMisconceptions =
    [
        new("This is precision, TP / (TP + FP). Recall asks about those that are of class 1: TP / (TP + FN).", ConfusionMatrixOracle.Precision),
        new(IntegerDivision, counts => Whole(ConfusionMatrixOracle.Recall(counts))),
        Accuracy,
        new("This is the share of class 1 that was missed. Recall is the share that was found.", counts => 1 - ConfusionMatrixOracle.Recall(counts)),
        new("You divide those found by those missed. Recall divides them by all of class 1, TP + FN.", counts => (double)counts.TruePositives / counts.FalseNegatives),
        new("You divide by the number of all rows. Recall asks only about those that are of class 1.", counts => counts.TruePositives / Sum(counts)),
    ];

    [Test, Points(2)]
    public void Each_row_is_counted_in_its_case() =>
        Compare("Count", Count, Right, 0, [ReadmeRows(0.45), .. Rows(seed: 1, (1, 0.5), (8, 0.5), (30, 0.5))], CountMisconceptions);

    [Test, Points(1)]
    public void A_probability_that_equals_the_threshold_is_taken_for_class_1() =>
        Compare("Count", Count, Right, 0, [ReadmeRows(0.5), ReadmeRows(0.3), ReadmeRows(0.6), ([0, 1, 1], [1, 1, 0.75], 1)], CountMisconceptions);

    [Test, Points(1)]
    public void The_threshold_is_the_one_that_is_given() =>
        Compare("Count", Count, Right, 0, [ReadmeRows(0), .. Rows(seed: 2, (20, 0.2), (20, 0.35), (20, 0.8))], CountMisconceptions);

    [Test, Points(1)]
    public void Precision_is_the_share_of_those_taken_for_class_1_that_are() =>
        Compare("Precision", Precision, ConfusionMatrixOracle.Precision, Tolerance, Counts(seed: 3), PrecisionMisconceptions);

    [Test, Points(1)]
    public void Recall_is_the_share_of_class_1_that_was_found() =>
        Compare("Recall", Recall, ConfusionMatrixOracle.Recall, Tolerance, Counts(seed: 4), RecallMisconceptions);

    [Test, Points(1)]
    [Feedback("If no row is taken for class 1, precision is NaN; if no row is of class 1, recall is. In all other cases they are shares.")]
    public void A_share_of_nothing_is_NaN()
    {
        Compare(
            "Precision",
            Precision,
            ConfusionMatrixOracle.Precision,
            Tolerance,
            [new ConfusionCounts(0, 0, 15, 985), new(0, 0, 0, 1), new(0, 3, 0, 4), new(2, 3, 0, 0)],
            ShareOfNothing(ConfusionMatrixOracle.Precision));
        Compare(
            "Recall",
            Recall,
            ConfusionMatrixOracle.Recall,
            Tolerance,
            [new ConfusionCounts(0, 15, 0, 985), new(0, 0, 0, 1), new(0, 0, 15, 985), new(2, 0, 3, 0)],
            ShareOfNothing(ConfusionMatrixOracle.Recall));
    }

    private ConfusionCounts Count(Question question) => Student.Count(question.Labels, question.Probabilities, question.Threshold);

    private double Precision(ConfusionCounts counts) => Student.Precision(counts);

    private double Recall(ConfusionCounts counts) => Student.Recall(counts);

    private static ConfusionCounts Right(Question question) => ConfusionMatrixOracle.Count(question);

    private static ConfusionCounts Rearranged(ConfusionCounts counts, Func<int, int, int, int, ConfusionCounts> order) =>
        order(counts.TruePositives, counts.FalsePositives, counts.FalseNegatives, counts.TrueNegatives);

    private static Question ReadmeRows(double threshold) => ([1, 0, 1, 1, 0, 0, 1], [0.9, 0.6, 0.5, 0.2, 0.1, 0.4, 0.3], threshold);

    private static IEnumerable<Question> Rows(int seed, params (int Count, double Threshold)[] sizes)
    {
        var random = new Random(seed);
        return sizes.Select(size => ConfusionMatrixOracle.Rows(random, size.Count, size.Threshold));
    }

    // The README's, the lesson's neuron, and random ones.
    private static ConfusionCounts[] Counts(int seed)
    {
        var random = new Random(seed);
        return [new(2, 1, 2, 2), new(3, 2, 1, 1), new(3, 0, 12, 985), new(0, 4, 5, 6), .. Enumerable.Range(0, 5).Select(_ => ConfusionMatrixOracle.Counts(random))];
    }

    private static double Sum(ConfusionCounts counts) => counts.TruePositives + counts.FalsePositives + counts.FalseNegatives + counts.TrueNegatives;

    private static double Whole(double share) => Math.Floor(share);

    private static Misconception<ConfusionCounts, double>[] ShareOfNothing(Func<ConfusionCounts, double> share) =>
    [
        new("A share of nothing is NaN, not 0: 0 would claim that all were wrong.", counts => double.IsNaN(share(counts)) ? 0 : share(counts)),
        new("A share of nothing is NaN, not 1: 1 would claim that all were right.", counts => double.IsNaN(share(counts)) ? 1 : share(counts)),
    ];
}
