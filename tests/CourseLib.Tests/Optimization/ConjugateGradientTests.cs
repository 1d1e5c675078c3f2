using CourseLib.Optimization;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;

namespace CourseLib.Tests.Optimization;

public class ConjugateGradientTests
{
    /// <summary>So small a c₂ that a line search is as good as exact.</summary>
    private static readonly StrongWolfe NearlyExact = new(c1: 1e-9, c2: 1e-8, maxEvaluations: 100);

    /// <summary>A positive definite matrix MᵀM + I, a minimum and a start, with 1 to 8 dimensions and entries from −2 to 2.</summary>
    private static readonly Arbitrary<(Matrix<double> A, double[] Minimum, double[] Start)> Quadratics =
        (from n in Gen.Choose(1, 8)
         from entries in Gen.ArrayOf(Number, n * n)
         from minimum in Gen.ArrayOf(Number, n)
         from start in Gen.ArrayOf(Number, n)
         let m = Matrix<double>.Build.DenseOfRowMajor(n, n, entries)
         select (m.TransposeThisAndMultiply(m) + Matrix<double>.Build.DenseIdentity(n), minimum, start)).ToArbitrary();

    private static Gen<double> Number => Gen.Choose(-2000, 2000).Select(n => n / 1000.0);

    [Test]
    public void A_quadratic_of_n_dimensions_takes_n_iterations([Values] BetaRule beta) =>
        Prop.ForAll(Quadratics, quadratic =>
        {
            IObjective objective = TestFunctions.Quadratic(quadratic.A.ToRowArrays(), quadratic.Minimum);
            double first = TestFunctions.Dot(objective.Gradient(quadratic.Start), objective.Gradient(quadratic.Start));
            TrainingResult result = new ConjugateGradient(beta, NearlyExact).Minimize(
                objective, quadratic.Start, new StopRule(quadratic.Start.Length, 1e-5 * Math.Sqrt(first)));

            return result.StopReason == StopReason.Converged;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_minimum_of_a_quadratic_solves_the_linear_system([Values] BetaRule beta) =>
        Prop.ForAll(Quadratics, quadratic =>
        {
            // ½ wᵀAw − bᵀw, whose minimum MathNet finds by solving Aw = b.
            Vector<double> b = Vector<double>.Build.DenseOfArray(quadratic.Minimum);
            IObjective objective = Objective.From(
                quadratic.Start.Length,
                w => (0.5 * Vector<double>.Build.Dense(w).DotProduct(quadratic.A * Vector<double>.Build.Dense(w)))
                    - b.DotProduct(Vector<double>.Build.Dense(w)),
                w => ((quadratic.A * Vector<double>.Build.Dense(w)) - b).ToArray());
            TrainingResult result = new ConjugateGradient(beta, new StrongWolfe()).Minimize(
                objective, quadratic.Start, new StopRule(500, gradientTolerance: 1e-6));
            double[] solution = quadratic.A.Cholesky().Solve(b).ToArray();

            // The smallest eigenvalue is at least 1, so the distance is at most the gradient.
            return result.StopReason == StopReason.Converged
                && result.Point.Zip(solution, (x, y) => Math.Abs(x - y)).All(difference => difference <= 1e-6);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Steepest_descent_needs_far_more_iterations_than_a_conjugate_gradient()
    {
        IObjective narrow = TestFunctions.Bowl(1, 30, 200);
        var stopRule = new StopRule(5000, gradientTolerance: 1e-6);
        TrainingResult conjugate = new ConjugateGradient(BetaRule.FletcherReeves, NearlyExact)
            .Minimize(narrow, [200, 7, 1], stopRule);
        TrainingResult steepest = new ConjugateGradient(BetaRule.FletcherReeves, NearlyExact, restartEvery: 1)
            .Minimize(narrow, [200, 7, 1], stopRule);

        Assert.That(conjugate.Iterations, Is.EqualTo(3));
        Assert.That(steepest.StopReason, Is.EqualTo(StopReason.Converged));
        Assert.That(steepest.Iterations, Is.GreaterThan(100));
        Assert.That(steepest.Trace.Beta, Has.All.Zero);
    }

    [TestCase(-1.2, 1)]
    [TestCase(0, 0)]
    [TestCase(3, -4)]
    public void Rosenbrock_s_valley_is_followed_to_its_end(double x, double y) =>
        AssertFinds(TestFunctions.Rosenbrock, [x, y], [1, 1]);

    [Test]
    public void Beale_s_minimum_is_found() => AssertFinds(TestFunctions.Beale, [1, 1], [3, 0.5]);

    [TestCase(3.5, 2.5, 0)]
    [TestCase(-3, 3, 1)]
    [TestCase(-4, -3, 2)]
    [TestCase(3.5, -2, 3)]
    public void Himmelblau_s_four_minima_are_found_from_near_them(double x, double y, int which) =>
        AssertFinds(TestFunctions.Himmelblau, [x, y], TestFunctions.HimmelblauMinima[which]);

    [Test]
    public void Each_beta_is_what_its_formula_says([Values] BetaRule rule)
    {
        double[] previousDirection = [];
        double[] previousGradient = [];
        double[] previousPoint = [-1.2, 1];
        int compared = 0;
        foreach (TrainingStep step in new ConjugateGradient(rule, new StrongWolfe())
            .Steps(TestFunctions.Rosenbrock, previousPoint, new StopRule(12)).Skip(1))
        {
            double[] gradient = TestFunctions.Rosenbrock.Gradient(previousPoint);
            if (previousDirection.Length > 0 && !step.Restarted)
            {
                double expected = Expected(rule, previousGradient, gradient, previousDirection);
                Assert.That(step.Beta, Is.EqualTo(expected).Within(1e-6).Percent);
                compared++;
            }

            previousDirection = [.. step.Point().Zip(previousPoint, (after, before) => (after - before) / step.Step)];
            (previousGradient, previousPoint) = (gradient, step.Point());
        }

        Assert.That(compared, Is.GreaterThan(5));
    }

    [Test]
    public void Restarts_come_as_often_as_asked_and_are_in_the_trace()
    {
        TrainingTrace trace = new ConjugateGradient(BetaRule.FletcherReeves, new FixedStep(1e-4), restartEvery: 3)
            .Minimize(TestFunctions.Rosenbrock, [-1.2, 1], new StopRule(10)).Trace;

        Assert.That(
            Enumerable.Range(0, trace.Count).Where(row => trace.Restarted[row]), Is.EqualTo(new[] { 4, 7, 10 }));
        Assert.That(
            Enumerable.Range(0, trace.Count).Where(row => trace.Beta[row] == 0), Is.EqualTo(new[] { 0, 1, 4, 7, 10 }));
    }

    [Test]
    public void A_direction_that_leads_uphill_is_replaced_and_the_trace_says_so([Values] BetaRule beta)
    {
        // On ½w² a fixed step of 3 jumps from 1 over the minimum to −2. From there −g is 2, and β times the old direction −1 is
        // −4 (Fletcher–Reeves), −6 (Polak–Ribière) or −2 (Hestenes–Stiefel): on the whole uphill, or nowhere.
        TrainingStep[] steps =
            [.. new ConjugateGradient(beta, new FixedStep(3)).Steps(TestFunctions.Bowl(1), [1], new StopRule(3))];

        Assert.That(steps.Select(step => step.Restarted), Is.EqualTo(new[] { false, false, true, true }));
        Assert.That(steps.Select(step => step.Beta), Has.All.Zero);
        Assert.That(steps.Select(step => step.Loss), Is.EqualTo(new[] { 0.5, 2, 8, 32 }));
    }

    [Test]
    public void A_run_with_a_line_search_never_climbs([Values] BetaRule beta)
    {
        TrainingTrace trace = new ConjugateGradient(beta, new StrongWolfe())
            .Minimize(TestFunctions.Beale, [-1, 1.5], new StopRule(200, gradientTolerance: 1e-8)).Trace;

        Assert.That(trace.Loss, Is.Ordered.Descending);
    }

    private static double Expected(BetaRule rule, double[] before, double[] after, double[] direction)
    {
        double[] change = [.. after.Zip(before, (a, b) => a - b)];
        return rule switch
        {
            BetaRule.FletcherReeves => TestFunctions.Dot(after, after) / TestFunctions.Dot(before, before),
            BetaRule.PolakRibierePlus => Math.Max(0, TestFunctions.Dot(after, change) / TestFunctions.Dot(before, before)),
            _ => TestFunctions.Dot(after, change) / TestFunctions.Dot(direction, change),
        };
    }

    private static void AssertFinds(IObjective objective, double[] start, double[] minimum)
    {
        foreach (BetaRule beta in Enum.GetValues<BetaRule>())
        {
            TrainingResult result = new ConjugateGradient(beta, new StrongWolfe(), restartEvery: 2)
                .Minimize(objective, start, new StopRule(2000, gradientTolerance: 1e-8));

            Assert.That(result.StopReason, Is.EqualTo(StopReason.Converged), beta.ToString());
            Assert.That(result.Point, Is.EqualTo(minimum).Within(1e-6), beta.ToString());
        }
    }
}
