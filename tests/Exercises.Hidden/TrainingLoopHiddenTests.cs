using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Training = (CourseKit.Exercises.NineParameters Start, double[][] Features, double[] Labels, double LearningRate, int Epochs);

namespace Exercises.Hidden;

[Exercise("02-06"), Hidden]
public class TrainingLoopHiddenTests : ExerciseTests<ITrainingLoop>
{
    private const double Tolerance = 1e-9;

    private static Training[] Trainings =>
    [
        NetworkOracle.Lesson(epochs: 150),
        NetworkOracle.RandomTraining(seed: 61, people: 1, epochs: 9, learningRate: 0.7),
        NetworkOracle.RandomTraining(seed: 62, people: 12, epochs: 5, learningRate: 0.4),
        NetworkOracle.RandomTraining(seed: 63, people: 6, epochs: 0, learningRate: 0.2),
        NetworkOracle.RandomTraining(seed: 64, people: 7, epochs: 20, learningRate: 0.05),
    ];

    [Test, Points(1)]
    public void Parameters_after_other_trainings_are_right() => Compare(
        "Train",
        training => Student.Train(training.Start, training.Features, training.Labels, training.LearningRate, training.Epochs),
        NetworkOracle.Train,
        Tolerance,
        Trainings);

    [Test, Points(2)]
    public void Losses_of_other_trainings_are_right() => Compare(
        "Losses",
        training => Student.Losses(training.Start, training.Features, training.Labels, training.LearningRate, training.Epochs),
        NetworkOracle.Losses,
        Tolerance,
        Trainings);
}
