using CourseLib.Optimization;

namespace CourseLib.Tests.Optimization;

/// <summary>
/// Input that cannot be right is refused before any work, with the parameter's name and what is wrong with it.
/// </summary>
public class OptimizerBadInputTests
{
    private static readonly GradientDescent Descent = new(0.1, Batching.FullBatch);
    private static readonly StopRule TenIterations = new(10);
    private static readonly IObjective Untouched =
        Objective.From(2, (_, _) => throw new AssertionException("There was work before the refusal."));

    [TestCase(0)]
    [TestCase(-0.1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_learning_rate_or_a_step_that_cannot_learn_is_refused(double rate)
    {
        Assert.That(() => new GradientDescent(rate, Batching.FullBatch), Refusal.OutOfRange("learningRate"));
        Assert.That(() => new FixedStep(rate), Refusal.OutOfRange("length"));
    }

    [TestCase(0)]
    [TestCase(-3)]
    public void Fewer_than_one_row_epoch_or_evaluation_is_refused(int count)
    {
        Assert.That(() => Batching.MiniBatch(count, null, LastBatch.Keep), Refusal.OutOfRange("size"));
        Assert.That(() => new StopRule(count), Refusal.OutOfRange("maxIterations"));
        Assert.That(() => new StrongWolfe(maxEvaluations: count), Refusal.OutOfRange("maxEvaluations"));
        Assert.That(() => Objective.From(count, (_, _) => 0), Refusal.OutOfRange("parameterCount"));
        Assert.That(() => Objective.FromRows(count, 1, (_, _, _) => 0), Refusal.OutOfRange("parameterCount"));
        Assert.That(() => Objective.FromRows(1, count, (_, _, _) => 0), Refusal.OutOfRange("sampleCount"));
    }

    [Test]
    public void A_negative_seed_and_an_unknown_way_with_the_last_batch_are_refused()
    {
        Assert.That(() => Batching.Online(-1), Refusal.OutOfRange("shuffleSeed"));
        Assert.That(() => Batching.MiniBatch(1, null, (LastBatch)9), Refusal.OutOfRange("last"));
    }

    [TestCase(-1e-9)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_tolerance_below_zero_or_not_finite_is_refused(double tolerance)
    {
        Assert.That(() => new StopRule(1, gradientTolerance: tolerance), Refusal.OutOfRange("gradientTolerance"));
        Assert.That(() => new StopRule(1, lossTolerance: tolerance), Refusal.OutOfRange("lossTolerance"));
    }

    [TestCase(0, 0.1, "c1")]
    [TestCase(1e-4, 1, "c2")]
    [TestCase(0.2, 0.1, "c2")]
    [TestCase(0.1, 0.1, "c2")]
    [TestCase(double.NaN, 0.1, "c1")]
    [TestCase(0.1, double.NaN, "c2")]
    public void Wolfe_constants_out_of_order_are_refused(double c1, double c2, string name) =>
        Assert.That(() => new StrongWolfe(c1, c2), Refusal.OutOfRange(name));

    [Test]
    public void An_unknown_beta_and_a_negative_restart_are_refused()
    {
        Assert.That(() => new ConjugateGradient((BetaRule)9, new StrongWolfe()), Refusal.OutOfRange("beta"));
        Assert.That(
            () => new ConjugateGradient(BetaRule.FletcherReeves, new StrongWolfe(), -1), Refusal.OutOfRange("restartEvery"));
    }

    [Test]
    public void A_start_of_the_wrong_length_is_refused_with_both_lengths() =>
        Assert.That(
            () => Descent.Minimize(Untouched, [1, 2, 3], TenIterations),
            Refusal.Of("start", "start has length 3 but objective has 2 parameters"));

    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void A_start_that_is_not_finite_is_refused(double value) =>
        Assert.That(() => Descent.Minimize(Untouched, [1, value], TenIterations), Refusal.Of("start", "start[1]"));

    [Test]
    public void Steps_refuse_when_they_are_asked_for_and_not_when_enumerated() =>
        Assert.That(() => Descent.Steps(Untouched, [1], TenIterations), Refusal.Of("start", "has length 1"));

    [Test]
    public void Mini_batches_of_an_objective_without_rows_are_refused() =>
        Assert.That(
            () => new GradientDescent(0.1, Batching.MiniBatch(4, null, LastBatch.Keep)).Steps(Untouched, [1, 2], TenIterations),
            Refusal.Of("objective", "no rows to take 4 at a time"));

    [Test]
    public void Dropping_the_only_batch_is_refused_with_both_numbers() =>
        Assert.That(
            () => new GradientDescent(0.1, Batching.MiniBatch(4, null, LastBatch.Drop))
                .Steps(TestFunctions.LinearNeuron([1, 2, 3], [1, 2, 3]), [1], TenIterations),
            Refusal.Of("objective", "3 rows but a batch has 4"));

    [Test]
    public void A_gradient_of_the_wrong_length_is_refused_with_both_lengths()
    {
        IObjective objective = Objective.From(2, _ => 0, _ => [1, 2, 3]);

        Assert.That(
            () => Descent.Minimize(objective, [1, 2], TenIterations),
            Refusal.Of("gradient", "gave 3 derivatives but there are 2 parameters"));
    }

    [Test]
    public void Nothing_may_be_null()
    {
        Assert.That(() => Descent.Minimize(null!, [1], TenIterations), Refusal.Of("objective"));
        Assert.That(() => Descent.Minimize(Untouched, null!, TenIterations), Refusal.Of("start"));
        Assert.That(() => Descent.Minimize(Untouched, [1, 2], null!), Refusal.Of("stopRule"));
        Assert.That(() => new GradientDescent(0.1, null!), Refusal.Of("batching"));
        Assert.That(() => new ConjugateGradient(BetaRule.FletcherReeves, null!), Refusal.Of("step"));
        Assert.That(() => Objective.From(1, null!), Refusal.Of("function"));
        Assert.That(() => Objective.FromRows(1, 1, null!), Refusal.Of("function"));
        Assert.That(() => Objective.From(1, null!, _ => [1]), Refusal.Of("function"));
        Assert.That(() => Objective.From(1, _ => 1, null!), Refusal.Of("gradient"));
    }
}
