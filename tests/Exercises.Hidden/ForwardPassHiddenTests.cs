using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("04-01"), Hidden]
public class ForwardPassHiddenTests : ExerciseTests<IForwardPass>
{
    private const double Tolerance = 1e-12;

    [Test, Points(2)]
    public void Answers_are_right_for_other_networks() =>
        Compare("Answers", ask => Student.Answers(ask.Rows, ask.Weights), ForwardPassOracle.Answers, Tolerance, ForwardPassOracle.Questions(seed: 1001, (5, 3, 4), (3, 5, 2), (2, 2, 6)));

    // Sums of a hundred and more: the sigmoid reaches 0 and 1 there and must not become NaN.
    [Test, Points(1)]
    public void Hidden_is_right_for_large_features() => Compare(
        "Hidden",
        ask => Student.Hidden(ask.Rows, ask.Weights),
        ForwardPassOracle.Hidden,
        Tolerance,
        [.. ForwardPassOracle.Questions(seed: 1002, (4, 3, 2), (6, 2, 4)).Select(ask => ask with { Rows = [.. ask.Rows.Select(row => row.Select(x => 500 * x).ToArray())] })]);
}
