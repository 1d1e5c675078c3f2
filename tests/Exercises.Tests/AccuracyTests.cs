using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Question = (int[] Labels, double[] Probabilities);

namespace Exercises.Tests;

[Exercise("04-04")]
public class AccuracyTests : ExerciseTests<IAccuracy>
{
    // A count divided by a count: 1 less the share of the wrong rows is a few 1e-16 off, and is right.
    private const double Tolerance = 1e-12;

    private const string OneHalf = "A probability of exactly ½ means class 1: at least one half, not above it. (Math.Round gives 0 for one half, and so does F#'s round: they round to the even number.)";

    private static readonly Misconception<double, int>[] ClassMisconceptions =
    [
        new("The classes are exchanged. It is the probability of class 1: where it is large, the answer is 1.", probability => 1 - AccuracyOracle.ClassOf(probability)),
        new("The probability is cut to a whole number, which is 0 for everything below 1. Compare it with 0.5.", probability => (int)probability),
        new("This is 1 for every probability above 0. Compare it with 0.5.", probability => (int)Math.Ceiling(probability)),
    ];

    private static readonly Misconception<Question, double>[] Misconceptions =
    [
        new("In C# and F#, a whole number divided by a whole number is a whole number, the fraction is cut off. Make doubles of them first (F# calls these float).", question => Math.Floor(AccuracyOracle.OfRows(question))),
        new("This is the share of the rows that are wrong. Accuracy counts those that are right.", question => 1 - AccuracyOracle.OfRows(question)),
        new("Only rows of class 1 are counted. A row of class 0 that is taken for class 0 is right, too.", question => Share(question, row => row.Label == 1 && AccuracyOracle.ClassOf(row.Probability) == 1)),
        new("You compare the probability itself with the label. First make a class of it, with ClassOf.", question => Share(question, row => row.Probability == row.Label)),
        new("This is the number of right rows. Accuracy is their share: divide by the number of rows.", question => AccuracyOracle.OfRows(question) * question.Labels.Length),
        new("This is a percentage. Accuracy is a share, from 0 to 1.", question => AccuracyOracle.OfRows(question) * 100),
        new("This is the share of the rows that are taken for class 1, whatever their label. Compare each class with the row's label.", question => Share(question, row => row.Probability >= 0.5)),
        new("You divide by the number of rows of class 1. Accuracy is a share of all rows.", question => AccuracyOracle.OfRows(question) * question.Labels.Length / question.Labels.Sum()),
    ];

    private static readonly Misconception<Question, double> HalfLeftOut = new(OneHalf, question => Share(question, row => (row.Probability > 0.5 ? 1 : 0) == row.Label));

    [Test, Points(1)]
    public void A_probability_above_one_half_means_class_1_and_one_below_it_class_0() =>
        Compare("ClassOf", Student.ClassOf, AccuracyOracle.ClassOf, 0, [0, 0.3, 0.499, 0.501, 0.75, 1, .. Probabilities(seed: 1)], ClassMisconceptions);

    [Test, Points(1)]
    public void Exactly_one_half_means_class_1() => Compare(
        "ClassOf",
        Student.ClassOf,
        AccuracyOracle.ClassOf,
        0,
        [0.5, Math.BitDecrement(0.5), Math.BitIncrement(0.5)],
        [
            new(OneHalf, probability => probability > 0.5 ? 1 : 0),
            new("Adding ½ and cutting the fraction off gives 1 for the number just below ½, too: their sum is rounded to 1. Compare the probability with 0.5.", probability => (int)(probability + 0.5)),
            .. ClassMisconceptions,
        ]);

    [Test, Points(1)]
    public void Three_of_the_five_rows_of_the_README_are_right() => Compare(
        "OfRows",
        OfRows,
        AccuracyOracle.OfRows,
        Tolerance,
        [([1, 0, 1, 0, 1], [0.8, 0.3, 0.5, 0.6, 0.1])],
        [.. Misconceptions, HalfLeftOut]);

    [Test, Points(3)]
    public void Accuracy_is_the_share_of_the_right_rows() =>
        Compare("OfRows", OfRows, AccuracyOracle.OfRows, Tolerance, Questions(seed: 2), Misconceptions);

    [Test, Points(1)]
    public void Rows_of_exactly_one_half_are_taken_for_class_1() => Compare(
        "OfRows",
        OfRows,
        AccuracyOracle.OfRows,
        Tolerance,
        [([1, 0, 0, 1], [0.5, 0.5, 0.2, 0.5]), ([0, 0, 1], [0.5, 0.5, 0.9]), ([1], [0.5])],
        [HalfLeftOut, .. Misconceptions]);

    [Test, Points(1)]
    public void The_accuracy_of_no_rows_is_NaN() => Compare(
        "OfRows",
        OfRows,
        AccuracyOracle.OfRows,
        Tolerance,
        [([], []), ([0, 1, 1], [0.1, 0.9, 0.2])],
        new Misconception<Question, double>("A share of nothing is neither 0 nor 1: the accuracy of no rows is NaN.", question => question.Labels.Length == 0 ? 0 : AccuracyOracle.OfRows(question)),
        new Misconception<Question, double>("A share of nothing is neither 0 nor 1: the accuracy of no rows is NaN.", question => question.Labels.Length == 0 ? 1 : AccuracyOracle.OfRows(question)));

    private double OfRows(Question question) => Student.OfRows(question.Labels, question.Probabilities);

    private static double Share(Question question, Func<(int Label, double Probability), bool> isCounted) =>
        AccuracyOracle.Rows(question).Count(isCounted) / (double)question.Labels.Length;

    private static IEnumerable<double> Probabilities(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, 12).Select(_ => random.NextDouble());
    }

    // The first question has right rows of both classes and no certain ones; the random ones differ in size.
    private static Question[] Questions(int seed)
    {
        var random = new Random(seed);
        return [([0, 1, 1, 0], [0.2, 0.7, 0.4, 0.3]), .. new[] { 3, 8, 25, 60 }.Select(count => AccuracyOracle.Rows(random, count))];
    }
}
