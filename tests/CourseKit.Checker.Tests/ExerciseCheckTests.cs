using CourseKit.Exercises;

namespace CourseKit.Checker.Tests;

/// <summary>What a reader sees below a cell that checks an answer.</summary>
public class ExerciseCheckTests
{
    [Test]
    public void A_right_answer_is_right() =>
        Assert.That(Exercise.Check(new Answer(Value)).ToString(), Is.EqualTo("✔ 02-01 The sigmoid and its derivative: right\n  All 6 tests that you can run are passed."));

    [Test]
    public void An_unwritten_answer_says_not_yet_with_the_first_hint()
    {
        CheckedExercise report = Exercise.Check(new Answer(_ => throw new NotImplementedException()));

        Assert.That(report.Title, Is.EqualTo("✘ 02-01 The sigmoid and its derivative: not yet"));
        Assert.That(report.Lines.SkipLast(1), Is.EqualTo(new[] { "Value is not written yet.", "Derivative is not written yet." }));
        Assert.That(report.Lines[^1], Does.StartWith("Hint 1 of 3: "));
    }

    [Test]
    public void Lists_that_the_answer_changes_are_whole_again_for_the_next_check()
    {
        Assert.That(Exercise.Check(new InPlace()).Lines, Has.Some.Contains("changes the lists it is given"));
        Assert.That(Exercise.Check(new Right()).Title, Does.EndWith("right"));
    }

    [Test]
    public void A_mistake_is_named_and_what_works_is_told()
    {
        CheckedExercise report = Exercise.Check(new Answer(x => Value(-x)));

        Assert.That(report.Lines, Has.Some.Contains("the sign of the exponent is flipped"));
        Assert.That(report.Lines, Has.Some.EqualTo("✔ Value at zero is one half"));
        Assert.That(report.Lines[^1], Does.StartWith("Hint 3 of 3: "));
    }

    [Test]
    public void An_exception_of_the_answer_is_told_and_not_thrown() => Assert.That(
        Exercise.Check(new Answer(_ => throw new InvalidOperationException("no <idea>"))).Lines,
        Has.Some.Contains("Value threw InvalidOperationException: no <idea>"));

    [Test]
    public void An_answer_that_never_ends_is_given_up()
    {
        CheckedExercise report = Exercise.Check(
            new Answer(_ =>
            {
                Thread.Sleep(Timeout.Infinite);
                return 0;
            }),
            TimeSpan.FromSeconds(0.5));

        Assert.That(report.ToString(), Does.Contain("not yet").And.Contain("not done after 0.5 seconds"));
    }

    [Test]
    public void Each_test_meets_a_new_object_where_the_class_allows_it()
    {
        Assert.That(Exercise.Check(new Forgetful()).Title, Does.EndWith("right"));
    }

    [TestCase(null, "There is nothing to check")]
    [TestCase(5, "Int32 answers no exercise")]
    public void What_is_no_answer_is_told(object? answer, string title) => Assert.That(Exercise.Check(answer).Title, Is.EqualTo(title));

    [Test]
    public void As_html_it_is_text()
    {
        string html = Exercise.Check(new Answer(_ => throw new InvalidOperationException("<script>"))).ToHtml();

        Assert.That(html, Does.Contain("&lt;script&gt;").And.Not.Contain("<script>"));
    }

    private static double Value(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private sealed class Answer(Func<double, double> value) : ISigmoid
    {
        public double Value(double x) => value(x);

        public double Derivative(double x) => value(x) * (1 - value(x));
    }

    /// <summary>Right as long as only one of its members has been asked.</summary>
    private sealed class Forgetful : ISigmoid
    {
        private bool _wasAskedForSlope;

        public double Value(double x) => _wasAskedForSlope ? throw new InvalidOperationException() : ExerciseCheckTests.Value(x);

        public double Derivative(double x)
        {
            _wasAskedForSlope = true;
            double value = ExerciseCheckTests.Value(x);
            return value * (1 - value);
        }
    }

    private class Right : IMeanSquaredError
    {
        public double SquaredError(double yTrue, double yPred) => (yTrue - yPred) * (yTrue - yPred);

        public virtual double Loss(double[] yTrue, double[] yPred) => yTrue.Zip(yPred, SquaredError).Average();
    }

    private sealed class InPlace : Right
    {
        public override double Loss(double[] yTrue, double[] yPred)
        {
            double loss = base.Loss(yTrue, yPred);
            yTrue[0] += 1;
            return loss;
        }
    }
}
