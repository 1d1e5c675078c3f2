using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Ends = (double From, double To, int Count);

namespace Exercises.Tests;

[Exercise("04-05")]
public class DecisionGridTests : ExerciseTests<IDecisionGrid>
{
    // A multiplication, a division and an addition in any order move numbers below 100 by 1e-14.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<Ends, double[]>[] AxisMisconceptions =
    [
        new("The last number is missing: between count numbers there are count − 1 gaps, so divide by count − 1.", ask => Spaced(ask, (ask.To - ask.From) / ask.Count)),
        new("The gap is cut to a whole number. Look for a conversion to int, or a division of two ints.", ask => Spaced(ask, (int)((ask.To - ask.From) / (ask.Count - 1)))),
        new("The numbers begin at 0. They begin at first: add it.", ask => Spaced(ask with { From = 0 }, (ask.To - ask.From) / (ask.Count - 1))),
        new("The first number is missing: i counts from 0.", ask => Spaced(ask with { From = ask.From + ((ask.To - ask.From) / (ask.Count - 1)) }, (ask.To - ask.From) / (ask.Count - 1))),
    ];

    private static readonly Misconception<GridQuestion, double[][]>[] AnswerMisconceptions =
    [
        new("Rows and columns are exchanged: there is a row for each y, and in it a column for each x.", ask => [.. ask.Xs.Select(x => ask.Ys.Select(y => ask.Network([x, y])).ToArray())]),
        new("The point's coordinates are exchanged: x comes first in the point, y second.", ask => [.. ask.Ys.Select(y => ask.Xs.Select(x => ask.Network([y, x])).ToArray())]),
        new("The rows come from the top down. Row 0 belongs to ys[0], the lowest.", ask => [.. ask.Ys.Reverse().Select(y => ask.Xs.Select(x => ask.Network([x, y])).ToArray())]),
        new("These are classes, 0 and 1. The answers themselves are asked for.", ask => [.. DecisionGridOracle.Answers(ask).Select(row => row.Select(answer => answer >= 0.5 ? 1.0 : 0).ToArray())]),
    ];

    private static readonly Misconception<double[][], double>[] ShareMisconceptions =
    [
        new("The quotient of two ints is cut off: 3 / 6 is 0 in C#. Make one of them a double first.", answers => (int)DecisionGridOracle.ShareOfClass1(answers)),
        new("An answer of exactly ½ counts as class 1: at least ½, not above it.", answers => answers.SelectMany(row => row).Average(answer => answer > 0.5 ? 1.0 : 0)),
        new("This is the share of class 0.", answers => 1 - DecisionGridOracle.ShareOfClass1(answers)),
        new("This is how many there are. The share is that number divided by the number of all answers.", answers => answers.Sum(row => row.Count(answer => answer >= 0.5))),
        new("You divide by the number of rows. There are rows times columns answers.", answers => answers.Average(row => row.Count(answer => answer >= 0.5))),
        new("The answers are averaged. Count those that are at least ½ instead.", answers => answers.SelectMany(row => row).Average()),
    ];

    [Test, Points(1)]
    public void Axis_has_both_ends() => CompareAxis((0, 1, 2), (-3.5, 2.5, 2));

    [Test, Points(2)]
    public void Axis_is_equally_spaced()
    {
        var random = new Random(1);
        CompareAxis([(-1, 1, 5), (0, 9, 10), .. Enumerable.Range(0, 5).Select(_ => (-10 * random.NextDouble(), 10 * random.NextDouble(), random.Next(3, 12)))]);
    }

    [Test, Points(1)]
    public void Answers_are_right_on_a_square_grid() => CompareAnswers(DecisionGridOracle.Grids(seed: 2, (3, 3), (1, 1)));

    [Test, Points(2)]
    [Feedback("There are more points in one direction than in the other here: b rows, as many as there are values of y, of a answers each.")]
    public void Answers_have_a_row_for_each_y() => CompareAnswers(
    [
        new GridQuestion(point => point.Length == 2 ? point[0] + (0.1 * point[1]) : throw new ArgumentException("A point has two coordinates."), [0.1, 0.5, 0.9], [-1, 1]),
        .. DecisionGridOracle.Grids(seed: 3, (4, 2), (1, 5), (6, 3)),
    ]);

    [Test, Points(2)]
    public void Share_of_class_1_counts_every_answer_of_at_least_one_half()
    {
        var random = new Random(4);
        Compare(
            "ShareOfClass1",
            Student.ShareOfClass1,
            DecisionGridOracle.ShareOfClass1,
            Tolerance,
            [[[0, 0.4, 0.8], [0.2, 0.6, 1]], [[0.5]], [[0.1, 0.2]], [[0.499, 0.501, 0.49]], .. new[] { (2, 3), (5, 1), (1, 7), (4, 6) }.Select(size => DecisionGridOracle.Rows(random, size.Item1, size.Item2))],
            ShareMisconceptions);
    }

    private static double[] Spaced(Ends ask, double gap) => [.. Enumerable.Range(0, ask.Count).Select(i => ask.From + (i * gap))];

    private void CompareAxis(params Ends[] asked) =>
        Compare("Axis", ask => Student.Axis(ask.From, ask.To, ask.Count), DecisionGridOracle.Axis, Tolerance, asked, AxisMisconceptions);

    private void CompareAnswers(GridQuestion[] asked) =>
        Compare("Answers", ask => Student.Answers(ask.Network, ask.Xs, ask.Ys), DecisionGridOracle.Answers, Tolerance, asked, AnswerMisconceptions);
}
