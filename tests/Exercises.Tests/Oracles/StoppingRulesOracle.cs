using CourseKit.Exercises;
using ChangeInput = (double LossBefore, double LossAfter, double Tolerance);
using StopInput = (CourseKit.Exercises.TrainingHistory History, int MaxEpochs, double SlopeTolerance, double LossTolerance);

namespace Exercises.Oracles;

/// <summary>The right answers to exercise 01-05.</summary>
internal static class StoppingRulesOracle
{
    private const double SlopeTolerance = 0.01;
    private const double LossTolerance = 0.01;

    /// <summary>Whether the loss has changed by at most the tolerance times the larger loss.</summary>
    public static bool IsSmallChange(ChangeInput ask)
    {
        (double smaller, double larger) = ask.LossBefore < ask.LossAfter ? (ask.LossBefore, ask.LossAfter) : (ask.LossAfter, ask.LossBefore);
        return larger - smaller <= ask.Tolerance * larger;
    }

    /// <summary>When and why training stops.</summary>
    public static TrainingEnd WhenToStop(StopInput ask) => End(ask, IsBroken, (asked, k) => IsFlat(asked, k) || HasSettled(asked, k));

    /// <summary>When training stops by two rules of any kind, each asked about epoch k; divergence comes before convergence.</summary>
    public static TrainingEnd End(StopInput ask, Func<StopInput, int, bool> diverged, Func<StopInput, int, bool> converged)
    {
        int broken = FirstEpoch(ask, diverged);
        int done = FirstEpoch(ask, converged);
        return broken <= Math.Min(done, ask.MaxEpochs) ? new TrainingEnd(broken, TrainingEnd.Diverged)
            : done <= ask.MaxEpochs ? new TrainingEnd(done, TrainingEnd.Converged)
            : new TrainingEnd(ask.MaxEpochs, TrainingEnd.IterationLimit);
    }

    /// <summary>Whether the loss after epoch k is no finite number.</summary>
    public static bool IsBroken(StopInput ask, int k) => !double.IsFinite(ask.History.Losses[k]);

    /// <summary>Whether the slope after epoch k is small.</summary>
    public static bool IsFlat(StopInput ask, int k) => Math.Abs(ask.History.Slopes[k]) <= ask.SlopeTolerance;

    /// <summary>Whether epoch k has changed the loss little.</summary>
    public static bool HasSettled(StopInput ask, int k) => HasSettled(ask, k, IsSmallChange);

    /// <summary>Whether epoch k has changed the loss little, by a rule of any kind.</summary>
    public static bool HasSettled(StopInput ask, int k, Func<ChangeInput, bool> isSmall) =>
        k > 0 && isSmall((ask.History.Losses[k - 1], ask.History.Losses[k], ask.LossTolerance));

    /// <summary>Pairs of losses whose relative change is clearly above or below the tolerance, up or down, at all sizes.</summary>
    public static ChangeInput[] Changes(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Change(random))];
    }

    /// <summary>Full-batch training on the lesson's rows, from the weight −0.5.</summary>
    public static TrainingHistory LessonTraining(double learningRate, int epochs)
    {
        double[] samples = NoisyLine.LessonSamples, targets = NoisyLine.LessonTargets;
        double[] weights = new double[epochs + 1];
        weights[0] = -0.5;
        for (int k = 1; k <= epochs; k++)
        {
            weights[k] = FullBatchStepOracle.AfterStep((weights[k - 1], samples, targets, learningRate));
        }

        return new TrainingHistory(
            weights,
            [.. weights.Select(weight => FullBatchStepOracle.Slope((weight, samples, targets)))],
            [.. weights.Select(weight => LinearNeuronOracle.Loss((weight, samples, targets)))]);
    }

    /// <summary>
    /// Random trainings. In each a small slope, a small change of the loss and a loss that is no number may come, in any order,
    /// before the limit or after it.
    /// </summary>
    public static StopInput[] Trainings(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Training(random))];
    }

    private static int FirstEpoch(StopInput ask, Func<StopInput, int, bool> rule) =>
        Enumerable.Range(0, ask.History.Losses.Length).FirstOrDefault(k => rule(ask, k), int.MaxValue);

    private static ChangeInput Change(Random random)
    {
        double size = (1 + random.Next(99)) * Math.Pow(10, random.Next(-3, 3));
        double tolerance = (1 + random.Next(40)) / 100.0;
        double share = tolerance * (random.Next(2) == 0 ? 0.3 + (0.6 * random.NextDouble()) : 1.1 + random.NextDouble());
        double other = size * (1 - share);
        return random.Next(2) == 0 ? (size, other, tolerance) : (other, size, tolerance);
    }

    private static StopInput Training(Random random)
    {
        int limit = random.Next(1, 12);
        int length = limit + 1 + random.Next(5);
        var history = new TrainingHistory(new double[length], new double[length], new double[length]);
        double loss = 500 + random.Next(1000);
        double weight = -1;
        int flat = random.Next(2 * length), settled = random.Next(1, 2 * length), broken = random.Next(3 * length);
        for (int k = 0; k < length; k++)
        {
            // About one step in five is short, which says nothing. A loss changes by a tenth or more, or else by half a hundredth.
            weight = Math.Round(weight + (random.Next(5) == 0 ? 0.001 : 0.5), 3);
            double factor = k == settled ? 1.005 - (0.01 * random.Next(2)) : random.Next(4) == 0 ? 1.3 : 0.6 + (0.3 * random.NextDouble());
            loss = k < broken ? Math.Round(factor * loss, 3) : k == broken && random.Next(2) == 0 ? double.PositiveInfinity : double.NaN;
            history.Weights[k] = weight;
            history.Losses[k] = loss;
            history.Slopes[k] = (random.Next(2) == 0 ? 1 : -1) * (k >= broken ? double.NaN : k == flat ? 0.006 : Math.Round(1 + (30 * random.NextDouble()), 2));
        }

        return (history, limit, SlopeTolerance, LossTolerance);
    }
}
