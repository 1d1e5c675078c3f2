using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Training = (CourseKit.Exercises.NineParameters Start, double[][] Features, double[] Labels, double LearningRate, int Epochs);

namespace Exercises.Tests;

[Exercise("02-06")]
public class TrainingLoopTests : ExerciseTests<ITrainingLoop>
{
    // A step is good to 1e-15, and later steps may enlarge what earlier ones left. Two correct runs of the lesson differ by less
    // than 1e-15 after a thousand epochs; the rest is room for harder starts.
    private const double Tolerance = 1e-9;

    // An order in which two people take eight steps, four each when all is right: bit k tells who takes step k.
    private const int StepsOfTwoPeople = 8;
    private const int InOrder = 0b10101010;

    /// <summary>Wrong ways through the epochs: the parameters before training and after each epoch.</summary>
    private static readonly (string Feedback, Func<Training, IEnumerable<NineParameters>> Epochs)[] WrongWays =
    [
        (
            "All people of an epoch take their step from the same parameters. Each step must begin where the one before has ended: that is what distinguishes this loop from one that takes a single step for all.",
            training => Epochs(training, now => People(training).Aggregate(now, (sum, person) => Moved(sum, now, person, training.LearningRate)))),
        (
            "There is one step an epoch, by the mean gradient of all people. Here every person takes a step of their own, from where the one before has ended.",
            training => Epochs(training, now => People(training).Aggregate(now, (sum, person) => Moved(sum, now, person, training.LearningRate / training.Labels.Length)))),
        (
            "There is a 1/n in the step. A step uses one person's squared error; only the loss that is reported is a mean.",
            training => NetworkOracle.Epochs(training with { LearningRate = training.LearningRate / training.Labels.Length })),
        (
            "Every epoch starts again from the parameters before training. What has been learned must be kept: set the parameters to the start once, before both loops.",
            training => [training.Start, .. Enumerable.Repeat(NetworkOracle.Train(training with { Epochs = 1 }), training.Epochs)]),
        (
            "The parameters never change. Keep what the step returns: the next one begins there.",
            training => Enumerable.Repeat(training.Start, training.Epochs + 1)),
        (
            "The last person never takes a step. A loop over n people runs as long as i < n, and i begins with 0.",
            training => NetworkOracle.Epochs(training with { Features = training.Features[..^1], Labels = training.Labels[..^1] })),
        (
            "The first person never takes a step. The first row has the index 0.",
            training => NetworkOracle.Epochs(training with { Features = training.Features[1..], Labels = training.Labels[1..] })),
        (
            "The steps go uphill. Subtract η times each derivative.",
            training => NetworkOracle.Epochs(training with { LearningRate = -training.LearningRate })),
        (
            "The factor 2 is missing in the step: the derivative of (y_true − y_pred)² by y_pred is −2 · (y_true − y_pred).",
            training => NetworkOracle.Epochs(training with { LearningRate = training.LearningRate / 2 })),
        (
            "The learning rate is always 0.1, which is what the lesson takes. Use the one that is given.",
            training => NetworkOracle.Epochs(training with { LearningRate = 0.1 })),
    ];

    private static readonly Misconception<Training, NineParameters>[] TrainMisconceptions =
    [
        new("One epoch is missing: a loop that begins with 0 runs as long as epoch < epochs, one that begins with 1 as long as epoch <= epochs.", training => NetworkOracle.Train(training with { Epochs = Math.Max(0, training.Epochs - 1) })),
        new("There is one epoch too many: a loop that begins with 0 runs as long as epoch < epochs.", training => NetworkOracle.Train(training with { Epochs = training.Epochs + 1 })),
        new("Training stops after the first epoch. Go over all people as many times as there are epochs.", training => NetworkOracle.Train(training with { Epochs = Math.Min(1, training.Epochs) })),
        .. WrongWays.Select(way => new Misconception<Training, NineParameters>(way.Feedback, training => way.Epochs(training).Last())),
    ];

    private static readonly Misconception<Training, double[]>[] LossMisconceptions =
    [
        new("The loss before training is missing. The list begins with it, and then has one loss after each epoch: epochs + 1 in all.", training => NetworkOracle.Losses(training)[1..]),
        new("The last loss is missing, the one after the last epoch. The list has epochs + 1 losses, one before training and one after each epoch.", training => NetworkOracle.Losses(training)[..^1]),
        new("There is one epoch too many. The list has epochs + 1 losses, the first of them before training.", training => NetworkOracle.Losses(training with { Epochs = training.Epochs + 1 })),
        new("The losses are sums over the people. The reported loss is the mean: divide by n.", training => [.. NetworkOracle.Losses(training).Select(loss => loss * training.Labels.Length)]),
        new("There is a factor ½ in the losses. The mean squared error of lesson 02 has none.", training => [.. NetworkOracle.Losses(training).Select(loss => loss / 2)]),
        new("The losses are measured while the parameters move: each person's error just before that person's step. Finish the epoch first, then measure all people with the same parameters.", training => [NetworkOracle.MeanLoss(training.Start, training), .. LossesOnTheWay(training)]),
        new("The losses are measured while the parameters move, and the one before training is missing. Measure all people with the same parameters: once before training, and once after each epoch.", training => [.. LossesOnTheWay(training)]),
        .. WrongWays.Select(way => new Misconception<Training, double[]>(way.Feedback, training => [.. way.Epochs(training).Select(now => NetworkOracle.MeanLoss(now, training))])),
    ];

    // The lesson's, before training and after 1, 2, … epochs; computed by NumPy.
    private static double[] LessonLosses =>
    [
        0.3693212013205569, 0.3520679367816475, 0.33485506623509154, 0.3180543909954878, 0.30199885461129883, 0.2869409839458289,
        0.2730318042834743, 0.26032280176270794, 0.24878489538218213, 0.23833471220357158, 0.22885986104791717, 0.22023863832131796,
    ];

    private static Training ReadmesExample => (new(1, 0.5, -0.5, 1, 1, -1, 0, 0, 0), [[-2, -1], [1, 2]], [1, 0], 0.5, 2);

    [Test, Points(2)]
    [Feedback("One person and one epoch are a single step, that of exercise 02-05. If this fails, look at TakeStep first.")]
    public void One_epoch_of_one_person_is_one_step() => CompareTrainings(
        [.. Enumerable.Range(1, 4).Select(seed => NetworkOracle.RandomTraining(seed, people: 1, epochs: 1, learningRate: 0.3 * seed))]);

    [Test, Points(3)]
    public void Every_person_takes_a_step_in_every_epoch() => CompareTrainings(
        ReadmesExample,
        NetworkOracle.RandomTraining(seed: 11, people: 2, epochs: 3, learningRate: 0.5),
        NetworkOracle.RandomTraining(seed: 12, people: 5, epochs: 4, learningRate: 0.8),
        NetworkOracle.RandomTraining(seed: 13, people: 3, epochs: 7, learningRate: 0.3),
        NetworkOracle.RandomTraining(seed: 14, people: 4, epochs: 1, learningRate: 1.2));

    [Test, Points(1)]
    public void People_take_their_steps_in_the_order_in_which_they_are_given()
    {
        Training[] trainings = [.. Enumerable.Range(21, 3).Select(seed => NetworkOracle.RandomTraining(seed, people: 2, epochs: StepsOfTwoPeople / 2, learningRate: 1))];
        CheckOrder(trainings);
        CompareTrainings(trainings);
    }

    [Test, Points(1)]
    [Feedback("Without an epoch nothing moves: Train returns the start. One epoch moves the parameters once for each person.")]
    public void No_epochs_leave_the_parameters_as_they_were_and_one_epoch_moves_them() => CompareTrainings(
        NetworkOracle.RandomTraining(seed: 31, people: 3, epochs: 0, learningRate: 0.5),
        NetworkOracle.RandomTraining(seed: 31, people: 3, epochs: 1, learningRate: 0.5));

    [Test, Points(2)]
    [Feedback("The lesson's four people have the losses 0.3693… before training, 0.3520… after one epoch and 0.3348… after two.")]
    public void The_losses_are_those_of_the_lesson() => Compare(
        "Losses", Losses, training => LessonLosses[..(training.Epochs + 1)], Tolerance, [NetworkOracle.Lesson(epochs: 11), NetworkOracle.Lesson(epochs: 2)], LossMisconceptions);

    [Test, Points(3)]
    public void The_losses_are_measured_before_training_and_after_every_epoch() => Compare(
        "Losses",
        Losses,
        NetworkOracle.Losses,
        Tolerance,
        [
            ReadmesExample,
            NetworkOracle.RandomTraining(seed: 41, people: 3, epochs: 4, learningRate: 0.5),
            NetworkOracle.RandomTraining(seed: 42, people: 5, epochs: 2, learningRate: 0.8),
            NetworkOracle.RandomTraining(seed: 43, people: 2, epochs: 30, learningRate: 0.3),
            NetworkOracle.RandomTraining(seed: 44, people: 4, epochs: 0, learningRate: 0.5),
        ],
        LossMisconceptions);

    private double[] Losses(Training training) =>
        Student.Losses(training.Start, training.Features, training.Labels, training.LearningRate, training.Epochs);

    private NineParameters Train(Training training) =>
        Student.Train(training.Start, training.Features, training.Labels, training.LearningRate, training.Epochs);

    private void CompareTrainings(params Training[] trainings) =>
        Compare("Train", Train, NetworkOracle.Train, Tolerance, trainings, TrainMisconceptions);

    // Shuffled steps differ from run to run and from code to code; that each answer belongs to some order of steps gives them away.
    private void CheckOrder(Training[] trainings)
    {
        int[] orders = [.. trainings.Select(Order)];
        if (orders.All(order => order >= 0) && orders.Any(order => order != InOrder))
        {
            Assert.Fail("The people take their steps in another order than they are given in, or some more often than others. In every epoch, go through the rows from the first to the last; shuffling is another kind of training.");
        }
    }

    // The order of steps that explains what the student's code returns, which gets copies of the lists; −1 when none does.
    private int Order(Training training)
    {
        double[] answer = NetworkOracle.Numbers(Train(training with { Features = [.. training.Features], Labels = [.. training.Labels] }));
        (double[] Inputs, double True)[] people = [.. People(training)];
        return Enumerable.Range(0, 1 << StepsOfTwoPeople).Prepend(InOrder).FirstOrDefault(Explains, -1);

        bool Explains(int order)
        {
            NineParameters end = Enumerable.Range(0, StepsOfTwoPeople)
                .Select(step => people[(order >> step) & 1])
                .Aggregate(training.Start, (now, person) => NetworkOracle.Step((now, person.Inputs, person.True), training.LearningRate));
            return answer.Zip(NetworkOracle.Numbers(end)).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance);
        }
    }

    private static IEnumerable<NineParameters> Epochs(Training training, Func<NineParameters, NineParameters> epoch)
    {
        NineParameters now = training.Start;
        yield return now;
        for (int i = 0; i < training.Epochs; i++)
        {
            yield return now = epoch(now);
        }
    }

    // The parameters moved by the gradient at others.
    private static NineParameters Moved(NineParameters parameters, NineParameters at, (double[] Inputs, double True) person, double learningRate) =>
        NetworkOracle.Moved(parameters, NetworkOracle.Gradient((at, person.Inputs, person.True)), -learningRate);

    // For each epoch the mean of every person's loss just before that person's step.
    private static IEnumerable<double> LossesOnTheWay(Training training)
    {
        NineParameters now = training.Start;
        for (int epoch = 0; epoch < training.Epochs; epoch++)
        {
            double sum = 0;
            foreach ((double[] inputs, double yTrue) in People(training))
            {
                sum += NetworkOracle.Loss((now, inputs, yTrue));
                now = NetworkOracle.Step((now, inputs, yTrue), training.LearningRate);
            }

            yield return sum / training.Labels.Length;
        }
    }

    private static IEnumerable<(double[] Inputs, double True)> People(Training training) => NetworkOracle.People(training);
}
