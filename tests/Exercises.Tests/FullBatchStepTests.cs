using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using SlopeInput = (double Weight, double[] Samples, double[] Targets);
using StepInput = (double Weight, double[] Samples, double[] Targets, double LearningRate);

namespace Exercises.Tests;

[Exercise("01-02")]
public class FullBatchStepTests : ExerciseTests<IFullBatchStep>
{
    // The sums may be taken in any order and form; with sums up to about 1e5 that moves the last digits by 1e-11.
    private const double Tolerance = 1e-9;

    private static readonly Misconception<SlopeInput, double>[] SlopeMisconceptions =
    [
        new("The slope has the wrong sign. Raising w lowers the error t − w · x where x is positive, which brings a minus: dL/dw = −(1 / N) · Σ e · x.", ask => Mean(ask, (e, x, _) => e * x)),
        new("This is the sum over the rows. The loss is a mean, and so is its slope: divide by N.", ask => -ask.Samples.Length * Mean(ask, (e, x, _) => e * x)),
        new("The ½ is counted twice. The square's derivative brings a factor 2, which has already used up the loss's ½: divide by N, not by 2N.", ask => -Mean(ask, (e, x, _) => e * x) / 2),
        new("This is twice the slope: the slope of the mean squared error without its ½. Here the 2 of the square and the ½ of the loss cancel.", ask => -2 * Mean(ask, (e, x, _) => e * x)),
        new("The errors are not multiplied by the inputs. A row far from 0 has a long lever: each error counts times its x.", ask => -Mean(ask, (e, _, _) => e)),
        new("The errors are multiplied by the targets. The derivative of w · x with respect to w is the input x.", ask => -Mean(ask, (e, _, t) => e * t)),
        new("The errors are multiplied by the weight. That tells how the loss changes with the input, but it is the weight that learns: the derivative of w · x with respect to w is x.", ask => -Mean(ask, (e, _, _) => e * ask.Weight)),
        new("The slope comes out as 0, but the errors are not. Look for a division of two whole numbers: in C#, 1 / samples.Length is 0; 1.0 / samples.Length keeps the rest. Or the loop leaves rows out: it begins at 0.", _ => 0),
        new("The first row is left out. The loop must begin at 0, the place of the first number of a list.", ask => -Rows(ask).Skip(1).Sum() / ask.Samples.Length),
        new("The last row is left out. The loop must go on as long as i is below the number of rows.", ask => -Rows(ask).SkipLast(1).Sum() / ask.Samples.Length),
    ];

    private static readonly Misconception<StepInput, double>[] StepMisconceptions =
    [
        new("The step goes uphill. The slope shows where the loss rises; the weight must move against it, so subtract.", ask => (2 * ask.Weight) - FullBatchStepOracle.AfterStep(ask)),
        new("This is how far the weight moves. AfterStep returns where it arrives: the weight from before plus that change.", ask => FullBatchStepOracle.AfterStep(ask) - ask.Weight),
        new("The learning rate is left out. The step is η times the slope.", ask => ask.Weight - FullBatchStepOracle.Slope(SlopeOf(ask))),

        // An AfterStep that is right about a slope that is not.
        .. SlopeMisconceptions.Select(idea => new Misconception<StepInput, double>(
            $"AfterStep would be right if Slope were. {idea.Feedback}",
            ask => ask.Weight - (ask.LearningRate * idea.Answer(SlopeOf(ask))))),
    ];

    [Test, Points(1)]
    public void The_slope_of_one_row_is_minus_its_error_times_its_input() =>
        CompareSlope(FullBatchStepOracle.Slope, [.. FullBatchStepOracle.Cases(seed: 21, 1, 1, 1).Select(SlopeOf)]);

    [Test, Points(1)]
    public void The_slopes_of_the_README_and_of_the_lesson_come_out() => CompareSlope(
        ask => ask.Samples.Length == 3 ? -4.5 : -154.24928451666665,
        (0.5, NoisyLine.ReadmeSamples, NoisyLine.ReadmeTargets),
        (-0.5, NoisyLine.LessonSamples, NoisyLine.LessonTargets));

    [Test, Points(2)]
    public void The_slope_of_any_data_is_minus_the_mean_of_error_times_input() =>
        CompareSlope(FullBatchStepOracle.Slope, [.. FullBatchStepOracle.Cases(seed: 22, 2, 3, 4, 5, 10, 17, 40).Select(SlopeOf)]);

    [Test, Points(1)]
    public void The_steps_of_the_README_and_of_the_lesson_come_out() => CompareStep(
        ask => ask.Samples.Length == 3 ? 0.95 : -0.34575071548333336,
        (0.5, NoisyLine.ReadmeSamples, NoisyLine.ReadmeTargets, 0.1),
        (-0.5, NoisyLine.LessonSamples, NoisyLine.LessonTargets, 0.001));

    [Test, Points(2)]
    public void A_step_goes_against_the_slope_by_the_learning_rate_times_it() =>
        CompareStep(FullBatchStepOracle.AfterStep, FullBatchStepOracle.Cases(seed: 23, 1, 2, 3, 4, 5, 10, 17, 40));

    private void CompareSlope(Func<SlopeInput, double> expected, params SlopeInput[] inputs) =>
        Compare("Slope", ask => Student.Slope(ask.Weight, ask.Samples, ask.Targets), expected, Tolerance, inputs, SlopeMisconceptions);

    private void CompareStep(Func<StepInput, double> expected, params StepInput[] inputs) =>
        Compare("AfterStep", ask => Student.AfterStep(ask.Weight, ask.Samples, ask.Targets, ask.LearningRate), expected, Tolerance, inputs, StepMisconceptions);

    private static SlopeInput SlopeOf(StepInput ask) => (ask.Weight, ask.Samples, ask.Targets);

    /// <summary>Error times input of each row.</summary>
    private static IEnumerable<double> Rows(SlopeInput ask) => ask.Samples.Zip(ask.Targets, (x, t) => (t - (ask.Weight * x)) * x);

    /// <summary>The mean over the rows of something made of error, input and target.</summary>
    private static double Mean(SlopeInput ask, Func<double, double, double, double> term) =>
        ask.Samples.Zip(ask.Targets, (x, t) => term(t - (ask.Weight * x), x, t)).Average();
}
