using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("02-04"), Hidden]
public class ChainRuleHiddenTests : ExerciseTests<IChainRule>
{
    [Test, Points(2)]
    public void The_derivative_is_right_in_other_networks() => Compare(
        "LossByW1",
        question => Student.LossByW1(question.Parameters, question.Inputs, question.True),
        question => NetworkOracle.Gradient(question).W1,
        tolerance: 1e-12,
        [.. NetworkOracle.RandomQuestions(seed: 91, count: 30), (NetworkOracle.LessonStart, [-2, -1], 1), (NetworkOracle.LessonStart, [0.5, -3], 0)]);
}
