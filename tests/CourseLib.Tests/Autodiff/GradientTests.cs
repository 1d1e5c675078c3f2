using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra.Double;
using static CourseLib.Variable;

namespace CourseLib.Tests.Autodiff;

/// <summary>
/// What must hold of a gradient at any point: central differences, the hand-derived gradients and MathNet agree.
/// </summary>
public class GradientTests
{
    private static readonly Gen<double> Number = Gen.Choose(-2000, 2000).Select(n => n / 1000.0);

    /// <summary>Any six numbers from −2 to 2.</summary>
    private static readonly Arbitrary<double[]> Six = Gen.ArrayOf(Number, 6).ToArbitrary();

    /// <summary>Any six numbers from 0.5 to 2.5: above 0, and clear of kinks and poles.</summary>
    private static readonly Arbitrary<double[]> SixPositive =
        Gen.ArrayOf(Gen.Choose(500, 2500).Select(n => n / 1000.0), 6).ToArbitrary();

    private static readonly Arbitrary<(double[] Left, double[] Right, int M, int K, int N)> Products =
        (from m in Gen.Choose(1, 5)
         from k in Gen.Choose(1, 5)
         from n in Gen.Choose(1, 5)
         from left in Gen.ArrayOf(Number, m * k)
         from right in Gen.ArrayOf(Number, k * n)
         select (left, right, m, k, n)).ToArbitrary();

    private static readonly Arbitrary<(double[] Parameters, double[] Inputs, double Label)> Networks =
        (from parameters in Gen.ArrayOf(Number, OurNeuralNetworkParameters.Count)
         from inputs in Gen.ArrayOf(Number, 2)
         from label in Gen.Elements(0.0, 1.0)
         select (parameters, inputs, label)).ToArbitrary();

    private static readonly double[,] Weights = { { 0.3, -1.2 }, { 0.7, 0.4 }, { -0.5, 1.1 } };

    private static readonly (string Name, Func<Variable, Variable> F)[] FunctionsOfAnything =
    [
        ("sum", Sum),
        ("mean", x => Mean(x * x)),
        ("exp", x => Sum(Exp(x))),
        ("tanh", x => Sum(Tanh(x))),
        ("sigmoid", x => Sum(Sigmoid(x))),
        ("softplus", x => Sum(Softplus(3 * x))),
        ("square", x => Sum(Square(x))),
        ("cube", x => Sum(Pow(x, 3))),
        ("power 0", x => Sum(Pow(x, 0) * x)),
        ("minus", x => Sum(-x * x[0])),
        ("numbers on the left", x => Sum((3 - x) * (2 * x) + (1 + x) / 4)),
        ("numbers on the right", x => Sum((x - 3) * (x * 2) + (x + 1) / (x * x + 1))),
        ("one over", x => Sum(1 / (2 + x * x))),
        ("used thrice", x => Sum(x * x * x)),
        ("slices", x => Sum(x.Slice(0, 2) * x.Slice(1, 2)) / (1 + Square(x[^1]))),
        ("scalar with a matrix", x => Sum(Exp(x[0] * x.Reshape(2, 3)) - x.Reshape(2, 3) * x[1])),
        ("vector with a matrix", x => Sum(Square(Weights - x[..2]) * Tanh(x[2..4] - Weights) / (2 + Square(x[4..])))),
        ("an entry of a matrix", x => x.Reshape(2, 3)[1, 2] * x.Reshape(3, 2)[2, 0]),
        ("vector by matrix", x => Sum(Tanh(Dot(x[..3], Weights)))),
        ("matrix by vector", x => Sum(Tanh(Dot(Weights, x[..2])))),
        ("vector by vector", x => Tanh(Dot(x[..3], x[3..]))),
        ("matrix by matrix", x => Sum(Tanh(Dot(x.Reshape(2, 3), x.Reshape(3, 2)) * Dot(x.Reshape(2, 3), Weights)))),
        ("transpose", x => Sum(Square(Dot(Transpose(x.Reshape(3, 2)), Weights)))),
        ("two layers", x => Mean(Square(1 - Sigmoid(Dot(Tanh(Dot(Weights, x[..4].Reshape(2, 2)) + x[4..]), x[..2]))))),
    ];

    private static readonly (string Name, Func<Variable, Variable> F)[] FunctionsOfPositives =
    [
        ("log", x => Sum(Log(x))),
        ("sqrt", x => Sum(Sqrt(x))),
        ("real power", x => Sum(Pow(x, -1.5))),
        ("quotient", x => Sum(x[..3] / x[3..])),
        ("absolute value", x => Sum(Abs(x) * Abs(-x))),
        ("log likelihood", x => -Mean(Log(Clamp(Sigmoid(x), 1e-10, 1 - 1e-10)))),
    ];

    private static IEnumerable<TestCaseData> AllFunctions =>
        FunctionsOfAnything.Select(f => new TestCaseData(f.F, Six).SetArgDisplayNames(f.Name))
            .Concat(FunctionsOfPositives.Select(f => new TestCaseData(f.F, SixPositive).SetArgDisplayNames(f.Name)));

    [TestCaseSource(nameof(AllFunctions))]
    public void The_gradient_is_what_central_differences_give(Func<Variable, Variable> f, Arbitrary<double[]> points) =>
        Prop.ForAll(points, x =>
        {
            double[] gradient = Gradient.Of(f).At(x);
            double scale = 1 + gradient.Max(Math.Abs) + Math.Abs(Value(x));
            return gradient.Length == x.Length && Enumerable.Range(0, x.Length).All(i =>
                Math.Abs(gradient[i] - CentralDifference.Of(Value, x, i)) < 1e-7 * scale);

            double Value(double[] at) => f(at).ToScalar();
        }).QuickCheckThrowOnFailure();

    // The figures are those of 60 decimal digits.
    [TestCase(0, 0.6931471805599453)]
    [TestCase(1, 1.3132616875182228)]
    [TestCase(-1, 0.3132616875182228)]
    [TestCase(-40, 4.248354255291589e-18)]
    [TestCase(-100, 3.720075976020836e-44)]
    [TestCase(40, 40)]
    [TestCase(1e300, 1e300)]
    [TestCase(-1e300, 0)]
    public void Softplus_neither_overflows_nor_loses_digits(double x, double expected)
    {
        (double value, double gradient) = Gradient.Of(Softplus).ValueAndGradientAt(x);

        Assert.That(value, Is.EqualTo(expected).Within(2).Ulps);
        Assert.That(gradient, Is.EqualTo(Activation.Sigmoid(x)));
    }

    [Test]
    public void Softplus_makes_the_cross_entropy_of_logits() =>
        Prop.ForAll(Six, logits =>
        {
            double[] labels = [1, 0, 0, 1, 1, 0];
            (double value, double[] gradient) =
                Gradient.Of(z => Mean(Softplus(z) - labels * z)).ValueAndGradientAt(logits);
            double[] expected = Loss.BinaryCrossEntropyFromLogitsGradient(labels, logits);
            return Math.Abs(value - Loss.BinaryCrossEntropyFromLogits(labels, logits)) <= 1e-15
                && expected.Zip(gradient, (e, g) => Math.Abs(e - g)).All(error => error <= 1e-15);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_gradient_is_the_one_derived_by_hand_for_a_network_of_nine_parameters() =>
        Prop.ForAll(Networks, c =>
        {
            double[] expected = new OurNeuralNetwork(OurNeuralNetworkParameters.FromArray(c.Parameters))
                .Gradient(c.Inputs, c.Label).ToArray();
            double[] gradient = Gradient.Of(p => Square(c.Label - NetworkOutput(p, c.Inputs))).At(c.Parameters);
            return expected.Zip(gradient, (e, g) => Math.Abs(e - g)).All(error => error <= 1e-15);
        }).QuickCheckThrowOnFailure();

    [TestCase(Reduction.Sum)]
    [TestCase(Reduction.Mean)]
    public void The_gradient_is_the_one_derived_by_hand_for_the_squared_error(Reduction reduction) =>
        Prop.ForAll(Six, Six, (yTrue, yPred) =>
        {
            double[] gradient = Gradient
                .Of(y => reduction == Reduction.Sum ? Sum(Square(yTrue - y)) : Mean(Square(yTrue - y)))
                .At(yPred);
            double[] expected = Loss.SquaredErrorGradient(yTrue, yPred, reduction);
            return expected.Zip(gradient, (e, g) => Math.Abs(e - g)).All(error => error <= 1e-15);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_matrix_product_is_MathNets() =>
        Prop.ForAll(Products, c =>
        {
            double[,] product = Dot(Rectangle(c.Left, c.M, c.K), Rectangle(c.Right, c.K, c.N)).ToMatrix();
            return Near(product, Dense(c.Left, c.M, c.K) * Dense(c.Right, c.K, c.N));
        }).QuickCheckThrowOnFailure();

    /// <summary>Of ½‖AB‖² the gradient by A is ABBᵀ, and by B it is AᵀAB.</summary>
    [Test]
    public void The_gradients_of_a_matrix_product_are_MathNets() =>
        Prop.ForAll(Products, c =>
        {
            double[,] left = Rectangle(c.Left, c.M, c.K);
            double[,] right = Rectangle(c.Right, c.K, c.N);
            DenseMatrix a = Dense(c.Left, c.M, c.K);
            DenseMatrix b = Dense(c.Right, c.K, c.N);
            return Near(Gradient.Of(x => 0.5 * Sum(Square(Dot(x, right)))).At(left), a * b * b.Transpose())
                && Near(Gradient.Of(x => 0.5 * Sum(Square(Dot(left, x)))).At(right), a.Transpose() * a * b);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_transpose_is_MathNets() =>
        Prop.ForAll(Products, c => Near(
            Transpose(Rectangle(c.Left, c.M, c.K)).ToMatrix(), Dense(c.Left, c.M, c.K).Transpose()))
            .QuickCheckThrowOnFailure();

    [Test]
    public void A_function_of_one_number_has_a_derivative() =>
        Assert.That(Gradient.Of(x => x * x * x).ValueAndGradientAt(2), Is.EqualTo((8.0, 12.0)));

    [Test]
    public void Value_and_gradient_come_together_in_every_form()
    {
        GradientFunction gradient = Gradient.Of(x => Sum(Square(x)));
        var written = new double[2];

        (double value, double[] vector) = gradient.ValueAndGradientAt([3.0, 4.0]);
        double evaluated = gradient.Evaluate([3.0, 4.0], written);

        Assert.That((value, evaluated), Is.EqualTo((25.0, 25.0)));
        Assert.That(vector, Is.EqualTo(new double[] { 6, 8 }));
        Assert.That(written, Is.EqualTo(new double[] { 6, 8 }));
        Assert.That(gradient.At(new double[,] { { 1, 2, 3 } }), Is.EqualTo(new double[,] { { 2, 4, 6 } }));
        Assert.That(gradient.At(5), Is.EqualTo(10));
    }

    [Test]
    public void The_gradient_of_the_same_function_can_be_taken_again_and_again()
    {
        GradientFunction gradient = Gradient.Of(x => Sum(x * x));

        Assert.That(gradient.At([1.0, 2.0]), Is.EqualTo(new double[] { 2, 4 }));
        Assert.That(gradient.At([1.0, 2.0]), Is.EqualTo(new double[] { 2, 4 }));
        Assert.That(gradient.At([1.0, 2.0, 3.0]), Is.EqualTo(new double[] { 2, 4, 6 }));
    }

    [Test]
    public void A_function_that_ignores_its_argument_has_gradient_0()
    {
        Assert.That(Gradient.Of(_ => 7).At([1.0, 2.0]), Is.EqualTo(new double[] { 0, 0 }));
        Assert.That(Gradient.Of(x => x[1]).At([1.0, 2.0]), Is.EqualTo(new double[] { 0, 1 }));
    }

    [Test]
    public void The_argument_itself_has_gradient_1() => Assert.That(Gradient.Of(x => x).At(3), Is.EqualTo(1));

    [Test]
    public void At_the_kinks_the_derivatives_are_the_documented_ones()
    {
        Assert.That(Gradient.Of(x => Sum(Abs(x))).At([-2.0, 0, 2]), Is.EqualTo(new double[] { -1, 0, 1 }));
        Assert.That(
            Gradient.Of(x => Sum(Clamp(x, -1, 1))).At([-1.1, -1, 0, 1, 1.1]), Is.EqualTo(new double[] { 0, 1, 1, 1, 0 }));
        Assert.That(Gradient.Of(x => Pow(x, 0)).ValueAndGradientAt(0), Is.EqualTo((1.0, 0.0)));
        Assert.That(Gradient.Of(x => Pow(x, 1)).At(0), Is.EqualTo(1));
    }

    [Test]
    public void A_branch_and_a_loop_are_differentiated_along_the_way_they_took()
    {
        GradientFunction gradient = Gradient.Of(x =>
        {
            Variable power = x;
            for (int i = 0; i < 3; i++)
                power *= x;
            return x.ToScalar() > 0 ? power : -x;
        });

        Assert.That(gradient.At(2), Is.EqualTo(32));
        Assert.That(gradient.At(-2), Is.EqualTo(-1));
    }

    [Test]
    public void A_hundred_thousand_operations_in_a_row_do_not_exhaust_the_stack()
    {
        double derivative = Gradient.Of(x =>
        {
            Variable sum = x;
            for (int i = 1; i < 100_000; i++)
                sum += x;
            return sum;
        }).At(1);

        Assert.That(derivative, Is.EqualTo(100_000));
    }

    [Test]
    public void Infinite_values_go_on_as_in_all_arithmetic()
    {
        Assert.That(Gradient.Of(Log).ValueAndGradientAt(0), Is.EqualTo((double.NegativeInfinity, double.PositiveInfinity)));
        Assert.That(Gradient.Of(Log).ValueAndGradientAt(-1).Value, Is.NaN);
    }

    [Test]
    public void A_gradient_inside_a_function_is_fine_with_numbers_of_its_own() =>
        Assert.That(Gradient.Of(x => x * Gradient.Of(y => y * y).At(3)).At(1), Is.EqualTo(6));

    private static Variable NetworkOutput(Variable p, double[] inputs)
    {
        // The parameters stand in the order w1 … w6, b1, b2, b3; each row of the first four belongs to one neuron.
        Variable hidden = Sigmoid(Dot(p[..4].Reshape(2, 2), inputs) + p[6..8]);
        return Sigmoid(Dot(p[4..6], hidden) + p[8]);
    }

    private static double[,] Rectangle(double[] values, int rows, int columns) =>
        Constant(values).Reshape(rows, columns).ToMatrix();

    private static DenseMatrix Dense(double[] values, int rows, int columns) =>
        DenseMatrix.Create(rows, columns, (i, j) => values[(i * columns) + j]);

    private static bool Near(double[,] actual, MathNet.Numerics.LinearAlgebra.Matrix<double> expected) =>
        actual.GetLength(0) == expected.RowCount
        && actual.GetLength(1) == expected.ColumnCount
        && (DenseMatrix.OfArray(actual) - expected).InfinityNorm() <= 1e-11;
}
