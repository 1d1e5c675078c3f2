using static CourseLib.Variable;

namespace CourseLib.Tests.Autodiff;

/// <summary>
/// What cannot be right is refused with words that say what is wrong, and both shapes where two are concerned.
/// </summary>
public class GradientBadInputTests
{
    private static readonly double[] Vector1 = [1];
    private static readonly double[] Vector2 = [1, 2];
    private static readonly double[] Vector3 = [1, 2, 3];
    private static readonly double[,] Matrix23 = { { 1, 2, 3 }, { 4, 5, 6 } };
    private static readonly double[,] Matrix32 = { { 1, 2 }, { 3, 4 }, { 5, 6 } };

    private static readonly TestCaseData[] Mismatches =
    [
        Mismatch("+", x => x + Vector3, "+ does not fit a vector of length 2 and a vector of length 3"),
        Mismatch("-", x => Matrix23 - x, "- does not fit a 2×3 matrix and a vector of length 2"),
        Mismatch("*", x => x * Matrix23, "* does not fit a vector of length 2 and a 2×3 matrix"),
        Mismatch("/", x => Matrix23 / Constant(Matrix32) * x, "/ does not fit a 2×3 matrix and a 3×2 matrix"),
        Mismatch("rows", x => Dot(x, Matrix32), "no matrix product of a vector of length 2 and a 3×2 matrix"),
        Mismatch("columns", x => Dot(Matrix23, x), "no matrix product of a 2×3 matrix and a vector of length 2"),
        Mismatch("lengths", x => Dot(Vector3, x), "no matrix product of a vector of length 3 and a vector of length 2"),
        Mismatch("matrices", _ => Dot(Matrix23, Matrix23), "no matrix product of a 2×3 matrix and a 2×3 matrix"),
        Mismatch("scalar left", x => Dot(2, x), "no matrix product of a scalar and a vector of length 2"),
        Mismatch("scalar right", x => Dot(x, 2), "no matrix product of a vector of length 2 and a scalar"),
        Mismatch("scalar by one-vector", _ => Dot(2, Vector1), "no matrix product of a scalar and a vector of length 1"),
        Mismatch("one-vector by scalar", _ => Dot(Vector1, 2), "no matrix product of a vector of length 1 and a scalar"),
    ];

    private static readonly TestCaseData[] Nulls =
    [
        new TestCaseData((Func<Variable, Variable>)(x => x + (Variable)null!), "right").SetArgDisplayNames("right"),
        new TestCaseData((Func<Variable, Variable>)(x => (Variable)null! * x), "left").SetArgDisplayNames("left"),
        new TestCaseData((Func<Variable, Variable>)(_ => -(Variable)null!), "x").SetArgDisplayNames("minus"),
        new TestCaseData((Func<Variable, Variable>)(_ => Exp(null!)), "x").SetArgDisplayNames("exp"),
        new TestCaseData((Func<Variable, Variable>)(_ => Sum(null!)), "x").SetArgDisplayNames("sum"),
        new TestCaseData((Func<Variable, Variable>)(_ => Mean(null!)), "x").SetArgDisplayNames("mean"),
        new TestCaseData((Func<Variable, Variable>)(_ => Transpose(null!)), "x").SetArgDisplayNames("transpose"),
        new TestCaseData((Func<Variable, Variable>)(x => Dot(x, null!)), "right").SetArgDisplayNames("dot right"),
        new TestCaseData((Func<Variable, Variable>)(x => Dot(null!, x)), "left").SetArgDisplayNames("dot left"),
        new TestCaseData((Func<Variable, Variable>)(x => x + (double[])null!), "values").SetArgDisplayNames("vector"),
        new TestCaseData((Func<Variable, Variable>)(x => x + (double[,])null!), "values").SetArgDisplayNames("matrix"),
        new TestCaseData((Func<Variable, Variable>)(x => x + (double[][])null!), "rows").SetArgDisplayNames("rows"),
    ];

    [TestCaseSource(nameof(Mismatches))]
    public void Shapes_that_do_not_fit_are_refused_and_both_are_named(Func<Variable, Variable> f, string message) =>
        Assert.That(() => Gradient.Of(x => Sum(f(x))).At(Vector2), Refusal.Of("right", message));

    [TestCaseSource(nameof(Nulls))]
    public void Null_is_refused(Func<Variable, Variable> f, string name) =>
        Assert.That(() => Gradient.Of(f).At(Vector2), Refusal.Of(name));

    [Test]
    public void A_missing_function_and_a_missing_point_are_refused()
    {
        GradientFunction gradient = Gradient.Of(Sum);

        Assert.That(() => Gradient.Of(null!), Refusal.Of("f"));
        Assert.That(() => gradient.At((double[])null!), Refusal.Of("x"));
        Assert.That(() => gradient.At((double[,])null!), Refusal.Of("x"));
    }

    [Test]
    public void A_point_that_is_empty_or_not_finite_is_refused()
    {
        GradientFunction gradient = Gradient.Of(Sum);

        Assert.That(() => gradient.At(double.NaN), Refusal.Of("x", "x is NaN"));
        Assert.That(() => gradient.At([1, double.NaN]), Refusal.Of("x", "x[1] is NaN"));
        Assert.That(() => gradient.At(new[,] { { 1, double.NegativeInfinity } }), Refusal.Of("x", "x[0, 1] is -Infinity"));
        Assert.That(() => gradient.At(Array.Empty<double>()), Refusal.Of("x", "x is empty"));
        Assert.That(() => gradient.At(new double[0, 3]), Refusal.Of("x", "x is empty"));
        Assert.That(() => gradient.Evaluate([], []), Refusal.Of("x", "x is empty"));
        Assert.That(() => gradient.Evaluate([double.NaN], new double[1]), Refusal.Of("x", "x[0] is NaN"));
        Assert.That(
            () => gradient.Evaluate([1, 2], new double[3]), Refusal.Of("gradient", "gradient has length 3 but x has length 2"));
    }

    [Test]
    public void Constants_that_are_empty_ragged_or_not_finite_are_refused()
    {
        Assert.That(() => Constant(double.PositiveInfinity), Refusal.Of("value", "value is Infinity"));
        Assert.That(() => Constant([double.NaN]), Refusal.Of("values", "values[0] is NaN"));
        Assert.That(() => Constant(new[,] { { double.NaN } }), Refusal.Of("values", "values[0, 0] is NaN"));
        Assert.That(() => Constant(Array.Empty<double>()), Refusal.Of("values", "values is empty"));
        Assert.That(() => Constant(new double[2, 0]), Refusal.Of("values", "values is empty"));
        Assert.That(() => Constant(Array.Empty<double[]>()), Refusal.Of("rows", "rows is empty"));
        Assert.That(() => Constant([[], []]), Refusal.Of("rows", "rows[0] is empty"));
        Assert.That(() => Constant([[1, 2], [3]]), Refusal.Of("rows", "rows[1] has length 1; a row of length 2"));
        Assert.That(() => Constant([null!, [3.0]]), Refusal.Of("rows", "rows[0] is null"));
    }

    [Test]
    public void A_result_that_is_no_scalar_is_refused()
    {
        Assert.That(() => Gradient.Of(x => x).At(Vector2), Invalid("gave a vector of length 2; a gradient needs a scalar"));
        Assert.That(() => Gradient.Of(Exp).At(Matrix23), Invalid("gave a 2×3 matrix; a gradient needs a scalar"));
        Assert.That(() => Gradient.Of(x => Dot(x[..1], Constant([[2.0]]))).At(Vector2), Invalid("gave a vector of length 1"));
        Assert.That(() => Gradient.Of(_ => null!).At(1), Invalid("The function gave null"));
    }

    [Test]
    public void A_variable_kept_from_an_evaluation_that_has_ended_is_refused()
    {
        Variable? kept = null;
        Gradient.Of(x => kept = x * x).At(2);

        Assert.That(() => kept! + 1, Invalid("from another evaluation, which has ended"));
        Assert.That(() => Gradient.Of(x => x * kept!).At(1), Invalid("from another evaluation, which has ended"));
        Assert.That(() => Gradient.Of(x => kept! * x).At(1), Invalid("from another evaluation, which has ended"));
        Assert.That(() => Gradient.Of(_ => kept!).At(1), Invalid("gave a variable from another evaluation"));
        Assert.That(kept!.ToScalar(), Is.EqualTo(4), "its value may still be read");
    }

    [Test]
    public void An_evaluation_that_failed_has_ended_too()
    {
        Variable? kept = null;
        Assert.That(
            () => Gradient.Of(x =>
            {
                kept = x;
                throw new NotSupportedException("my own");
            }).At(2),
            Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("my own"));

        Assert.That(() => Exp(kept!), Invalid("has ended"));
    }

    [Test]
    public void Two_evaluations_at_once_do_not_mix() =>
        Assert.That(
            () => Gradient.Of(x => x * Gradient.Of(y => x * y).At(3)).At(1),
            Invalid("This scalar and this scalar are variables of two evaluations"));

    [Test]
    public void Places_that_are_not_there_are_refused()
    {
        Variable vector = Vector3;
        Variable matrix = Matrix23;

        Assert.That(() => vector[3], Refusal.OutOfRange("index"));
        Assert.That(() => vector[-1], Refusal.OutOfRange("index"));
        Assert.That(() => matrix[2, 0], Refusal.OutOfRange("row"));
        Assert.That(() => matrix[0, 3], Refusal.OutOfRange("column"));
        Assert.That(() => matrix[0], Invalid("This is a 2×3 matrix, not a vector"));
        Assert.That(() => vector[0, 0], Invalid("This is a vector of length 3, not a matrix"));
        Assert.That(() => vector.Slice(2, 2), Refusal.Of("length", "length is 2, but from place 2 on this vector of length 3 has only 1"));
        Assert.That(() => vector.Slice(3, 1), Refusal.OutOfRange("start"));
        Assert.That(() => vector.Slice(0, 0), Refusal.OutOfRange("length"));
        Assert.That(() => matrix.Slice(0, 1), Invalid("This is a 2×3 matrix, not a vector"));
    }

    [Test]
    public void Shapes_that_a_variable_cannot_take_are_refused()
    {
        Variable vector = Vector3;

        Assert.That(
            () => vector.Reshape(2, 2), Refusal.Of("columns", "A vector of length 3 has 3 numbers; a 2×2 matrix needs 4"));
        Assert.That(() => vector.Reshape(65536, 65536), Refusal.Of("columns", "needs 4294967296"));
        Assert.That(() => vector.Reshape(0, 3), Refusal.OutOfRange("rows"));
        Assert.That(() => vector.Reshape(3, -1), Refusal.OutOfRange("columns"));
        Assert.That(() => Transpose(vector), Invalid("This is a vector of length 3, not a matrix"));
        Assert.That(() => vector.ToScalar(), Invalid("This is a vector of length 3, not a scalar"));
        Assert.That(() => vector.ToMatrix(), Invalid("not a matrix"));
        Assert.That(() => Constant(2).ToVector(), Invalid("This is a scalar, not a vector"));
        Assert.That(() => Shape.Vector(0), Refusal.OutOfRange("length"));
    }

    [Test]
    public void Exponents_and_bounds_that_make_no_sense_are_refused()
    {
        Assert.That(() => Pow(2, double.NaN), Refusal.Of("exponent", "exponent is NaN"));
        Assert.That(() => Clamp(2, double.NaN, 1), Refusal.Of("min", "min is NaN"));
        Assert.That(() => Clamp(2, 0, double.NaN), Refusal.Of("max", "max is NaN"));
        Assert.That(() => Clamp(2, 1, 0.5), Refusal.Of("max", "max is 0.5 but min is 1"));
    }

    private static TestCaseData Mismatch(string name, Func<Variable, Variable> f, string message) =>
        new TestCaseData(f, message).SetArgDisplayNames(name);

    private static NUnit.Framework.Constraints.IResolveConstraint Invalid(string message) =>
        Throws.InvalidOperationException.With.Message.Contains(message);
}
