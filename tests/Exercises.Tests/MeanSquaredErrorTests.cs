using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using Predictions = (double[] True, double[] Predicted);

namespace Exercises.Tests;

[Exercise("02-03")]
public class MeanSquaredErrorTests : ExerciseTests<IMeanSquaredError>
{
    // Sums of at most a hundred positive terms: in any order they agree to 1e-14 of their size.
    private const double Tolerance = 1e-12;

    private static readonly Misconception<(double True, double Predicted), double>[] ErrorMisconceptions =
    [
        new("There is a factor ½. This course's squared error has none in lesson 02: (y_true − y_pred)², and no more.", y => 0.5 * MeanSquaredErrorOracle.SquaredError(y.True, y.Predicted)),
        new("This is the absolute error. Multiply the error by itself: (y_true − y_pred)².", y => Math.Abs(y.True - y.Predicted)),
        new("The error isn't squared, so its sign remains. Multiply it by itself.", y => y.True - y.Predicted),
        new("The error isn't squared, so its sign remains. Multiply it by itself.", y => y.Predicted - y.True),
        new("Twice the error is not the error squared: multiply it by itself, not by 2.", y => 2 * (y.True - y.Predicted)),
        new("This is y_true² − y_pred². Take the difference first and square it then; both orders don't give the same.", y => (y.True * y.True) - (y.Predicted * y.Predicted)),
    ];

    private static readonly Misconception<Predictions, double>[] LossMisconceptions =
    [
        new("This is the sum of the squared errors. The loss is their mean: divide the sum by n.", all => Squares(all).Sum()),
        new("There is a factor ½. The mean squared error of lesson 02 has none: the sum of the squares, divided by n.", all => Squares(all).Average() / 2),
        new("There is a factor ½, and the division by n is missing. Lesson 02 takes the mean, without a ½.", all => Squares(all).Sum() / 2),
        new("This is the mean of the absolute errors. Square each error before you add it.", all => Errors(all).Average(Math.Abs)),
        new("This is the square of the mean error, in which errors in opposite directions cancel. Square each error first, then take the mean.", all => Math.Pow(Errors(all).Average(), 2)),
        new("This is the mean of the errors themselves, in which errors in opposite directions cancel. Square each error before you add it.", all => Errors(all).Average()),
        new("This is the root of the mean squared error (its name is RMSE). Lesson 02 takes no root.", all => Math.Sqrt(Squares(all).Average())),
        new("The loss is always 0. If your code says 1 / n * sum: 1 / n with an int n is 0 as soon as n is above 1, because a division of two ints drops the fraction. Divide the sum, which is a double, by n.", all => all.True.Length == 1 ? Squares(all).Sum() : 0),
        new("The sum is divided by n − 1. That is for estimating a variance; a mean is divided by n.", all => Squares(all).Sum() / (all.True.Length - 1)),
        new("The sum is always divided by 4, which is right for the lesson's four people only. Divide by how many there are.", all => Squares(all).Sum() / 4),
        new("The last prediction is left out of the sum. A loop over n predictions runs as long as i < n, and i begins with 0.", all => Squares(all).SkipLast(1).Sum() / all.True.Length),
        new("The first prediction is left out of the sum. The first element of a list has the index 0.", all => Squares(all).Skip(1).Sum() / all.True.Length),
    ];

    [Test, Points(2)]
    public void The_squared_error_of_one_prediction_follows_the_formula() => Compare(
        "SquaredError",
        y => Student.SquaredError(y.True, y.Predicted),
        y => MeanSquaredErrorOracle.SquaredError(y.True, y.Predicted),
        Tolerance,
        [(1, 0.9), (0, 0.5), (-2, 1.5), (3, 3), (0.25, -4)],
        ErrorMisconceptions);

    [Test, Points(1)]
    [Feedback("With the labels 1, 0, 0, 1: predicting 0 for all gives 2/4 = 0.5, predicting ½ for all gives 0.25, and 0.9, 0.2, 0, 0.5 give 0.3/4 = 0.075.")]
    public void The_loss_is_right_for_the_four_people_of_the_lesson() => CompareLosses(
        ([1, 0, 0, 1], [0, 0, 0, 0]), ([1, 0, 0, 1], [0.5, 0.5, 0.5, 0.5]), ([1, 0, 0, 1], [0.9, 0.2, 0, 0.5]));

    [Test, Points(2)]
    public void The_loss_is_the_mean_of_the_squared_errors() => CompareLosses(
        [.. MeanSquaredErrorOracle.RandomLabels(seed: 1, 3, 5, 4, 7), .. MeanSquaredErrorOracle.RandomNumbers(seed: 2, 6, 9, 4)]);

    [Test, Points(1)]
    [Feedback("The mean of one squared error is that squared error.")]
    public void One_prediction_is_enough() => CompareLosses(MeanSquaredErrorOracle.RandomNumbers(seed: 3, 1, 1, 1));

    [Test, Points(1)]
    public void Errors_in_opposite_directions_do_not_cancel() => CompareLosses(([0, 0], [1, -1]), ([2, 5, 1], [3, 3, 2]));

    [Test, Points(1)]
    [Feedback("The loss is 0 when every prediction is perfect, and only then.")]
    public void The_loss_is_zero_for_perfect_predictions_alone() => CompareLosses(([1, 0, 3], [1, 0, 3]), ([1, 0, 3], [1, 0, 2.5]), ([-4], [-4]));

    private void CompareLosses(params Predictions[] inputs) => Compare(
        "Loss", all => Student.Loss(all.True, all.Predicted), MeanSquaredErrorOracle.Loss, Tolerance, inputs, LossMisconceptions);

    private static IEnumerable<double> Errors(Predictions all) => all.True.Zip(all.Predicted, (yTrue, yPred) => yTrue - yPred);

    private static IEnumerable<double> Squares(Predictions all) => Errors(all).Select(error => error * error);
}
