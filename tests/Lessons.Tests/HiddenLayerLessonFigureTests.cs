using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lessons.Tests;

/// <summary>
/// The figures of lesson 04 are those of its reference file, which its source, run from stated weights, comes to on the three
/// data sets.
/// </summary>
public partial class HiddenLayerLessonFigureTests
{
    /// <summary>
    /// Against the reference, weights differ by 1e-13 after 100 000 steps, and with features that are moved by their last two
    /// bits by no more; losses by 4e-12 where they fall fastest. What the lesson prints has nine decimals.
    /// </summary>
    private const double Tolerance = 1e-9;

    private const double HalfOfTheNinthDecimal = 5e-10;

    /// <summary>Figures hold six significant digits.</summary>
    private const double RelativeToleranceOfFigures = 5.01e-6;

    private static readonly LessonReference Reference = new("hidden-layer-network");

    private static readonly JsonElement[] Cases = [.. Reference.Root.GetProperty("cases").EnumerateArray()];

    private static readonly string[] Names = ["moons", "circles", "nearly separable"];

    private static readonly int[] Sets = [0, 1, 2];

    private static Lesson Lesson => Lesson.Run("04-hidden-layer.ipynb");

    [Test]
    public void The_sets_come_in_the_order_of_the_reference() =>
        Assert.That(
            Cases.Select(set => set.GetProperty("name").GetString()),
            Is.EqualTo(new[] { "moons", "circles", "linearly-separable" }));

    [Test]
    public void The_start_is_the_references_to_the_last_digit()
    {
        JsonElement initial = Cases[0].GetProperty("inputs").GetProperty("initial");
        string[] lines = ["W1 = ", "b1 = ", "W2 = ", "b2 = "];

        double[] start = [.. lines.SelectMany(line => Numbers(Lesson.Line("forward-code", line)[line.Length..]))];

        Assert.That(start, Is.EqualTo(Weights(initial)));
        Assert.That(
            Cases.Select(set => set.GetProperty("inputs").GetProperty("initial").GetRawText()), Is.All.EqualTo(initial.GetRawText()));
    }

    [Test]
    public void The_forward_pass_and_the_loss_of_the_cells_are_the_librarys()
    {
        for (int row = 0; row < 4; row++)
        {
            double[] numbers = Numbers(Lesson.Line("forward-code", $"row {row}:")[6..]);
            Assert.That(numbers, Has.Length.EqualTo(5));
            Assert.That(numbers[3], Is.EqualTo(numbers[4]));
        }

        string loss = Lesson.Line("loss-code", "ours:")[5..].Trim();
        Assert.That(Lesson.Line("loss-code", "CourseLib:")[10..].Trim(), Is.EqualTo(loss));
        Assert.That(Lesson.Source("backward"), Does.Contain($"Ours is worse, {double.Parse(loss, CultureInfo.InvariantCulture).ToString("F2", CultureInfo.InvariantCulture)}:"));
        Assert.That(Lesson.Text("loss-code"), Does.Contain("refuses three labels for four rows: data has 4 rows but 3 labels"));
    }

    [Test]
    public void The_gradient_of_the_cells_is_the_librarys_and_that_of_automatic_differentiation()
    {
        (string Name, string Value)[] automatic =
            [.. Derivative().Matches(Lesson.Text("check-back-code")).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value))];

        Assert.That(automatic, Has.Length.EqualTo(13));
        foreach ((string name, string value) in automatic)
        {
            Match line = Derivatives().Match(Lesson.Line("backward-code", $"dL/d{name} "));
            Assert.That((line.Groups["ours"].Value, line.Groups["library"].Value), Is.EqualTo((value, value)), name);
        }

        Assert.That(Lesson.Line("check-code", "the largest of 13"), Does.EndWith("true"));
    }

    [Test]
    public void The_rows_and_their_split_are_the_references()
    {
        for (int s = 0; s < 3; s++)
        {
            JsonElement inputs = Cases[s].GetProperty("inputs");
            int[] classes = [.. inputs.GetProperty("class_counts").EnumerateArray().Select(count => count.GetInt32())];
            Row[] rows = Rows(s);
            Assert.That(
                Lesson.Line("data-code", Names[s]),
                Does.EndWith($" {inputs.GetProperty("rows")} rows, {classes[0]} of class 0, {classes[1]} of class 1"));
            Assert.That(
                Lesson.Line("split-code", Names[s]),
                Does.EndWith(
                    $" train {inputs.GetProperty("train_rows")} ({rows.Count(row => row is { Part: "train", Label: 1 })} of class 1), "
                    + $"test {inputs.GetProperty("test_rows")} ({rows.Count(row => row is { Part: "test", Label: 1 })} of class 1)"));
            Row first = rows.Single(row => row is { Part: "train", Order: 0 });
            Assert.That(
                Lesson.Text("split-code"),
                Does.Contain($"first row to learn from: ({LessonReference.Fixed(first.X, 6)}, {LessonReference.Fixed(first.Y, 6)}), class {first.Label}\n"));
        }
    }

    [Test]
    public void Every_row_is_drawn()
    {
        JsonElement[] traces = Traces(Lesson.Figures("data-code").Single());

        for (int s = 0; s < 3; s++)
        {
            for (int label = 0; label < 2; label++)
                AssertDrawn(traces[2 * s + label], Rows(s).Where(row => row.Label == label));
        }
    }

    [TestCase("grid-code", new[] { 0, 1, 2 })]
    [TestCase("regions-code", new[] { 1, 2 })]
    public void Training_and_test_rows_are_drawn_apart(string cellId, int[] sets)
    {
        JsonElement[] points = [.. Lesson.Figures(cellId).SelectMany(Traces).Where(trace => trace.GetProperty("type").GetString() == "scatter")];

        Assert.That(points, Has.Length.EqualTo(4 * sets.Length));
        for (int i = 0; i < points.Length; i++)
        {
            (int set, string part, int label) = (sets[i / 4], i % 4 < 2 ? "train" : "test", i % 2);
            AssertDrawn(points[i], Rows(set).Where(row => row.Part == part && row.Label == label).OrderBy(row => row.Order));
        }
    }

    [Test]
    public void The_losses_before_each_of_the_first_20_steps_are_the_references()
    {
        string[] lines = Lesson.Text("steps-code").Split('\n')[1..21];

        for (int step = 1; step <= 20; step++)
        {
            double[] numbers = Numbers(lines[step - 1]);
            Assert.That(numbers[0], Is.EqualTo(step));
            AssertPrinted(numbers[1..], Sets.Select(s => FirstSteps(s)[step - 1].GetProperty("loss_before_update").GetDouble()));
        }
    }

    [Test]
    public void The_weights_after_20_steps_of_the_cells_own_are_the_references()
    {
        double[][] lines = [.. Lesson.Text("steps-code").Split('\n')[23..36].Select(line => Numbers(line[7..]))];

        for (int s = 0; s < 3; s++)
            AssertPrinted(lines.Select(line => line[s]), Weights(FirstSteps(s)[19]));
        Assert.That(Lesson.Line("train-code", "after 20 steps the same weights"), Does.EndWith("True"));
    }

    [Test]
    public void The_losses_printed_every_thousand_steps_are_the_references()
    {
        double[][] lines =
        [
            .. Lesson.Text("train-code").Split('\n').Where(line => StepAndLosses().IsMatch(line)).Select(Numbers),
        ];

        Assert.That(lines, Has.Length.EqualTo(12));
        foreach (double[] line in lines)
            AssertPrinted(line[1..], Sets.Select(s => Recorded(s)[(int)line[0] / 1000 - 1]));
        AssertPrinted(
            Numbers(Lesson.Line("train-code", "   end")), Sets.Select(s => Recomputed(s).GetProperty("loss_after_last_update").GetDouble()));
    }

    [Test]
    public void The_loss_curve_has_every_loss_that_the_source_records()
    {
        JsonElement[] traces = Traces(Lesson.Figures("loss-curve-code").Single());

        Assert.That(traces.Select(trace => trace.GetProperty("name").GetString()), Is.EqualTo(Names));
        for (int s = 0; s < 3; s++)
        {
            Assert.That(Values(traces[s], "x"), Is.EqualTo(Enumerable.Range(1, 100).Select(k => 1000.0 * k)));
            AssertFigure(Values(traces[s], "y"), Recorded(s));
        }
    }

    [Test]
    public void The_weights_at_each_checkpoint_and_in_the_end_are_the_references()
    {
        string[] lines = Lesson.Text("weights-code").Split('\n');

        for (int s = 0; s < 3; s++)
        {
            JsonElement[] points = [.. Recomputed(s).GetProperty("checkpoints").EnumerateArray(), Recomputed(s).GetProperty("final")];
            string header = lines[14 * s];
            double[][] table = [.. lines[(14 * s + 1)..(14 * s + 14)].Select(line => Numbers(line[9..]))];
            Assert.That(header, Does.StartWith(Names[s]));
            Assert.That(Numbers(header), Is.EqualTo(new double[] { 1000, 10_000, 50_000, 100_000 }));
            Assert.That(
                points.SkipLast(1).Select(point => point.GetProperty("step").GetInt32()), Is.EqualTo(new[] { 1000, 10_000, 50_000 }));
            for (int i = 0; i < points.Length; i++)
                AssertPrinted(table.Select(row => row[i]), Weights(points[i]));
        }
    }

    [Test]
    public void The_answers_on_the_sources_grid_are_the_references()
    {
        JsonElement[] contours =
            [.. Traces(Lesson.Figures("grid-code").Single()).Where(trace => trace.GetProperty("type").GetString() == "contour")];

        Assert.That(contours, Has.Length.EqualTo(3));
        for (int s = 0; s < 3; s++)
        {
            JsonElement grid = Recomputed(s).GetProperty("grid");
            AssertFigure(Values(contours[s], "x"), Values(grid, "x_values"));
            AssertFigure(Values(contours[s], "y"), Values(grid, "y_values"));
            JsonElement[] rows = [.. grid.GetProperty("prediction_rows_follow_y_columns_follow_x").EnumerateArray()];
            double[][] drawn = [.. contours[s].GetProperty("z").EnumerateArray().Select(Values)];
            Assert.That(drawn, Has.Length.EqualTo(10));
            for (int i = 0; i < 10; i++)
                AssertFigure(drawn[i], Values(rows[i]));
        }
    }

    [Test]
    public void The_finer_grid_is_drawn_of_the_same_answers()
    {
        foreach (JsonElement figure in Lesson.Figures("regions-code"))
        {
            JsonElement regions = Traces(figure)[0];
            Assert.That(Values(regions, "x"), Has.Length.EqualTo(34));
            Assert.That(regions.GetProperty("z").EnumerateArray().SelectMany(Values).ToArray(), Has.Length.EqualTo(1156).And.All.InRange(0, 1));
        }

        Assert.That(Lesson.Figures("regions-code"), Has.Length.EqualTo(2));
    }

    [Test]
    public void The_accuracies_are_the_references()
    {
        for (int s = 0; s < 3; s++)
        {
            JsonElement expected = Recomputed(s);
            string[] columns = Lesson.Line("accuracy-code", Names[s])[16..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.That(columns[0], Is.EqualTo(LessonReference.Rounded(expected, "train_accuracy", 3)));
            Assert.That(columns[1], Is.EqualTo(LessonReference.Rounded(expected, "test_accuracy", 4)));
            Assert.That(columns[4], Is.EqualTo(LessonReference.Rounded(expected, "test_majority_class_share", 3)));
        }
    }

    /// <summary>The note on the test set says what a logistic regression has on the third.</summary>
    [Test]
    public void One_neuron_has_the_accuracy_that_the_notes_give_for_logistic_regression()
    {
        string note = Reference.Root.GetProperty("notes").EnumerateArray()
            .Single(each => each.GetProperty("where").GetString() == "test set").GetProperty("what").GetString()!;

        Assert.That(note, Does.Contain("a logistic regression has 0.950"));
        Assert.That(Lesson.Line("accuracy-code", Names[2]), Does.Contain("0.9500"));
    }

    [Test]
    public void The_wrong_test_rows_are_those_of_the_references_predictions()
    {
        double[] predictions = Values(Recomputed(2), "test_predictions_in_split_order");
        Row[] test = [.. Rows(2).Where(row => row.Part == "test").OrderBy(row => row.Order)];

        IEnumerable<string> expected = Enumerable.Range(0, test.Length)
            .Where(k => predictions[k] >= 0.5 != (test[k].Label == 1))
            .Select(k => FormattableString.Invariant($"   row {k,2}: answer {predictions[k]:F6}, label {test[k].Label}"));

        Assert.That(
            Lesson.Text("accuracy-code").Split('\n').Where(line => line.StartsWith("   row", StringComparison.Ordinal)),
            Is.EqualTo(expected).And.Exactly(5).Items);
    }

    [Test]
    public void The_last_stage_of_overfitting_is_the_references_end_and_the_test_loss_rises_to_it()
    {
        JsonElement expected = Recomputed(2);
        double[] predictions = Values(expected, "test_predictions_in_split_order");
        Row[] test = [.. Rows(2).Where(row => row.Part == "test").OrderBy(row => row.Order)];
        double testLoss = predictions.Zip(test, (answer, row) => (answer - row.Label) * (answer - row.Label)).Average();
        double trainLoss = expected.GetProperty("loss_after_last_update").GetDouble() / 60;

        Assert.That(
            Numbers(Lesson.Line("overfit-code", "100000")[6..]),
            Is.EqualTo(new[] { trainLoss, testLoss, 0.9833, 0.875 }).Within(5e-4));
        JsonElement[] traces = Traces(Lesson.Figures("overfit-code").Single());
        (double[] learned, double[] unseen) = (Values(traces[0], "y"), Values(traces[1], "y"));
        AssertFigure([learned[^1], unseen[^1]], [trainLoss, testLoss]);
        Assert.That(learned, Is.Ordered.Descending);
        Assert.That(Array.IndexOf(unseen, unseen.Min()), Is.EqualTo(Array.IndexOf(Values(traces[1], "x"), 1000)).Or.EqualTo(Array.IndexOf(Values(traces[1], "x"), 2000)));
        Assert.That(unseen[^1], Is.GreaterThan(2 * unseen.Min()));
    }

    [Test]
    public void Asking_changes_nothing() =>
        Assert.That(
            Lesson.Text("predict-code").Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2).And.All.EndsWith(" True"));

    /// <summary>A line that has the corners on one side has the inside there, too.</summary>
    [Test]
    public void A_row_inside_a_triangle_of_the_other_class_certifies_that_the_third_set_is_not_separable()
    {
        Assert.That(Recomputed(2).GetProperty("linearly_separable_train_rows").GetBoolean(), Is.False);
        JsonElement[] traces = Traces(Lesson.Figures("separable-figure-code").Single());
        (double[] xs, double[] ys) = (Values(traces[2], "x"), Values(traces[2], "y"));
        Row point = TrainingRow(Values(traces[3], "x")[0], Values(traces[3], "y")[0]);
        Row[] corners = [.. xs.Zip(ys, TrainingRow)];

        Assert.That(corners, Has.Length.EqualTo(4));
        Assert.That(corners[3], Is.EqualTo(corners[0]));
        Assert.That(corners.Select(corner => corner.Label), Has.All.EqualTo(1 - point.Label));
        double[] sides = [.. corners.Zip(corners.Skip(1), (a, b) => ((b.X - a.X) * (point.Y - a.Y)) - ((b.Y - a.Y) * (point.X - a.X)))];
        Assert.That(sides, Has.All.GreaterThan(1e-3).Or.All.LessThan(-1e-3));
        Assert.That(
            Lesson.Text("separable-code"),
            Does.Contain($"largest margin ({LessonReference.Fixed(sides.Min(Math.Abs), 4)})").And.Contain($"class {point.Label} at"));
    }

    [Test]
    public void Sum_and_mean_are_one_method_when_the_learning_rate_fits()
    {
        string[] lines = Lesson.Text("reduction-code").Split('\n');

        Assert.That(lines[1], Does.StartWith("sum,  0.01"));
        Assert.That(lines[2], Does.StartWith("mean, 0.6 "));
        Assert.That(lines[1][10..], Is.EqualTo(lines[2][10..]));
        Assert.That(
            Numbers(lines[1][10..])[0],
            Is.EqualTo(FirstSteps(2)[0].GetProperty("loss_before_update").GetDouble() / 60).Within(5e-5));
    }

    [Test]
    public void Three_hidden_neurons_suffice_for_the_circles_and_two_do_not()
    {
        JsonElement[] traces = Traces(Lesson.Figures("hidden-size-code").Single());

        Assert.That(traces, Has.Length.EqualTo(12));
        Assert.That(traces.Select(trace => Values(trace, "x")), Is.All.EqualTo(new double[] { 1, 2, 3, 5, 10 }));
        foreach (JsonElement circles in traces[4..8])
        {
            double[] accuracy = Values(circles, "y");
            Assert.That(accuracy[0], Is.LessThan(0.7));
            Assert.That(accuracy[1], Is.InRange(0.7, 0.9));
            Assert.That(accuracy[2..], Has.All.GreaterThan(0.95));
        }
    }

    [Test]
    public void The_table_of_sizes_says_what_its_figure_shows()
    {
        JsonElement[] traces = Traces(Lesson.Figures("hidden-size-code").Single());
        double[][] table = [.. Lesson.Text("hidden-size-code").Split('\n').Where(line => SizeRow().IsMatch(line)).Select(Numbers)];

        Assert.That(table, Has.Length.EqualTo(15));
        for (int i = 0; i < 15; i++)
            Assert.That(table[i][1..], Is.EqualTo(Enumerable.Range(0, 4).Select(column => Values(traces[4 * (i / 5) + column], "y")[i % 5])).Within(5.1e-4));
    }

    [Test]
    public void A_wide_layer_of_positive_weights_is_dead_from_the_start_and_one_of_zero_mean_is_not()
    {
        double[] columns = Numbers(Lesson.Line("start-code", "    300"));

        Assert.That(columns[1..4], Is.EqualTo(new double[] { 1, 1, 0 }));
        Assert.That(columns[4..6], Has.All.InRange(0.1, 0.9));
        Assert.That(columns[6], Is.GreaterThan(1));
    }

    [Test]
    public void The_learning_is_an_animation_that_tells_its_losses()
    {
        JsonElement figure = Lesson.Figures("learning-code").Single();
        JsonElement[] frames = [.. figure.GetProperty("frames").EnumerateArray()];

        Assert.That(frames, Has.Length.EqualTo(10));
        Assert.That(Title(frames[0]), Is.EqualTo($"The moons after 0 steps: loss {LessonReference.Rounded(FirstSteps(0)[0], "loss_before_update", 3)}"));
        Assert.That(Title(frames[^1]), Is.EqualTo($"The moons after 100000 steps: loss {LessonReference.Rounded(Recomputed(0), "loss_after_last_update", 3)}"));
        Assert.That(
            frames.Select(frame => frame.GetProperty("data")[0].GetProperty("z").EnumerateArray().SelectMany(Values).Count()), Is.All.EqualTo(441));

        static string? Title(JsonElement frame) => frame.GetProperty("layout").GetProperty("title").GetProperty("text").GetString();
    }

    [Test]
    public void The_network_is_drawn_with_its_nine_weights_and_four_biases()
    {
        string figure = Lesson.Figures("network-code").Single().GetRawText();

        Assert.That(WeightName().Matches(figure), Has.Count.GreaterThanOrEqualTo(9));
        Assert.That(figure, Does.Contain("layer 0: inputs").And.Contains("layer 1: hidden").And.Contains("layer 2: output"));
    }

    private sealed record Row(double X, double Y, int Label, string Part, int Order);

    private static Row[] Rows(int set) =>
    [
        .. File.ReadLines(Path.Combine(Lesson.Folder, "..", "tests", "Reference", Cases[set].GetProperty("inputs").GetProperty("data").GetString()!))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => new Row(Number(cells[1]), Number(cells[2]), (int)Number(cells[3]), cells[4], (int)Number(cells[5]))),
    ];

    /// <summary>The row of the third set's training part that is drawn here.</summary>
    private static Row TrainingRow(double x, double y) =>
        Rows(2).Single(row => row.Part == "train" && Math.Abs(row.X - x) < 1e-5 && Math.Abs(row.Y - y) < 1e-5);

    private static JsonElement Recomputed(int set) => Cases[set].GetProperty("recomputed").GetProperty("float64");

    private static JsonElement[] FirstSteps(int set) => [.. Recomputed(set).GetProperty("first_20_steps").EnumerateArray()];

    private static double[] Recorded(int set) => Values(Recomputed(set).GetProperty("loss_every_1000_steps"), "loss");

    /// <summary>The 13 numbers in the lesson's order.</summary>
    private static double[] Weights(JsonElement element) =>
    [
        .. element.GetProperty("weights1").EnumerateArray().SelectMany(Values),
        .. Values(element, "bias1"),
        .. element.GetProperty("weights2").EnumerateArray().SelectMany(Values),
        .. Values(element, "bias2"),
    ];

    private static void AssertPrinted(IEnumerable<double> printed, IEnumerable<double> expected) =>
        Assert.That(printed, Is.EqualTo(expected).Within(HalfOfTheNinthDecimal + Tolerance));

    private static void AssertFigure(double[] drawn, double[] expected)
    {
        Assert.That(drawn, Has.Length.EqualTo(expected.Length));
        for (int i = 0; i < drawn.Length; i++)
            Assert.That(drawn[i], Is.EqualTo(expected[i]).Within(Tolerance + RelativeToleranceOfFigures * Math.Abs(expected[i])));
    }

    private static void AssertDrawn(JsonElement trace, IEnumerable<Row> rows)
    {
        Row[] all = [.. rows];
        AssertFigure(Values(trace, "x"), [.. all.Select(row => row.X)]);
        AssertFigure(Values(trace, "y"), [.. all.Select(row => row.Y)]);
    }

    private static JsonElement[] Traces(JsonElement figure) => [.. figure.GetProperty("data").EnumerateArray()];

    private static double[] Values(JsonElement element, string name) => Values(element.GetProperty(name));

    private static double[] Values(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];

    private static double[] Numbers(string text) => [.. AnyNumber().Matches(text).Select(match => Number(match.Value))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+(\.\d+)?(E[+-]?\d+)?")]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"dL/d(?<name>\S+)\s+(?<value>-?\d\.\d{6})")]
    private static partial Regex Derivative();

    [GeneratedRegex(@"= +(?<ours>\S+) +CourseLib: +(?<library>\S+)")]
    private static partial Regex Derivatives();

    [GeneratedRegex(@"^ *\d+000 +\d+\.\d{9} ")]
    private static partial Regex StepAndLosses();

    [GeneratedRegex(@"^ +\d+ +[01]\.\d{3} ")]
    private static partial Regex SizeRow();

    [GeneratedRegex("w<sub>\\d{1,2}</sub>|w\\\\u003Csub\\\\u003E\\d{1,2}")]
    private static partial Regex WeightName();
}
