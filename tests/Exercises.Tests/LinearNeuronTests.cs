using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using LossInput = (double Weight, double[] Samples, double[] Targets);
using PredictInput = (double Weight, double X);

namespace Exercises.Tests;

[Exercise("01-01")]
public class LinearNeuronTests : ExerciseTests<ILinearNeuron>
{
    // A single product, and its rounding.
    private const double PredictTolerance = 1e-12;

    // The square may be multiplied out and the rows added in any order; with sums up to about 1e5 that moves the last digits by 1e-11.
    private const double LossTolerance = 1e-9;

    private static readonly Misconception<PredictInput, double>[] PredictMisconceptions =
    [
        new("The weight is added to the input. A weight multiplies: ŷ = w · x.", ask => ask.Weight + ask.X),
        new("The linear neuron has no activation: the sigmoid comes in the next lesson. Here ŷ is w · x, as large as it may be.", ask => 1 / (1 + Math.Exp(-ask.Weight * ask.X))),
        new("The predictions are cut to whole numbers. Look for a conversion to int.", ask => (int)(ask.Weight * ask.X)),
    ];

    private static readonly Misconception<LossInput, double>[] LossMisconceptions =
    [
        new("This is half the sum of the squared errors. The loss is half their mean, so that data sets of different sizes can be compared: divide by 2N.", ask => SumOfSquares(ask) / 2),
        new("The ½ is missing: this is the mean of the squared errors, and the loss is half of it. Divide by 2N.", ask => SumOfSquares(ask) / ask.Samples.Length),
        new("This is the plain sum of the squared errors. The loss is half their mean: divide by 2N.", SumOfSquares),
        new("s / 2 * N is worked out from left to right, as (s / 2) · N. The denominator needs brackets: s / (2 * N).", ask => SumOfSquares(ask) / 2 * ask.Samples.Length),
        new("The loss comes out as 0, but the errors are not. Look for a division of two whole numbers: in C# and F#, 1 / 2 is 0, and so is 1 / (2 * samples.Length); 1.0 / 2.0 is 0.5. Or the loop leaves rows out: it begins at 0.", _ => 0),
        new("The errors are added first and squared afterwards, so that −5 and +5 cancel. Square each error, then add.", ask => Math.Pow(Errors(ask).Sum(), 2) / (2 * ask.Samples.Length)),
        new("The errors are added first and squared afterwards, so that −5 and +5 cancel. Square each error, then take the mean.", ask => Math.Pow(Errors(ask).Average(), 2) / 2),
        new("The errors are not squared, so that −5 and +5 cancel, and the loss may even be negative.", ask => Errors(ask).Average() / 2),
        new("The errors are not squared, but taken without their sign. That is another loss, the absolute error; here each error is multiplied by itself.", ask => Errors(ask).Average(Math.Abs) / 2),
        new("The first row is left out. The loop must begin at 0, the place of the first number of a list.", ask => Errors(ask).Skip(1).Sum(error => error * error) / (2 * ask.Samples.Length)),
        new("The last row is left out. The loop must go on as long as i is below the number of rows.", ask => Errors(ask).SkipLast(1).Sum(error => error * error) / (2 * ask.Samples.Length)),
    ];

    [Test, Points(2)]
    public void Predict_multiplies_the_input_by_the_weight() => Compare(
        "Predict",
        ask => Student.Predict(ask.Weight, ask.X),
        ask => ask.X * ask.Weight,
        PredictTolerance,
        Predictions,
        PredictMisconceptions);

    [Test, Points(1)]
    public void The_loss_of_one_row_is_half_its_squared_error() => CompareLoss(LinearNeuronOracle.Loss, LinearNeuronOracle.Cases(seed: 11, 1, 1, 1));

    [Test, Points(1)]
    public void The_loss_of_the_example_in_the_README_comes_out() =>
        CompareLoss(_ => 13.25 / 6, (0.5, NoisyLine.ReadmeSamples, NoisyLine.ReadmeTargets));

    [Test, Points(1)]
    public void The_loss_of_the_twelve_samples_is_the_one_of_the_lesson() =>
        CompareLoss(_ => 284.8313868193992, (-0.5, NoisyLine.LessonSamples, NoisyLine.LessonTargets));

    [Test, Points(3)]
    public void The_loss_of_any_data_is_half_the_mean_of_the_squared_errors() =>
        CompareLoss(LinearNeuronOracle.Loss, LinearNeuronOracle.Cases(seed: 12, 2, 3, 4, 5, 10, 17, 40));

    private static PredictInput[] Predictions
    {
        get
        {
            var random = new Random(10);
            return [(-0.5, -12), (0.5, 3), (2.3, 0), (0, 7), .. Enumerable.Range(0, 10).Select(_ => (NoisyLine.Weight(random), 5 * NoisyLine.Weight(random)))];
        }
    }

    private void CompareLoss(Func<LossInput, double> expected, params LossInput[] inputs) =>
        Compare("Loss", ask => Student.Loss(ask.Weight, ask.Samples, ask.Targets), expected, LossTolerance, inputs, LossMisconceptions);

    private static double[] Errors(LossInput ask) => [.. ask.Samples.Zip(ask.Targets, (x, t) => t - (ask.Weight * x))];

    private static double SumOfSquares(LossInput ask) => Errors(ask).Sum(error => error * error);
}
