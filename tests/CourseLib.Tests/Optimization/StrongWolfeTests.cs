using CourseLib.Optimization;

namespace CourseLib.Tests.Optimization;

public class StrongWolfeTests
{
    private static readonly TestCaseData[] Runs =
    [
        .. from beta in Enum.GetValues<BetaRule>()
           from constants in new[] { (1e-4, 0.1), (0.1, 0.4), (1e-3, 0.9), (1e-9, 1e-5) }
           from problem in Problems
           select new TestCaseData(beta, constants.Item1, constants.Item2, problem.Objective, problem.Start)
               .SetArgDisplayNames(beta.ToString(), $"{constants}", problem.Name),
    ];

    private static (string Name, IObjective Objective, double[] Start)[] Problems =>
    [
        ("Rosenbrock", TestFunctions.Rosenbrock, [-1.2, 1]),
        ("Beale", TestFunctions.Beale, [-1, 1.5]),
        ("Himmelblau", TestFunctions.Himmelblau, [0, 0]),
        ("bowl", TestFunctions.Bowl(1e-3, 1, 1e3), [1, 1, 1]),
        ("network", GradientReference.Error(0.001), GradientReference.Start),
        ("barrier, from near it", Barrier(double.NaN), [1e-3]),
        ("barrier, from afar", Barrier(double.NaN), [10]),
        ("barrier, and no bottom behind it", Barrier(double.NegativeInfinity), [10]),
    ];

    /// <summary>w − log w, whose minimum is at 1; left of 0 there is nothing to find.</summary>
    private static IObjective Barrier(double leftOfZero) => Objective.From(1, (w, gradient) =>
    {
        gradient[0] = w[0] > 0 ? 1 - (1 / w[0]) : leftOfZero;
        return w[0] > 0 ? w[0] - Math.Log(w[0]) : leftOfZero;
    });

    [TestCaseSource(nameof(Runs))]
    public void Every_accepted_step_satisfies_both_conditions(
        BetaRule beta, double c1, double c2, IObjective objective, double[] start)
    {
        double[] from = start;
        double previousLoss = objective.Loss(start);
        int accepted = 0;
        foreach (TrainingStep step in new ConjugateGradient(beta, new StrongWolfe(c1, c2))
            .Steps(objective, start, new StopRule(60, gradientTolerance: 1e-4)).Skip(1))
        {
            if (step.StopReason == StopReason.LineSearchFailed)
                Assert.Fail($"The line search failed at gradient {step.GradientNorm}.");
            double[] to = step.Point();
            double[] direction = [.. to.Zip(from, (after, before) => (after - before) / step.Step)];
            double slopeBefore = TestFunctions.Dot(objective.Gradient(from), direction);
            double slopeAfter = TestFunctions.Dot(objective.Gradient(to), direction);

            // The direction is taken back from two rounded points, hence the allowance.
            double rounding = 1e-9 * Math.Abs(slopeBefore);
            Assert.That(slopeBefore, Is.LessThan(0));
            Assert.That(step.Loss, Is.EqualTo(objective.Loss(to)));
            Assert.That(step.Loss, Is.LessThanOrEqualTo(previousLoss + (step.Step * ((c1 * slopeBefore) + rounding))));
            Assert.That(Math.Abs(slopeAfter), Is.LessThanOrEqualTo((c2 * Math.Abs(slopeBefore)) + rounding));
            (from, previousLoss) = (to, step.Loss);
            accepted++;
        }

        Assert.That(accepted, Is.Positive);
    }

    /// <summary>
    /// An endless gentle slope with a well in it, of a depth and width such that the search comes to a place beyond the well that
    /// is low enough but higher than one seen before. Beyond the well nothing is flat, so the search has to turn back.
    /// </summary>
    [Test]
    public void A_search_turns_back_to_the_lowest_place_it_has_seen(
        [Values(0.1, 0.15, 0.2, 0.25)] double width, [Values(1.05, 1.1, 1.15, 1.2)] double centre)
    {
        IObjective well = Objective.From(1, (w, gradient) =>
        {
            double distance = (w[0] - centre) / width;
            double depth = 0.5 * Math.Exp(-distance * distance);
            gradient[0] = -0.3 + (2 * depth * distance / width);
            return (-0.3 * w[0]) - depth;
        });
        TrainingResult result = new ConjugateGradient(BetaRule.FletcherReeves, new StrongWolfe())
            .Minimize(well, [0], new StopRule(1));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.IterationLimit));
        Assert.That(result.Point[0], Is.EqualTo(centre).Within(width));
    }

    [Test]
    public void The_first_step_tried_promises_the_change_of_the_last_but_no_more_than_ten_times_its_length(
        [Values(-1.2, 0.5, 2)] double x)
    {
        var tried = new List<double[]>();
        IObjective recorded = Objective.From(2, (w, gradient) =>
        {
            tried.Add(w.ToArray());
            return TestFunctions.Rosenbrock.Evaluate(w, gradient);
        });
        double[] from = [x, 1];
        (double Step, double Slope)? last = null;
        foreach (TrainingStep step in new ConjugateGradient(BetaRule.PolakRibierePlus, new StrongWolfe())
            .Steps(recorded, from, new StopRule(10)))
        {
            if (step.Iteration > 0)
            {
                double[] direction = [.. step.Point().Zip(from, (after, before) => (after - before) / step.Step)];
                double[] gradient = TestFunctions.Rosenbrock.Gradient(from);
                double slope = TestFunctions.Dot(gradient, direction);
                double expected = last is (double lastStep, double lastSlope)
                    ? lastStep * Math.Min(10, lastSlope / slope)
                    : Math.Min(1, 1 / Math.Sqrt(TestFunctions.Dot(gradient, gradient)));
                double first = (tried[0][0] - from[0]) / direction[0];

                Assert.That(first, Is.EqualTo(expected).Within(0.01).Percent);
                last = (step.Step, slope);
            }

            from = step.Point();
            tried.Clear();
        }
    }

    [Test]
    public void Evaluations_are_all_counted()
    {
        int calls = 0;
        IObjective counted = Objective.From(2, (w, gradient) =>
        {
            calls++;
            return TestFunctions.Rosenbrock.Evaluate(w, gradient);
        });
        var counts = new List<double>();
        TrainingResult result = new ConjugateGradient(BetaRule.PolakRibierePlus, new StrongWolfe())
            .Minimize(counted, [-1.2, 1], new StopRule(20), _ => counts.Add(calls));

        Assert.That(result.Trace.Evaluations, Is.EqualTo(counts));
        Assert.That(result.Evaluations, Is.EqualTo(calls));
    }

    [Test]
    public void A_loss_without_a_lower_bound_ends_in_a_failed_line_search_at_the_start()
    {
        IObjective slope = Objective.From(1, (w, gradient) =>
        {
            gradient[0] = -1;
            return -w[0];
        });
        TrainingResult result = new ConjugateGradient(BetaRule.FletcherReeves, new StrongWolfe(maxEvaluations: 7))
            .Minimize(slope, [2], new StopRule(10));

        Assert.Multiple(() =>
        {
            Assert.That(result.StopReason, Is.EqualTo(StopReason.LineSearchFailed));
            Assert.That(result.Point, Is.EqualTo(new double[] { 2 }));
            Assert.That(result.Loss, Is.EqualTo(-2));
            Assert.That(result.Evaluations, Is.EqualTo(1 + 7));
            Assert.That(result.Trace.Step, Is.EqualTo(new double[] { 0, 0 }));
        });
    }

    [Test]
    public void A_gradient_with_the_wrong_sign_ends_in_a_failed_line_search()
    {
        IObjective wrong = Objective.From(1, w => w[0] * w[0], w => [-2 * w[0]]);
        TrainingResult result = new ConjugateGradient(BetaRule.FletcherReeves, new StrongWolfe())
            .Minimize(wrong, [2], new StopRule(10));

        Assert.That(result.StopReason, Is.EqualTo(StopReason.LineSearchFailed));
        Assert.That(result.Point, Is.EqualTo(new double[] { 2 }));
    }

    [Test]
    public void A_search_that_fails_along_a_conjugate_direction_is_tried_again_downhill()
    {
        // With c₂ below ½ Fletcher–Reeves never goes uphill, so whatever restarts here is a search that used up its evaluations.
        const int MaxEvaluations = 4;
        var optimizer = new ConjugateGradient(BetaRule.FletcherReeves, new StrongWolfe(1e-4, 0.1, MaxEvaluations));
        int saved = 0;
        for (double x = -2; x <= 2; x += 0.25)
        {
            TrainingTrace trace =
                optimizer.Minimize(TestFunctions.Rosenbrock, [x, 0.3], new StopRule(200, gradientTolerance: 1e-6)).Trace;
            foreach (int row in Enumerable.Range(0, trace.Count).Where(row => trace.Restarted[row]))
            {
                double spent = trace.Evaluations[row] - trace.Evaluations[row - 1];
                Assert.That(spent, Is.GreaterThan(MaxEvaluations).And.LessThanOrEqualTo(2 * MaxEvaluations));
                Assert.That(trace.Beta[row], Is.Zero);
                if (trace.Step[row] > 0)
                    saved++;
            }
        }

        Assert.That(saved, Is.Positive);
    }
}
