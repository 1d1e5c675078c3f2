using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using static Lessons.Tests.LessonReference;

namespace Lessons.Tests;

/// <summary>
/// The figures of lesson 05, as its cells print and draw them, are those of its reference file.
/// </summary>
public partial class GradientLessonFigureTests
{
    private const int Rows = 64;

    /// <summary>A label that is not seen. plotly.js loses labels that are empty in one frame and not in the next.</summary>
    private const string Blank = "\u00a0";

    private static readonly LessonReference Reference = new("gradient-and-conjugate-gradient");

    private static Lesson Lesson => Lesson.Run("05-gradients-and-conjugate-gradients.ipynb");

    private static JsonElement FirstPart => Reference.Recomputed.GetProperty("first_part");

    private static JsonElement WithLineSearch => Reference.Recomputed.GetProperty("with_strong_wolfe_line_search");

    private static JsonElement Descent => Reference.Recomputed.GetProperty("gradient_descent");

    private static JsonElement Entrywise => Reference.Recomputed.GetProperty("conjugate_gradient_as_printed");

    private static JsonElement OneNumber => Reference.Recomputed.GetProperty("fletcher_reeves_scalar_beta_fixed_step");

    [Test]
    public void The_first_layer_prints_what_the_source_prints_and_the_library_agrees()
    {
        string printed = Reference.Printed.GetProperty("cell_5").GetString()!;
        double[] output = [.. FirstPart.GetProperty("output").EnumerateArray().Select(each => each.GetDouble())];

        Assert.That(Line("network-code", "y1="), Is.EqualTo(printed));
        Assert.That(Values(Line("network-code", "output=")), Is.EqualTo(output).Within(5e-9));
        Assert.That(
            Line("network-code", "CourseLib: "),
            Is.EqualTo($"CourseLib: {printed[3..]} and {Line("network-code", "output=")[7..]}"));
    }

    [Test]
    public void The_error_prints_what_the_source_prints_and_the_library_agrees()
    {
        string error = Reference.Printed.GetProperty("cell_6").GetProperty("error").GetString()!;

        Assert.That(Line("error-code", "error="), Is.EqualTo("error=" + error));
        Assert.That(Line("error-code", "CourseLib, sum:"), Does.EndWith($" {error}"));
        Assert.That(Line("error-code", "CourseLib, mean:"), Does.EndWith($" {Fixed(Number(FirstPart, "error") / 2, 6)}"));
    }

    [Test]
    public void The_gradient_prints_what_the_source_prints()
    {
        JsonElement printed = Reference.Printed.GetProperty("cell_6");

        Assert.That(
            Lesson.Text("gradient-code"),
            Is.EqualTo($"error={printed.GetProperty("error").GetString()}\ngradient=\n{printed.GetProperty("gradient").GetString()}\n"));
    }

    [Test]
    public void The_gradient_is_the_references_automatically_by_hand_and_measured()
    {
        double[] expected = Flat(FirstPart, "gradient");
        for (int i = 0; i < 4; i++)
        {
            string twelve = Fixed(expected[i], 12);
            string line = Line("gradient-check-code", FormattableString.Invariant($"w{(i / 2) + 1}{(i % 2) + 1} "));
            Assert.That(Numbers(line).Take(2), Is.EqualTo(new[] { twelve, twelve }));
            Assert.That(Values(line)[^1], Is.EqualTo(expected[i]).Within(2e-9));
        }

        Assert.That(Line("gradient-check-code", "automatic and by hand"), Does.EndWith("True"));
    }

    [Test]
    public void Reverse_mode_by_hand_by_tape_and_by_the_library_is_the_slope()
    {
        const double x = 2, w = 0.5, t = 1;
        static double Error(double w) => Math.Pow(t - Sigmoid(Sigmoid(x * w) * w), 2);
        double measured = (Error(w + 1e-5) - Error(w - 1e-5)) / 2e-5;

        double[] slopes = [.. new[] { "by hand:", "by tape:", "CourseLib:" }.Select(start => Values(Line("tape-code", start))[0])];

        Assert.That(slopes, Has.All.EqualTo(measured).Within(2e-10));
        Assert.That(Values(Line("reverse-code", "de/dw"))[^1], Is.EqualTo(slopes[0]));
        Assert.That(Values(Line("reverse-code", "value"))[^1], Is.EqualTo(Error(w)).Within(5e-5));
    }

    [Test]
    public void The_graph_plays_forward_and_backward_and_ends_with_what_reverse_mode_printed()
    {
        JsonElement figure = Lesson.Figures("reverse-figure-code").Single();
        JsonElement[] frames = [.. figure.GetProperty("frames").EnumerateArray()];

        Assert.That(frames, Has.Length.EqualTo(15));
        Assert.That(frames.SelectMany(frame => Texts(frame, trace: 0).Concat(Texts(frame, trace: 1))), Has.None.Empty);
        string[] adjoints = Texts(frames[^1], trace: 1);
        Assert.That(adjoints, Is.EqualTo(Texts(figure, trace: 2)));
        Assert.That(
            adjoints.Where(text => text != Blank).Skip(1),
            Is.EqualTo(Numbers(Line("reverse-code", "adjoint"))));
        Assert.That(
            new[] { 2, 3, 4, 5, 7, 8 }.Select(node => Texts(frames[6], trace: 0)[node]),
            Is.EqualTo(Numbers(Line("reverse-code", "value"))));
        Assert.That(Texts(frames[0], trace: 1), Has.All.EqualTo(Blank));
    }

    [Test]
    public void One_step_of_1_prints_what_the_source_prints_below_its_cell_7() =>
        Assert.That(
            Line("step-code", "after:  "),
            Is.EqualTo("after:  error=" + Reference.Printed.GetProperty("cell_7").GetProperty("error").GetString()));

    [Test]
    public void Cell_7_once_mended_gives_the_references_mean_errors()
    {
        JsonElement expected = Reference.Recomputed.GetProperty("repaired_cell_7");

        Assert.That(Line("four-rows-code", "before the step:"), Does.EndWith($" {Rounded(expected, "mean_error_before_step", 12)}"));
        Assert.That(
            Line("four-rows-code", "after a step by section 4's slope"),
            Does.EndWith($" {Rounded(expected, "mean_error_after_subtracting_the_cell_6_gradient", 12)}"));
        Assert.That(
            Values(Line("four-rows-code", "after a step by its own slope"))[^1],
            Is.LessThan(Number(expected, "mean_error_after_subtracting_the_cell_6_gradient")));
    }

    [TestCase("descent-code", "gradient_descent", "n={0}, y={1}, error={2}, output=", 17)]
    [TestCase("entrywise-code", "conjugate_gradient", "n={0}, y={1}, error={2}", 17)]
    [TestCase("entrywise-code", "last_cell", "n={0}, y={1}, error={2}", 19)]
    public void Every_row_that_the_source_prints_is_printed_to_the_last_digit(string cellId, string name, string form, int rows)
    {
        JsonElement printed = Reference.Printed.GetProperty(name);
        JsonElement[] expected = [.. printed.GetProperty("rows").EnumerateArray()];

        Assert.That(expected, Has.Length.EqualTo(rows));
        for (int n = 0; n < rows; n++)
        {
            string row = string.Format(
                CultureInfo.InvariantCulture, form, n, expected[n].GetProperty("y").GetString(), expected[n].GetProperty("error").GetString());
            Assert.That(WithoutMark(Row(cellId, n)), form.EndsWith('=') ? Does.StartWith(row) : Is.EqualTo(row));
        }

        Assert.That(Row(cellId, rows), Does.Contain(printed.GetProperty("truncated_row").GetString()!));
    }

    [Test]
    public void All_of_gradient_descent_is_the_references()
    {
        JsonElement[] expected = [.. Descent.GetProperty("rows").EnumerateArray()];

        Assert.That(expected, Has.Length.EqualTo(Rows));
        for (int n = 0; n < Rows; n++)
        {
            double[] row = Values(Row("descent-code", n));      // n, y, error, output
            Assert.That(row[1..3], Is.EqualTo(Flat(expected[n], "y")).Within(6e-9), $"row {n}");
            Assert.That(row[3], Is.EqualTo(Number(expected[n], "error")).Within(1e-12), $"row {n}");
            Assert.That(row[4..6], Is.EqualTo(Flat(expected[n], "output")).Within(6e-9), $"row {n}");
        }

        Assert.That(Values(Line("descent-code", "after the last update"))[0], Is.EqualTo(Last(Descent)).Within(1e-12));
        Assert.That(Line("descent-library-code", "the same errors"), Does.EndWith("True"));
        Assert.That(Line("descent-library-code", "65 rows, 65 evaluations"), Does.EndWith("IterationLimit"));
    }

    [Test]
    public void All_of_the_sources_method_is_the_references()
    {
        JsonElement[] expected = [.. Entrywise.GetProperty("rows").EnumerateArray()];

        Assert.That(expected, Has.Length.EqualTo(Rows));
        for (int n = 0; n < Rows; n++)
        {
            double[] row = Values(Row("entrywise-code", n));
            Assert.That(row[1..3], Is.EqualTo(Flat(expected[n], "y")).Within(6e-9), $"row {n}");
            Assert.That(row[3], Is.EqualTo(Number(expected[n], "error")).Within(n < 20 ? 1e-12 : 1e-9), $"row {n}");
        }

        Assert.That(Values(Line("entrywise-code", "after the last update"))[0], Is.EqualTo(Last(Entrywise)).Within(1e-9));
    }

    [Test]
    public void The_rows_marked_uphill_are_those_whose_direction_has_a_negative_slope_in_the_reference()
    {
        int[] marked = [.. Enumerable.Range(0, Rows).Where(n => Row("entrywise-code", n).EndsWith(", uphill", StringComparison.Ordinal))];

        Assert.That(marked, Is.EqualTo(UphillInTheReference()));
        Assert.That(marked, Is.EqualTo(new[] { 7, 8, 9, 20, 21, 22, 23, 24, 25, 26, 27 }));
        Assert.That(Line("entrywise-figure-code", "uphill:"), Is.EqualTo("uphill: " + string.Join(", ", marked)));
    }

    [Test]
    public void What_is_said_of_both_methods_is_what_the_reference_has()
    {
        double[] errors = Errors(Entrywise);

        Assert.That(
            Line("entrywise-figure-code", "row 17"),
            Is.EqualTo($"row 17: gradient descent {Fixed(Errors(Descent)[17], 3)}, the source's method {Fixed(errors[17], 3)}"));
        Assert.That(
            Line("entrywise-figure-code", "lowest"),
            Is.EqualTo($"lowest: {Fixed(errors[20], 3)} in row 20; highest after it: {Fixed(errors.Skip(21).Max(), 3)}"));
        Assert.That(
            Line("entrywise-figure-code", "after 64"),
            Is.EqualTo($"after 64 updates: gradient descent {Fixed(Last(Descent), 4)}, the source's method {Fixed(Last(Entrywise), 5)}"));
        Assert.That(Line("entrywise-figure-code", "after 64"), Does.Contain("0.8902").And.Contain("0.99992"));
    }

    [TestCase("descent-library-code", 0, "gradient_descent")]
    [TestCase("entrywise-figure-code", 0, "gradient_descent")]
    [TestCase("entrywise-figure-code", 1, "conjugate_gradient_as_printed")]
    [TestCase("one-number-back-code", 0, "gradient_descent")]
    [TestCase("one-number-back-code", 1, "conjugate_gradient_as_printed")]
    [TestCase("one-number-back-code", 2, "fletcher_reeves_scalar_beta_fixed_step")]
    [TestCase("no-minimum-code", 0, "conjugate_gradient_as_printed")]
    public void Each_curve_is_the_references_run(string cellId, int trace, string name)
    {
        double[] drawn = Drawn(Lesson.Figures(cellId).Single(), trace, "y");
        JsonElement run = Reference.Recomputed.GetProperty(name);

        AssertDrawn(drawn, [.. Errors(run), Last(run)]);
    }

    [Test]
    public void The_curve_of_the_sources_method_is_marked_where_it_goes_uphill_and_where_the_printout_ends()
    {
        JsonElement figure = Lesson.Figures("entrywise-figure-code").Single();
        int[] uphill = UphillInTheReference();

        Assert.That(Drawn(figure, 2, "x"), Is.EqualTo(uphill.Select(n => (double)n)));
        AssertDrawn(Drawn(figure, 2, "y"), [.. uphill.Select(n => Errors(Entrywise)[n])]);
        Assert.That(Drawn(figure, 3, "x"), Has.All.EqualTo(17));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(6)]
    [TestCase(7)]
    [TestCase(20)]
    [TestCase(21)]
    public void The_sources_four_betas_are_the_references_and_so_is_what_one_number_would_be(int n)
    {
        JsonElement rows = Entrywise.GetProperty("rows");
        double[] printed = Values(Lesson.Text("beta-code").Split('\n').Single(line => line.StartsWith($"{n,2} ", StringComparison.Ordinal)));

        double oneNumber = Flat(rows[n], "gradient").Sum(g => g * g) / Flat(rows[n - 1], "gradient").Sum(g => g * g);
        Assert.That(printed[1], Is.EqualTo(oneNumber).Within(6e-5));
        Assert.That(printed[2..6], Is.EqualTo(Flat(rows[n], "beta")).Within(6e-5));
    }

    [Test]
    public void One_number_gives_the_references_errors_and_parts_from_the_source_at_row_2()
    {
        double[] expected = [.. Errors(OneNumber), Last(OneNumber)];

        foreach (int n in new[] { 0, 1, 2, 16, 32, 48, 64 })
            Assert.That(Values(Line("one-number-code", $"n={n},"))[1], Is.EqualTo(expected[n]).Within(1e-11));
        Assert.That(Line("one-number-code", "uphill"), Is.EqualTo("uphill: []"));
        Assert.That(Line("one-number-back-code", "n=1,"), Does.EndWith("one number 1.865195, the source's four 1.865195"));
        Assert.That(
            Line("one-number-back-code", "n=2,"),
            Does.EndWith($"one number 1.853265, the source's four {Fixed(Errors(Entrywise)[2], 6)}"));
        Assert.That(Line("one-number-back-code", "CourseLib's"), Does.EndWith("True"));
    }

    [Test]
    public void The_ways_over_the_slice_begin_at_the_start_and_end_where_the_runs_end()
    {
        JsonElement figure = Lesson.Figures("slice-code").Single();

        for (int trace = 1; trace <= 3; trace++)
        {
            Assert.That(Drawn(figure, trace, "x"), Has.Length.EqualTo(65));
            Assert.That(Drawn(figure, trace, "z")[0], Is.EqualTo(Errors(Descent)[0]).Within(1e-5));
        }

        // The two ends that span the plane lie in it, so their shadows have their own errors.
        Assert.That(Drawn(figure, 2, "z")[^1], Is.EqualTo(Last(Entrywise)).Within(1e-5));
        Assert.That(Drawn(figure, 3, "z")[^1], Is.EqualTo(Last(OneNumber)).Within(1e-5));
    }

    [Test]
    public void Ten_dimensions_take_ten_iterations_and_two_take_two()
    {
        Assert.That(Line("conjugate-code", "step  9"), Is.EqualTo("step  9: 0.129496"));
        Assert.That(Line("conjugate-code", "step 10"), Is.EqualTo("step 10: 0.000000"));
        Assert.That(Line("conjugate-code", "in the end below 1e-15"), Does.EndWith("True"));
        Assert.That(Line("conjugate-code", "all 45 pairs"), Does.EndWith("True"));
        Assert.That(Line("conjugate-code", "CourseLib, Fletcher–Reeves"), Does.Contain(" 10 iterations"));
        Assert.That(Values(Line("conjugate-code", "CourseLib, steepest descent"))[0], Is.GreaterThan(500));
        Assert.That(Line("valley-code", "Fletcher–Reeves"), Does.Contain(" 2 iterations").And.EndsWith("Converged"));
        Assert.That(Values(Line("valley-code", "steepest descent"))[0], Is.EqualTo(77));
        Assert.That(Drawn(Lesson.Figures("valley-code").Single(), 3, "x"), Has.Length.EqualTo(3));
    }

    [Test]
    public void The_line_search_finds_a_step_that_satisfies_both_conditions()
    {
        Assert.That(Line("wolfe-code", "φ(0)"), Does.StartWith($"φ(0) = {Fixed(Errors(Descent)[0], 4)}, φ′(0) = -"));
        Assert.That(Line("wolfe-code", "the source's step 0.2"), Does.EndWith($" {Fixed(Errors(Descent)[1], 4)}"));
        Assert.That(Line("wolfe-code", "the line search's"), Does.Contain("128.00").And.EndsWith("after 8 tries"));
        Assert.That(Line("wolfe-code", "which satisfies both"), Does.EndWith("True"));
    }

    [TestCase("steepest descent", "steepest-descent")]
    [TestCase("Fletcher–Reeves", "FR")]
    [TestCase("Polak–Ribière+", "PR+")]
    public void Without_a_minimum_every_line_search_wins_in_as_few_evaluations_as_in_the_reference(string printed, string name)
    {
        JsonElement expected = WithLineSearch.GetProperty("same_problem").GetProperty(name);

        string line = Line("no-minimum-code", printed);

        Assert.That(line, Does.EndWith("error below 1e-9: True"));
        Assert.That(Number(expected, "final_error"), Is.LessThan(1e-9));
        Assert.That(Values(line)[^3..^1], Is.EqualTo(new[] { Number(expected, "iterations"), Number(expected, "evaluations") }));
    }

    [Test]
    public void Further_out_is_always_lower()
    {
        double[] errors =
        [
            .. Lesson.Text("no-minimum-code").Split('\n').Where(line => line.Contains("its weights times", StringComparison.Ordinal))
                .Select(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture)),
        ];

        Assert.That(errors, Has.Length.EqualTo(4).And.Ordered.Descending);
        Assert.That(errors[^1], Is.LessThan(1e-30));
    }

    [TestCase("steepest descent", "steepest-descent")]
    [TestCase("Fletcher–Reeves ", "FR")]
    [TestCase("Polak–Ribière+", "PR+")]
    [TestCase("Fletcher–Reeves, restart every 4", "PR+")]
    public void With_weight_decay_every_line_search_ends_at_the_references_minimum(string printed, string name)
    {
        JsonElement expected = WithLineSearch.GetProperty("regularised_variant").GetProperty(name);

        string line = Line("decay-code", printed);

        Assert.That(line, Does.Contain("Converged").And.EndsWith("L = 0.0159183268"));
        Assert.That(Values(line)[^1], Is.EqualTo(Number(expected, "final_error")).Within(1e-10));
        if (name != "FR" && !printed.Contains(','))
            Assert.That(line, Does.Contain($" {expected.GetProperty("iterations").GetInt32()} iterations"));
    }

    [Test]
    public void The_curves_with_weight_decay_begin_at_the_references_loss()
    {
        JsonElement expected = WithLineSearch.GetProperty("regularised_variant").GetProperty("PR+");
        JsonElement figure = Lesson.Figures("decay-code").Single();

        double start = Number(expected.GetProperty("rows")[0], "error") - Number(expected, "final_error");
        for (int trace = 0; trace < 4; trace++)
        {
            Assert.That(Drawn(figure, trace, "y")[0], Is.EqualTo(start).Within(1e-5));
            Assert.That(Drawn(figure, trace, "x")[0], Is.EqualTo(1));
        }
    }

    [Test]
    public void On_Rosenbrocks_valley_conjugacy_pays()
    {
        double steepest = Values(Line("rosenbrock-code", "steepest descent"))[1];
        double polakRibiere = Values(Line("rosenbrock-code", "Polak–Ribière+"))[1];

        Assert.That(polakRibiere, Is.LessThan(steepest / 50));
        Assert.That(Line("rosenbrock-code", "Polak–Ribière+"), Does.Contain(" 26 iterations").And.Contain(" 118 evaluations,    0 updates uphill"));
        Assert.That(Lesson.Figures("rosenbrock-code"), Has.Length.EqualTo(2));

        JsonElement contours = Lesson.Figures("rosenbrock-code")[0];
        Assert.That(
            new[] { Drawn(contours, 3, "x")[^1], Drawn(contours, 3, "y")[^1] },
            Is.EqualTo(new[] { 1.0, 1.0 }).Within(1e-5));
    }

    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));

    private static string Line(string cellId, string start) => Lesson.Line(cellId, start);

    private static string Row(string cellId, int n) =>
        n < Rows ? Line(cellId, FormattableString.Invariant($"n={n},")) : throw new ArgumentOutOfRangeException(nameof(n));

    private static string WithoutMark(string row) => row.Replace(", uphill", "", StringComparison.Ordinal);

    private static double Number(JsonElement parent, string name) => parent.GetProperty(name).GetDouble();

    private static double[] Flat(JsonElement parent, string name) =>
    [
        .. parent.GetProperty(name).EnumerateArray()
            .SelectMany(each => each.ValueKind == JsonValueKind.Array ? each.EnumerateArray().ToArray() : [each])
            .Select(each => each.GetDouble()),
    ];

    private static double[] Errors(JsonElement run) =>
        [.. run.GetProperty("rows").EnumerateArray().Select(row => Number(row, "error"))];

    private static double Last(JsonElement run) => Number(run.GetProperty("after_last_update"), "error");

    /// <summary>Where ⟨p, g⟩ is below 0, by the reference's β and gradients: p = g + β p, entry by entry, first p = 2g.</summary>
    private static int[] UphillInTheReference()
    {
        var uphill = new List<int>();
        double[]? direction = null;
        JsonElement rows = Entrywise.GetProperty("rows");
        for (int n = 0; n < Rows; n++)
        {
            double[] gradient = Flat(rows[n], "gradient");
            double[] beta = Flat(rows[n], "beta");
            double[] previous = direction ?? gradient;
            direction = [.. gradient.Select((g, i) => g + (beta[i] * previous[i]))];
            if (direction.Zip(gradient, (p, g) => p * g).Sum() < 0)
                uphill.Add(n);
        }

        return [.. uphill];
    }

    private static double[] Drawn(JsonElement figure, int trace, string axis) =>
        [.. figure.GetProperty("data")[trace].GetProperty(axis).EnumerateArray().Select(value => value.GetDouble())];

    private static string[] Texts(JsonElement figureOrFrame, int trace) =>
        [.. figureOrFrame.GetProperty("data")[trace].GetProperty("text").EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>A figure's numbers have six significant digits.</summary>
    private static void AssertDrawn(double[] drawn, double[] expected)
    {
        Assert.That(drawn, Has.Length.EqualTo(expected.Length));
        for (int i = 0; i < drawn.Length; i++)
            Assert.That(drawn[i], Is.EqualTo(expected[i]).Within(1e-5 * Math.Abs(expected[i])), $"point {i}");
    }

    private static double[] Values(string text) =>
        [.. Numbers(text).Select(value => double.Parse(value, CultureInfo.InvariantCulture))];

    private static IEnumerable<string> Numbers(string text) => Decimal().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"(?<![\w.])-?\d+\.?\d*(e-?\d+)?(?![\w])")]
    private static partial Regex Decimal();
}
