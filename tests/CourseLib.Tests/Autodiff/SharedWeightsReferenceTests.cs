using System.Text.Json;
using static CourseLib.Tests.Autodiff.SharedWeightsReference;
using static CourseLib.Variable;

namespace CourseLib.Tests.Autodiff;

/// <summary>
/// The gradient lesson's source, written with <see cref="Gradient.Of"/> where it uses its autograd package: every
/// figure that it prints, to the last digit, and all 64 rows of both traces.
/// </summary>
public class SharedWeightsReferenceTests
{
    private static readonly JsonElement FirstPart = Inputs.GetProperty("first_part");
    private static readonly JsonElement Training = Inputs.GetProperty("training");

    /// <summary>What a row of a trace shows: the weights before the update, and what they give.</summary>
    private sealed record Row(double[] Hidden, double[] Output, double Error, double[,] Gradient, double[,] Weights);

    [Test]
    public void The_first_layer_prints_what_the_source_prints()
    {
        Variable y1 = Layer(Vector(FirstPart, "x"), Matrix(FirstPart, "weights"));

        Assert.That("y1=" + AsNumpy(y1.ToVector()), Is.EqualTo(Text(Printed, "cell_5")));
    }

    [Test]
    public void Error_and_gradient_print_what_the_source_prints()
    {
        JsonElement printed = Printed.GetProperty("cell_6");

        (double error, double[,] gradient) = FirstGradient();

        Assert.That(AsPython(error), Is.EqualTo(Text(printed, "error")));
        Assert.That(AsNumpy(gradient), Is.EqualTo(Text(printed, "gradient")));
    }

    [Test]
    public void The_gradient_is_that_of_60_digits()
    {
        double[,] expected = Matrix(Recomputed.GetProperty("first_part"), "gradient");

        Assert.That(FirstGradient().Gradient, Is.EqualTo(expected).Within(1e-15));
    }

    [Test]
    public void The_error_after_one_step_of_1_prints_what_the_source_prints_in_cell_7()
    {
        double error = Error(Vector(FirstPart, "x"), FirstStep(), Vector(FirstPart, "target")).ToScalar();

        Assert.That(AsPython(error), Is.EqualTo(Text(Printed.GetProperty("cell_7"), "error")));
    }

    [Test]
    public void Cell_7_once_repaired_gives_the_references_mean_errors()
    {
        JsonElement expected = Recomputed.GetProperty("repaired_cell_7");

        Assert.That(
            MeanError(Matrix(FirstPart, "weights")),
            Is.EqualTo(expected.GetProperty("mean_error_before_step").GetDouble()).Within(1e-15));
        Assert.That(
            MeanError(FirstStep()),
            Is.EqualTo(expected.GetProperty("mean_error_after_subtracting_the_cell_6_gradient").GetDouble()).Within(1e-15));
    }

    [TestCase("gradient_descent", 17)]
    [TestCase("conjugate_gradient", 17)]
    [TestCase("last_cell", 19)]
    public void Every_row_prints_what_the_source_prints(string name, int rows)
    {
        JsonElement printed = Printed.GetProperty(name);
        JsonElement[] expected = [.. printed.GetProperty("rows").EnumerateArray()];
        List<Row> trace = name == "gradient_descent" ? GradientDescent() : TheSourcesConjugateGradient();

        Assert.That(expected, Has.Length.EqualTo(rows));
        for (int n = 0; n < rows; n++)
        {
            Assert.That(AsNumpy(trace[n].Hidden), Is.EqualTo(Text(expected[n], "y")), $"y of row {n}");
            Assert.That(AsPython(trace[n].Error), Is.EqualTo(Text(expected[n], "error")), $"error of row {n}");
        }

        string brokenOff = $"n={rows}, y={AsNumpy(trace[rows].Hidden)}";
        Assert.That(brokenOff, Does.Contain(Text(printed, "truncated_row")));
    }

    [Test]
    public void All_of_gradient_descent_is_the_references()
    {
        JsonElement expected = Recomputed.GetProperty("gradient_descent");
        List<Row> trace = GradientDescent();

        AssertTrace(trace, expected, _ => 1e-12);
        foreach ((Row row, JsonElement e) in trace.Zip(expected.GetProperty("rows").EnumerateArray()))
        {
            Assert.That(row.Gradient, Is.EqualTo(Matrix(e, "gradient")).Within(1e-12));
            Assert.That(row.Weights, Is.EqualTo(Matrix(e, "weights_before_update")).Within(1e-12));
        }
    }

    [Test]
    public void All_of_the_sources_conjugate_gradient_is_the_references()
    {
        JsonElement expected = Recomputed.GetProperty("conjugate_gradient_as_printed");
        List<double[,]> betas = [];
        List<Row> trace = TheSourcesConjugateGradient(betas);

        AssertTrace(trace, expected, n => n < 20 ? 1e-12 : 1e-9);
        JsonElement[] rows = [.. expected.GetProperty("rows").EnumerateArray()];
        for (int n = 0; n < rows.Length; n++)
        {
            // A β is a quotient whose divisor may be near 0, at times above 3000: its tolerance is relative.
            double tolerance = n < 20 ? 1e-12 : 1e-9;
            Assert.That(trace[n].Gradient, Is.EqualTo(Matrix(rows[n], "gradient")).Within(tolerance), $"row {n}");
            Assert.That(trace[n].Weights, Is.EqualTo(Matrix(rows[n], "weights_before_update")).Within(tolerance), $"row {n}");
            Assert.That(betas[n], Is.EqualTo(Matrix(rows[n], "beta")).Within(100 * tolerance).Percent, $"row {n}");
        }
    }

    private static Variable Layer(Variable x, Variable weights) => 1 / (1 + Exp(-Dot(x, weights)));

    private static Variable Error(Variable x, Variable weights, Variable target) =>
        Sum(Square(target - Layer(Layer(x, weights), weights)));

    private static (double Value, double[,] Gradient) FirstGradient() => Gradient
        .Of(weights => Error(Vector(FirstPart, "x"), weights, Vector(FirstPart, "target")))
        .ValueAndGradientAt(Matrix(FirstPart, "weights"));

    private static double[,] FirstStep() =>
        (Matrix(FirstPart, "weights") - Constant(FirstGradient().Gradient)).ToMatrix();

    private static double MeanError(Variable weights)
    {
        double[][] x = [[1, 1], [0, 1], [0.5, 0], [0, 0]];
        double[] target = [1, 0, 0, 0];
        return x.Zip(target, (row, y) => Error(row, weights, y).ToScalar()).Average();
    }

    private static List<Row> GradientDescent()
    {
        Variable step = Training.GetProperty("step").GetDouble();
        return Trace((weights, gradient) => weights - step * gradient);
    }

    /// <summary>
    /// What the source calls a conjugate gradient: β is not a number but a matrix, the quotient, entry by entry, of two
    /// matrix products.
    /// </summary>
    private static List<Row> TheSourcesConjugateGradient(List<double[,]>? betas = null)
    {
        Variable step = Training.GetProperty("step").GetDouble();
        Variable? lastGradient = null;
        Variable? lastDirection = null;
        return Trace((weights, gradient) =>
        {
            Variable beta = Dot(gradient, gradient) / Dot(lastGradient ?? gradient, lastGradient ?? gradient);
            Variable direction = gradient + beta * (lastDirection ?? gradient);
            (lastGradient, lastDirection) = (gradient, direction);
            betas?.Add(beta.ToMatrix());
            return weights - step * direction;
        });
    }

    private static List<Row> Trace(Func<Variable, Variable, Variable> update)
    {
        double[] x = Vector(Training, "x");
        double[] target = Vector(Training, "target");
        GradientFunction gradientOfError = Gradient.Of(w => Error(x, w, target));
        double[,] weights = Matrix(Training, "weights");
        var rows = new List<Row>();
        for (int n = 0; n < Training.GetProperty("iterations").GetInt32(); n++)
        {
            (double error, double[,] gradient) = gradientOfError.ValueAndGradientAt(weights);
            Variable hidden = Layer(x, weights);
            rows.Add(new(hidden.ToVector(), Layer(hidden, weights).ToVector(), error, gradient, weights));
            weights = update(weights, gradient).ToMatrix();
        }

        return rows;
    }

    private static void AssertTrace(List<Row> trace, JsonElement expected, Func<int, double> tolerance)
    {
        JsonElement[] rows = [.. expected.GetProperty("rows").EnumerateArray()];
        Assert.That(rows, Has.Length.EqualTo(64));
        for (int n = 0; n < rows.Length; n++)
        {
            Assert.That(trace[n].Error, Is.EqualTo(rows[n].GetProperty("error").GetDouble()).Within(tolerance(n)), $"row {n}");
            Assert.That(trace[n].Hidden, Is.EqualTo(Vector(rows[n], "y")).Within(tolerance(n)), $"row {n}");
            Assert.That(trace[n].Output, Is.EqualTo(Vector(rows[n], "output")).Within(tolerance(n)), $"row {n}");
        }
    }
}
