using System.Globalization;
using static CourseLib.Variable;

namespace CourseLib.Tests.Autodiff;

/// <summary>
/// Variables as plain values: conversions, copies, shapes, text.
/// </summary>
public class VariableTests
{
    [Test]
    public void Numbers_and_arrays_of_every_kind_become_constants()
    {
        Variable scalar = 2.5;
        Variable vector = new double[] { 1, 2 };
        Variable matrix = new double[,] { { 1, 2, 3 }, { 4, 5, 6 } };
        Variable rows = new double[][] { [1, 2, 3], [4, 5, 6] };

        Assert.That(scalar.ToScalar(), Is.EqualTo(2.5));
        Assert.That(vector.ToVector(), Is.EqualTo(new double[] { 1, 2 }));
        Assert.That(matrix.ToMatrix(), Is.EqualTo(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }));
        Assert.That(rows.ToMatrix(), Is.EqualTo(matrix.ToMatrix()));
    }

    [Test]
    public void A_constant_is_a_copy()
    {
        double[] source = [1, 2];
        Variable constant = source;

        source[0] = 9;
        constant.ToVector()[1] = 9;

        Assert.That(constant.ToVector(), Is.EqualTo(new double[] { 1, 2 }));
    }

    [Test]
    public void The_point_is_copied_too()
    {
        double[] point = [1, 2];

        double[] gradient = Gradient.Of(x =>
        {
            point[0] = 9;
            return Sum(x * x);
        }).At(point);

        Assert.That(gradient, Is.EqualTo(new double[] { 2, 4 }));
    }

    [Test]
    public void A_variable_says_its_shape_and_its_numbers()
    {
        Assert.That(Constant(0.5).ToString(), Is.EqualTo("scalar: 0.5"));
        Assert.That(Constant([0.5, -1]).ToString(), Is.EqualTo("vector of length 2: 0.5, -1"));
        Assert.That(Constant([[1.5, 2], [3, 4]]).ToString(), Is.EqualTo("2×2 matrix: 1.5, 2, 3, 4"));
    }

    [Test]
    public void A_variable_reads_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var withCommas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            withCommas.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = withCommas;
            Assert.That(Constant([0.5, -1.25]).ToString(), Is.EqualTo("vector of length 2: 0.5, -1.25"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void A_vector_goes_with_every_row_of_a_matrix_from_either_side()
    {
        Variable matrix = new double[,] { { 1, 2, 3 }, { 4, 5, 6 } };
        Variable vector = new double[] { 10, 20, 30 };

        Assert.That((matrix + vector).ToMatrix(), Is.EqualTo(new double[,] { { 11, 22, 33 }, { 14, 25, 36 } }));
        Assert.That((vector - matrix).ToMatrix(), Is.EqualTo(new double[,] { { 9, 18, 27 }, { 6, 15, 24 } }));
    }

    [Test]
    public void A_scalar_takes_the_shape_of_what_it_goes_with_even_if_that_holds_one_number()
    {
        Variable vector = new double[] { 3 };

        Assert.That((2 * vector).Shape, Is.EqualTo(Shape.Vector(1)));
        Assert.That((vector * 2).Shape, Is.EqualTo(Shape.Vector(1)));
        Assert.That((2 * vector.Reshape(1, 1)).Shape, Is.EqualTo(Shape.Matrix(1, 1)));
        Assert.That((vector * vector.Reshape(1, 1)).Shape, Is.EqualTo(Shape.Matrix(1, 1)));
    }

    [Test]
    public void Products_have_the_shapes_that_are_documented()
    {
        Variable matrix = new double[,] { { 1, 2, 3 }, { 4, 5, 6 } };

        Assert.That(Dot(new double[] { 1, 1 }, matrix).ToVector(), Is.EqualTo(new double[] { 5, 7, 9 }));
        Assert.That(Dot(matrix, new double[] { 1, 1, 1 }).ToVector(), Is.EqualTo(new double[] { 6, 15 }));
        Assert.That(Dot(new double[] { 1, 2 }, new double[] { 3, 4 }).ToScalar(), Is.EqualTo(11));
        Assert.That(Dot(matrix, Transpose(matrix)).Shape, Is.EqualTo(Shape.Matrix(2, 2)));
    }

    [Test]
    public void Functions_are_the_base_class_librarys()
    {
        double[] x = [0.25, 0.5, 2];

        Assert.That(Exp(x).ToVector(), Is.EqualTo(x.Select(Math.Exp)));
        Assert.That(Log(x).ToVector(), Is.EqualTo(x.Select(v => Math.Log(v))));
        Assert.That(Tanh(x).ToVector(), Is.EqualTo(x.Select(Math.Tanh)));
        Assert.That(Sqrt(x).ToVector(), Is.EqualTo(x.Select(Math.Sqrt)));
        Assert.That(Sigmoid(x).ToVector(), Is.EqualTo(x.Select(Activation.Sigmoid)));
        Assert.That(Pow(x, 1.5).ToVector(), Is.EqualTo(x.Select(v => Math.Pow(v, 1.5))));
        Assert.That(Abs(-Constant(x)).ToVector(), Is.EqualTo(x));
        Assert.That(Square(x).ToVector(), Is.EqualTo(new[] { 0.0625, 0.25, 4 }));
        Assert.That(Clamp(x, 0.3, 1).ToVector(), Is.EqualTo(new[] { 0.3, 0.5, 1 }));
        Assert.That(Sum(x).ToScalar(), Is.EqualTo(2.75));
        Assert.That(Mean(x).ToScalar(), Is.EqualTo(2.75 / 3));
    }
}
