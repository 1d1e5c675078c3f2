using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("04-04"), Hidden]
public class AccuracyHiddenTests : ExerciseTests<IAccuracy>
{
    // See AccuracyTests.
    private const double Tolerance = 1e-12;

    [Test, Points(1)]
    public void Other_probabilities_make_the_right_classes() =>
        Compare("ClassOf", Student.ClassOf, AccuracyOracle.ClassOf, 0, [.. Enumerable.Range(0, 33).Select(step => step / 32.0)]);

    [Test, Points(1)]
    public void Accuracy_is_right_for_other_rows()
    {
        var random = new Random(108);
        Compare(
            "OfRows",
            question => Student.OfRows(question.Labels, question.Probabilities),
            AccuracyOracle.OfRows,
            Tolerance,
            [.. new[] { 1, 6, 17, 110 }.Select(count => AccuracyOracle.Rows(random, count)), ([0, 0, 0, 0, 1], [0.1, 0.5, 0, 0.7, 0.4])]);
    }
}
