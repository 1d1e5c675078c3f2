using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("04-05"), Hidden]
public class DecisionGridHiddenTests : ExerciseTests<IDecisionGrid>
{
    private const double Tolerance = 1e-12;

    private static readonly (double From, double To, int Count)[] Axes = [(-2.25, 1.5, 7), (100, 101, 3), (-9, -4, 21)];

    [Test, Points(1)]
    public void Answers_are_right_for_other_networks() => Compare(
        "Answers",
        ask => Student.Answers(ask.Network, ask.Xs, ask.Ys),
        DecisionGridOracle.Answers,
        Tolerance,
        DecisionGridOracle.Grids(seed: 1001, (5, 4), (2, 7), (7, 1)));

    [Test, Points(1)]
    public void Axis_and_share_are_right_for_other_numbers()
    {
        var random = new Random(1002);
        Compare("Axis", ask => Student.Axis(ask.From, ask.To, ask.Count), DecisionGridOracle.Axis, Tolerance, Axes);
        Compare("ShareOfClass1", Student.ShareOfClass1, DecisionGridOracle.ShareOfClass1, Tolerance, [DecisionGridOracle.Rows(random, 3, 5), DecisionGridOracle.Rows(random, 6, 2)]);
    }
}
