using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;

namespace Exercises.Hidden;

[Exercise("02-05"), Hidden]
public class TrainingStepHiddenTests : ExerciseTests<ITrainingStep>
{
    private const double Tolerance = 1e-12;

    [Test, Points(2)]
    public void The_gradient_is_right_in_other_networks() => Compare(
        "Gradient",
        question => Student.Gradient(question.Parameters, question.Inputs, question.True),
        NetworkOracle.Gradient,
        Tolerance,
        [.. NetworkOracle.RandomQuestions(seed: 191, count: 20), (NetworkOracle.LessonStart, [-2, -1], 1), (NetworkOracle.LessonStart, [0, 0], 0)]);

    [Test, Points(2)]
    public void The_step_is_right_in_other_networks() => Compare(
        "TakeStep",
        question => Student.TakeStep(question.Asked.Parameters, question.Asked.Inputs, question.Asked.True, question.LearningRate),
        question => NetworkOracle.Step(question.Asked, question.LearningRate),
        Tolerance,
        [.. NetworkOracle.RandomQuestions(seed: 192, count: 20).Select((asked, i) => (Asked: asked, LearningRate: 0.05 + (0.1 * i)))]);
}
