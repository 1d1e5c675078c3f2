using CourseLib.Optimization;

namespace CourseLib.Tests.Optimization;

/// <summary>
/// What every optimizer does alike: stop, report, be cancelled, and come to nothing in an orderly way.
/// </summary>
public class OptimizerTests
{
    private static readonly Optimizer[] Optimizers =
    [
        new GradientDescent(0.1, Batching.FullBatch),
        new GradientDescent(0.1, Batching.Online(shuffleSeed: 1)),
        new ConjugateGradient(BetaRule.FletcherReeves, new FixedStep(0.1)),
        new ConjugateGradient(BetaRule.PolakRibierePlus, new StrongWolfe()),
    ];

    private static ISampledObjective Parabola => TestFunctions.LinearNeuron([1, 1], [3, 3]);

    [Test]
    public void A_small_gradient_is_convergence([ValueSource(nameof(Optimizers))] Optimizer optimizer)
    {
        TrainingResult result = optimizer.Minimize(Parabola, [0], new StopRule(1000, gradientTolerance: 1e-6));

        Assert.Multiple(() =>
        {
            Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged));
            Assert.That(result.Point[0], Is.EqualTo(3).Within(1e-6));
            Assert.That(result.GradientNorm, Is.LessThanOrEqualTo(1e-6));
            Assert.That(result.Trace.GradientNorm[..^1], Has.All.GreaterThan(1e-6));
        });
    }

    [Test]
    public void A_start_at_the_minimum_has_converged_before_any_step([ValueSource(nameof(Optimizers))] Optimizer optimizer)
    {
        TrainingResult result = optimizer.Minimize(Parabola, [3], new StopRule(10, gradientTolerance: 1e-300));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged));
        Assert.That((result.Iterations, result.Trace.Count, result.Point[0]), Is.EqualTo((0, 1, 3.0)));
    }

    [Test]
    public void Without_a_tolerance_gradients_that_cancel_do_not_end_online_learning()
    {
        // At 0 the two rows pull equally hard, up and down: the whole gradient is 0, a single row's is not.
        ISampledObjective tugOfWar = TestFunctions.LinearNeuron([1, 1], [3, -3]);
        TrainingResult result = new GradientDescent(0.1, Batching.Online(shuffleSeed: null))
            .Minimize(tugOfWar, [0], new StopRule(10));

        Assert.That((result.StopReason, result.Iterations), Is.EqualTo((StopReason.IterationLimit, 10)));
        Assert.That(result.Trace.GradientNorm[0], Is.Zero);
        Assert.That(result.Point[0], Is.Not.Zero);
    }

    [Test]
    public void A_conjugate_gradient_has_converged_where_there_is_no_direction_to_take()
    {
        TrainingResult result = new ConjugateGradient(BetaRule.FletcherReeves, new FixedStep(0.1))
            .Minimize(Parabola, [3], new StopRule(10));

        Assert.That((result.StopReason, result.Iterations), Is.EqualTo((StopReason.Converged, 0)));
    }

    [Test]
    public void A_small_relative_change_of_the_loss_is_convergence()
    {
        TrainingResult result = new GradientDescent(0.01, Batching.FullBatch)
            .Minimize(TestFunctions.Bowl(1, 5), [1, 1], new StopRule(10_000, lossTolerance: 0.025));
        double[] changes =
            [.. result.Trace.Loss.Skip(1).Zip(result.Trace.Loss, (after, before) => Math.Abs(after - before) / before)];

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged));
        Assert.That(changes[^1], Is.LessThanOrEqualTo(0.025));
        Assert.That(changes[..^1], Has.All.GreaterThan(0.025));
    }

    [Test]
    public void The_iteration_limit_is_a_result([ValueSource(nameof(Optimizers))] Optimizer optimizer)
    {
        TrainingResult result = optimizer.Minimize(
            TestFunctions.BowlOfRows(4, 1, 3), [1, 2], new StopRule(1));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.IterationLimit));
        Assert.That((result.Iterations, result.Trace.Count), Is.EqualTo((1, 2)));
        Assert.That(result.Loss, Is.LessThan(result.Trace.Loss[0]));
    }

    [Test]
    public void Cancelling_ends_the_run_before_its_next_row([ValueSource(nameof(Optimizers))] Optimizer optimizer)
    {
        using var source = new CancellationTokenSource();
        double[] seen = [];

        TrainingResult result = optimizer.Minimize(
            TestFunctions.BowlOfRows(4, 1, 3), [1, 2], new StopRule(50), Observe, source.Token);

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Cancelled));
        Assert.That((result.Iterations, result.Trace.Count), Is.EqualTo((1, 2)));
        Assert.That(result.Point, Is.EqualTo(seen));

        void Observe(TrainingStep step)
        {
            seen = step.Point();
            if (step.Iteration == 1)
                source.Cancel();
        }
    }

    [Test]
    public void A_token_that_is_set_already_leaves_the_start([ValueSource(nameof(Optimizers))] Optimizer optimizer)
    {
        TrainingResult result = optimizer.Minimize(Parabola, [0], new StopRule(50), null, new CancellationToken(true));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Cancelled));
        Assert.That((result.Iterations, result.Point[0], result.Loss), Is.EqualTo((0, 0.0, 4.5)));
    }

    private static readonly Optimizer[] TooFast =
    [
        new GradientDescent(1e60, Batching.FullBatch),
        new GradientDescent(1e60, Batching.Online(shuffleSeed: null)),
        new GradientDescent(1e60, Batching.MiniBatch(1, null, LastBatch.Keep)) { TraceUnit = TraceUnit.Update },
        new ConjugateGradient(BetaRule.FletcherReeves, new FixedStep(1e60)),
    ];

    [Test]
    public void Divergence_is_a_result_with_the_last_finite_point([ValueSource(nameof(TooFast))] Optimizer optimizer)
    {
        double[] last = [];
        TrainingResult result = optimizer.Minimize(Parabola, [0], new StopRule(100), Observe);

        Assert.Multiple(() =>
        {
            Assert.That(result.StopReason, Is.EqualTo(StopReason.Diverged));
            Assert.That(result.Point, Has.All.Matches<double>(double.IsFinite));
            Assert.That(result.Point, Is.EqualTo(last));
            Assert.That(result.Trace.Loss, Has.All.Matches<double>(double.IsFinite));
            Assert.That(result.Trace.GradientNorm, Has.All.Matches<double>(double.IsFinite));
            Assert.That(result.Loss, Is.EqualTo(Parabola.Loss(result.Point)));
            Assert.That(result.Trace.Step[^1], Is.Zero);
            Assert.That(result.Iterations, Is.LessThan(100));
        });

        void Observe(TrainingStep step)
        {
            if (step.StopReason is null)
                last = step.Point();
        }
    }

    [Test]
    public void A_start_without_a_finite_loss_has_diverged([ValueSource(nameof(Optimizers))] Optimizer optimizer)
    {
        ISampledObjective undefined = Objective.FromRows(1, 1, (_, _, _) => double.NaN);
        TrainingResult result = optimizer.Minimize(undefined, [2], new StopRule(10));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Diverged));
        Assert.That((result.Iterations, result.Point[0]), Is.EqualTo((0, 2.0)));
    }

    [Test]
    public void A_gradient_that_is_not_finite_is_divergence_though_the_loss_is()
    {
        IObjective edge = Objective.From(1, (w, gradient) =>
        {
            gradient[0] = w[0] > 0 ? 1 : double.NaN;
            return w[0];
        });
        TrainingResult result = new GradientDescent(0.75, Batching.FullBatch).Minimize(edge, [2], new StopRule(10));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Diverged));
        Assert.That(result.Point[0], Is.EqualTo(0.5));
    }

    [Test]
    public void A_point_is_read_in_the_loop_and_not_after_it()
    {
        IEnumerable<TrainingStep> steps = Optimizers[0].Steps(Parabola, [0], new StopRule(3));

        Assert.That(steps.Select(step => step.Point()[0]).ToArray(), Is.EqualTo(new[] { 0, 0.3, 0.57, 0.813 }).Within(1e-12));
        TrainingStep[] late = [.. steps];
        Assert.That(late[3].Point()[0], Is.EqualTo(0.813).Within(1e-12));
        Assert.That(() => late[2].Point(), Throws.InvalidOperationException.With.Message.Contains("inside the loop"));
        Assert.That(() => default(TrainingStep).Point(), Throws.InvalidOperationException);
    }

    [Test]
    public void Steps_and_minimize_are_the_same_run([ValueSource(nameof(Optimizers))] Optimizer optimizer)
    {
        var called = new List<TrainingStep>();
        TrainingResult result = optimizer.Minimize(Parabola, [0], new StopRule(20), called.Add);
        TrainingStep[] steps = [.. optimizer.Steps(Parabola, [0], new StopRule(20))];

        Assert.Multiple(() =>
        {
            Assert.That(steps[^1].StopReason, Is.EqualTo(result.StopReason));
            Assert.That(steps.Select(step => step.Iteration), Is.EqualTo(result.Trace.Iteration));
            Assert.That(steps.Select(step => step.Loss), Is.EqualTo(result.Trace.Loss));
            Assert.That(steps.Select(step => step.GradientNorm), Is.EqualTo(result.Trace.GradientNorm));
            Assert.That(steps.Select(step => step.Step), Is.EqualTo(result.Trace.Step));
            Assert.That(steps.Select(step => step.Beta), Is.EqualTo(result.Trace.Beta));
            Assert.That(steps.Select(step => step.Evaluations), Is.EqualTo(result.Trace.Evaluations));
            Assert.That(steps.Select(step => step.Restarted), Is.EqualTo(result.Trace.Restarted));
            Assert.That(called.Select(step => step.Loss), Is.EqualTo(result.Trace.Loss));
        });
    }

    [Test]
    public void The_caller_s_start_is_left_alone_and_later_changes_to_it_do_not_matter()
    {
        double[] start = [0];
        IEnumerable<TrainingStep> steps = Optimizers[0].Steps(Parabola, start, new StopRule(2));
        start[0] = 100;

        Assert.That(steps.First().Loss, Is.EqualTo(4.5));
        Assert.That(steps.Last().Loss, Is.LessThan(4.5));
        Assert.That(start[0], Is.EqualTo(100));
    }

    [Test]
    public void A_trace_longer_than_its_first_capacity_is_whole()
    {
        TrainingResult result = new GradientDescent(1e-4, Batching.FullBatch)
            .Minimize(Parabola, [0], new StopRule(5000));

        Assert.That(result.Trace.Iteration, Is.EqualTo(Enumerable.Range(0, 5001)));
        Assert.That(result.Trace.Loss, Is.Ordered.Descending);
    }

    [Test]
    public void Plain_functions_over_arrays_can_be_minimised()
    {
        IObjective objective = Objective.From(2, w => (w[0] * w[0]) + (4 * w[1] * w[1]), w => [2 * w[0], 8 * w[1]]);
        TrainingResult result = new ConjugateGradient(BetaRule.HestenesStiefel, new StrongWolfe())
            .Minimize(objective, [3, -2], new StopRule(100, gradientTolerance: 1e-8));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged));
        Assert.That(result.Point, Is.EqualTo(new double[] { 0, 0 }).Within(1e-8));
    }

    private static readonly Optimizer[] SlowOnTheCanyon =
    [
        new GradientDescent(1e-5, Batching.FullBatch),
        new GradientDescent(1e-5, Batching.MiniBatch(3, shuffleSeed: 1, LastBatch.Keep)),
        new ConjugateGradient(BetaRule.FletcherReeves, new FixedStep(1e-7)),
        new ConjugateGradient(BetaRule.PolakRibierePlus, new StrongWolfe(), restartEvery: 1),
    ];

    [Test]
    public void Steps_allocate_nothing([ValueSource(nameof(SlowOnTheCanyon))] Optimizer optimizer)
    {
        using IEnumerator<TrainingStep> steps =
            optimizer.Steps(Canyon(), [1e4, 1], new StopRule(5000)).GetEnumerator();
        for (int i = 0; i < 100; i++)
            steps.MoveNext();

        long before = GC.GetAllocatedBytesForCurrentThread();
        int rows = 0;
        while (rows < 500 && steps.MoveNext())
            rows++;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(rows, Is.EqualTo(500));
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void Minimize_allocates_the_trace_and_little_else()
    {
        const int Rows = 4000;
        const int BytesPerRow = (5 * sizeof(double)) + sizeof(int) + sizeof(bool);
        var optimizer = new GradientDescent(1e-5, Batching.FullBatch);
        optimizer.Minimize(Canyon(), [1e4, 1], new StopRule(10));

        long before = GC.GetAllocatedBytesForCurrentThread();
        optimizer.Minimize(Canyon(), [1e4, 1], new StopRule(Rows));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // The columns double from 1025 rows to 4100, and are cut to length in the end.
        Assert.That(allocated, Is.LessThan(3 * Rows * BytesPerRow));
    }

    private static ISampledObjective Canyon() => TestFunctions.BowlOfRows(4, 1, 1e4);
}
