using CourseKit.Exercises;
using CourseKit.Grading.Harness;
using Exercises.Oracles;
using ChangeInput = (double LossBefore, double LossAfter, double Tolerance);
using StopInput = (CourseKit.Exercises.TrainingHistory History, int MaxEpochs, double SlopeTolerance, double LossTolerance);

namespace Exercises.Tests;

[Exercise("01-05")]
public class StoppingRulesTests : ExerciseTests<IStoppingRules>
{
    // Answers are counted and named, not measured.
    private const double Exactly = 0;

    private const double Infinity = double.PositiveInfinity;
    private const double NaN = double.NaN;

    private const string Absolute = "The change itself is compared with the tolerance. Compare it with the tolerance times the loss: whether 1 is a small change depends on whether the loss is 2 or 1000.";
    private const string OnlyDown = "A loss that rises passes for one that hardly changes. Take the change's absolute value: up counts as much as down.";
    private const string Strict = "Exactly at the tolerance counts as small: ≤, not <.";

    private static readonly Misconception<ChangeInput, bool>[] ChangeMisconceptions =
    [
        new(Absolute, ask => Change(ask) <= ask.Tolerance),
        new(OnlyDown, IsSmallFall),
        new("The change is judged by the smaller of the two losses. Judge it by the larger one, whichever it is.", ask => Change(ask) <= ask.Tolerance * Math.Min(ask.LossBefore, ask.LossAfter)),
        new("The change is judged by the loss before. Judge it by the larger of the two, whichever it is.", ask => Change(ask) <= ask.Tolerance * ask.LossBefore),
        new("The change is judged by the loss after. Judge it by the larger of the two, whichever it is.", ask => Change(ask) <= ask.Tolerance * ask.LossAfter),
        new("For two losses of 0 you divide 0 by 0, which is NaN, and NaN is never ≤ anything. Multiply the tolerance by the larger loss instead of dividing by it.", ask => Change(ask) / Math.Max(ask.LossBefore, ask.LossAfter) <= ask.Tolerance),
        new(Strict, ask => Change(ask) < ask.Tolerance * Math.Max(ask.LossBefore, ask.LossAfter)),
        new("The answer is upside down: true means that the change is small.", ask => !StoppingRulesOracle.IsSmallChange(ask)),
    ];

    private static readonly Misconception<StopInput, TrainingEnd>[] StopMisconceptions =
    [
        new(
            "You ask how far the weight moved. A short step only says that the bottom is near or that the learning rate is small, and not which; ask the slope.",
            ask => End(ask, (asked, k) => IsShortStep(asked, k) || StoppingRulesOracle.HasSettled(asked, k))),
        new(
            "A steep negative slope counts as small, because it is below the tolerance as a number. Take its absolute value.",
            ask => End(ask, (asked, k) => asked.History.Slopes[k] <= asked.SlopeTolerance || StoppingRulesOracle.HasSettled(asked, k))),
        new(Absolute, ask => EndByChange(ask, change => Change(change) <= change.Tolerance)),
        new(OnlyDown, ask => EndByChange(ask, IsSmallFall)),
        new(
            "An infinite loss passes for a small change: ∞ is at most a tolerance times ∞. Ask first whether the loss is finite.",
            ask => ConvergedFirst(ask)),
        new(
            "A loss that is NaN goes unnoticed. NaN is equal to nothing, not even to double.NaN, so that == never finds it; double.IsFinite does.",
            ask => StoppingRulesOracle.End(ask, (asked, k) => double.IsInfinity(asked.History.Losses[k]), Converged)),
        new(
            "A loss that is ∞ goes unnoticed: double.IsNaN finds NaN alone. A loss must be finite; double.IsFinite tells.",
            ask => StoppingRulesOracle.End(ask, (asked, k) => double.IsNaN(asked.History.Losses[k]), Converged)),
        new(
            "The losses are not asked whether they are finite. A training whose loss is ∞ or NaN has diverged.",
            ask => StoppingRulesOracle.End(ask, (_, _) => false, Converged)),
        new(
            "You count one epoch too many. Element 0 of the lists is before the first epoch, so element k is after k epochs.",
            ask => StoppingRulesOracle.WhenToStop(ask) is { Reason: not TrainingEnd.IterationLimit } end ? end with { Epochs = end.Epochs + 1 } : new TrainingEnd(ask.MaxEpochs, TrainingEnd.IterationLimit)),
        new(
            "You count one epoch too many. Element 0 of the lists is before the first epoch, so element k is after k epochs.",
            ask => StoppingRulesOracle.WhenToStop(ask) is var end ? end with { Epochs = end.Epochs + 1 } : end),
        new(
            "The limit comes an epoch too early. Element 0 is before the first epoch, so the state after maxEpochs epochs is element maxEpochs, and it too is to be asked.",
            ask => StoppingRulesOracle.End(ask with { MaxEpochs = ask.MaxEpochs - 1 }, StoppingRulesOracle.IsBroken, Converged)),
        new(
            "The last epoch goes unasked. A training that converges or diverges in epoch maxEpochs has done so; the limit is the last of the three questions.",
            ask => StoppingRulesOracle.WhenToStop(ask) is { } end && end.Epochs < ask.MaxEpochs ? end : new TrainingEnd(ask.MaxEpochs, TrainingEnd.IterationLimit)),
        new(
            "The start goes unasked. The slope may be small, or the loss not finite, before the first epoch; then none is run.",
            ask => StoppingRulesOracle.End(ask, (asked, k) => k > 0 && StoppingRulesOracle.IsBroken(asked, k), (asked, k) => k > 0 && Converged(asked, k))),
        new(
            "Training goes on past the epoch limit, as long as the lists have numbers. Stop at epoch maxEpochs at the latest.",
            ask => StoppingRulesOracle.WhenToStop(ask with { MaxEpochs = ask.History.Losses.Length - 1 })),
        new(
            "Both the slope and the change of the loss must be small before you stop. One of them is enough.",
            ask => End(ask, (asked, k) => StoppingRulesOracle.IsFlat(asked, k) && StoppingRulesOracle.HasSettled(asked, k))),
        new("The change of the loss goes unasked. A loss that an epoch hardly changes stops training, too.", ask => End(ask, StoppingRulesOracle.IsFlat)),
        new("The slope goes unasked. A small slope stops training, too.", ask => End(ask, StoppingRulesOracle.HasSettled)),
        new(Strict, ask => End(ask, (asked, k) => Math.Abs(asked.History.Slopes[k]) < asked.SlopeTolerance || StoppingRulesOracle.HasSettled(asked, k))),
    ];

    [Test, Points(2)]
    public void A_change_is_small_or_not_by_the_size_of_the_loss() => Compare(
        "IsSmallChange",
        ask => Student.IsSmallChange(ask.LossBefore, ask.LossAfter, ask.Tolerance),
        StoppingRulesOracle.IsSmallChange,
        Exactly,
        Changes,
        ChangeMisconceptions);

    [Test, Points(2)]
    public void A_small_slope_stops_training_whether_up_or_down() => CompareEnd(
        WithSlopes(-30, -12, -5, -0.4, 0.1, 0.1),
        WithSlopes(30, -12, 0.5, 20, 20, 20),
        WithSlopes(30, -0.5, 0.5, 20, 20, 20),
        WithSlopes(0.2, 12, 11, 10, 9, 8),
        WithSlopes(-8, -7, -6, -5, -4, 0.3));

    [Test, Points(2)]
    public void A_loss_that_hardly_changes_stops_training() => CompareEnd(
        WithLosses(100, 50, 49.8, 30, 20, 10),
        WithLosses(4, 2, 1.985, 1, 0.5, 0.2),
        WithLosses(0.02, 0.012, 0.008, 0.005, 0.003, 0.002),
        WithLosses(10, 30, 60, 60.3, 20, 10),
        WithLosses(8, 8, 4, 2, 1, 0.5),
        WithLosses(4, 0, 0, 0, 0, 0),
        WithLosses(32, 16, 8, 4, 2, 1.99));

    [Test, Points(1)]
    public void Training_stops_at_the_epoch_limit() => CompareEnd(
        WithSlopes(9, 8, 7, 6, 5, 4),
        WithSlopes(9, 8, 7, 6, 0.1, 0.1) with { MaxEpochs = 3 },
        WithSlopes(9, 0.1, 0.1, 0.1) with { MaxEpochs = 1 },
        WithLosses(9, 5, 5, 5) with { MaxEpochs = 1 });

    [Test, Points(2)]
    public void A_loss_that_is_not_finite_stops_training() => CompareEnd(
        Broken(1, 10, Infinity, Infinity, NaN, NaN),
        Broken(1, 10, 100, NaN, NaN, NaN),
        Broken(1, 10, 100, 1000, 10000, Infinity),
        Broken(1, 10, 100, 1000, 10000, NaN),
        Broken(NaN, NaN, NaN, NaN, NaN, NaN),
        Broken(Infinity, NaN, NaN, NaN, NaN, NaN),
        Broken(1, 10, Infinity, NaN) with { MaxEpochs = 1 },
        WithLosses(1, 0.999, Infinity, NaN, NaN, NaN));

    [Test, Points(2)]
    public void Halving_the_learning_rate_does_not_stop_training_further_from_the_bottom()
    {
        CompareEnd(new TrainingEnd(4, TrainingEnd.Converged), (StoppingRulesReadme, 6, 0.5, 0.1));
        CompareEnd(new TrainingEnd(5, TrainingEnd.Converged), (StoppingRulesReadme, 6, 0.01, 0.2));
        CompareEnd(new TrainingEnd(3, TrainingEnd.IterationLimit), (StoppingRulesReadme, 3, 0.5, 0.1));
        CompareEnd(new TrainingEnd(45, TrainingEnd.Converged), Lesson(learningRate: 0.004));
        CompareEnd(new TrainingEnd(194, TrainingEnd.Converged), Lesson(learningRate: 0.001));
        CompareEnd(new TrainingEnd(200, TrainingEnd.IterationLimit), Lesson(learningRate: 0.00005));
    }

    [Test, Points(1)]
    public void Whichever_rule_holds_first_stops_any_training() => CompareEnd(StoppingRulesOracle.Trainings(seed: 51, 60));

    private static ChangeInput[] Changes =>
    [
        (1, 0.75, 0.25), (0.75, 1, 0.25), (1, 0.75, 0.3), (1, 1.3, 0.25), (1, 0.74, 0.25), (0, 0, 0.1), (0, 1, 0.5), (1000, 999, 0.01),
        (2, 1, 0.01), (0.002, 0.001, 0.01), (1, 3, 0.1), (5, 5, 0.001), .. StoppingRulesOracle.Changes(seed: 50, 20),
    ];

    private static TrainingHistory StoppingRulesReadme => new(
        [0.5, 0.95, 1.19, 1.318, 1.3863, 1.4227, 1.4421],
        [-4.5, -2.4, -1.28, -0.6827, -0.3641, -0.1942, -0.1036],
        [2.2083, 0.6558, 0.2142, 0.0886, 0.0529, 0.0427, 0.0398]);

    private static StopInput WithSlopes(params double[] slopes) =>
        (new TrainingHistory(LongSteps(slopes.Length), slopes, [.. slopes.Select((_, k) => 100 / Math.Pow(2, k))]), 5, 0.5, 0.01);

    private static StopInput WithLosses(params double[] losses) =>
        (new TrainingHistory(LongSteps(losses.Length), [.. losses.Select((_, k) => k % 2 == 0 ? -30.0 : 30.0)], losses), 5, 0.5, 0.01);

    // Where the loss is not finite the slope is not either.
    private static StopInput Broken(params double[] losses) =>
        (new TrainingHistory(LongSteps(losses.Length), [.. losses.Select((loss, k) => double.IsFinite(loss) ? 30.0 + k : loss)], losses), 5, 0.5, 0.01);

    private static double[] LongSteps(int count) => [.. Enumerable.Range(0, count).Select(k => 2.0 * k)];

    // The loss's tolerance is so small that the slope decides, as in the lesson.
    private static StopInput Lesson(double learningRate) => (StoppingRulesOracle.LessonTraining(learningRate, epochs: 210), 200, 0.01, 1e-12);

    private void CompareEnd(params StopInput[] inputs) => CompareEnd(StoppingRulesOracle.WhenToStop, inputs);

    private void CompareEnd(TrainingEnd expected, StopInput input) => CompareEnd(_ => expected, [input]);

    private void CompareEnd(Func<StopInput, TrainingEnd> expected, StopInput[] inputs) => Compare(
        "WhenToStop",
        ask => Student.WhenToStop(ask.History, ask.MaxEpochs, ask.SlopeTolerance, ask.LossTolerance),
        expected,
        Exactly,
        inputs,
        StopMisconceptions);

    private static TrainingEnd End(StopInput ask, Func<StopInput, int, bool> converged) =>
        StoppingRulesOracle.End(ask, StoppingRulesOracle.IsBroken, converged);

    private static TrainingEnd EndByChange(StopInput ask, Func<ChangeInput, bool> isSmall) =>
        End(ask, (asked, k) => StoppingRulesOracle.IsFlat(asked, k) || StoppingRulesOracle.HasSettled(asked, k, isSmall));

    private static TrainingEnd ConvergedFirst(StopInput ask)
    {
        TrainingEnd patient = StoppingRulesOracle.End(ask, (_, _) => false, Converged);
        TrainingEnd right = StoppingRulesOracle.WhenToStop(ask);
        return patient.Reason == TrainingEnd.Converged && patient.Epochs <= right.Epochs ? patient : right;
    }

    // Spelled as in a student's code, where ∞ − L is ∞, and ∞ ≤ ∞.
    private static bool Converged(StopInput ask, int k) =>
        StoppingRulesOracle.IsFlat(ask, k) || StoppingRulesOracle.HasSettled(ask, k, change => Change(change) <= change.Tolerance * Math.Max(change.LossBefore, change.LossAfter));

    private static bool IsShortStep(StopInput ask, int k) => k > 0 && Math.Abs(ask.History.Weights[k] - ask.History.Weights[k - 1]) <= ask.SlopeTolerance;

    private static double Change(ChangeInput ask) => Math.Abs(ask.LossAfter - ask.LossBefore);

    private static bool IsSmallFall(ChangeInput ask) => ask.LossBefore - ask.LossAfter <= ask.Tolerance * Math.Max(ask.LossBefore, ask.LossAfter);
}
