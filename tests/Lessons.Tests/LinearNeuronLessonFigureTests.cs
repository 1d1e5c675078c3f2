using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using static Lessons.Tests.LessonReference;

namespace Lessons.Tests;

/// <summary>
/// The figures of lesson 01, printed and drawn, are those of its reference file; those that go beyond it are computed again
/// here, by plain loops.
/// </summary>
public partial class LinearNeuronLessonFigureTests
{
    private const double StartWeight = -0.5;

    /// <summary>A stored figure keeps six digits of a number.</summary>
    private const double SixDigits = 1e-5;

    private static readonly LessonReference Reference = new("linear-neuron-learning");

    private static readonly double[] Samples = Doubles(Reference.Inputs.GetProperty("samples"));

    private static readonly double[] Targets = Doubles(Reference.Recomputed.GetProperty("targets"));

    private static readonly double LeastSquares = Reference.Recomputed.GetProperty("least_squares_weight").GetDouble();

    private static readonly Dictionary<string, string> AnimationOf = new()
    {
        ["full_batch"] = "full-batch-library-code",
        ["online"] = "online-animation-code",
        ["mini_batch"] = "mini-batch-animation-code",
    };

    private static readonly string[] Runs = ["full_batch", "online", "mini_batch"];

    private static Lesson Lesson => Lesson.Run("01-how-a-neuron-learns.ipynb");

    // ---- The data, the loss, its slope ----

    [Test]
    public void The_samples_are_those_the_source_prints_and_the_targets_the_recovered_ones()
    {
        string[][] rows = [.. Rows("data-code")];

        IEnumerable<string> printedSamples = Numbers(Reference.Printed.GetProperty("samples").GetString()!.Replace(".", "", StringComparison.Ordinal));
        JsonElement recovered = Reference.Root.GetProperty("recovered_targets").GetProperty("refined");
        Assert.That(rows.Select(row => row[0]), Is.EqualTo(printedSamples));
        Assert.That(rows.Select(row => row[1]), Is.EqualTo(Doubles(recovered.GetProperty("values")).Select(value => Fixed(value, 3))));
        Assert.That(rows.Select(row => row[2]), Is.EqualTo(Samples.Select(x => Fixed(2.3 * x, 1))));
    }

    [Test]
    public void The_neuron_answers_6_by_hand_and_by_the_library() =>
        Assert.That(Numbers(Lesson.Text("neuron-code")), Is.EqualTo(new[] { "6", "6" }));

    [Test]
    public void The_loss_at_the_start_is_the_sources_and_a_twelfth_of_it()
    {
        string halfSum = Printed("full_batch")[0][2];

        Assert.That(Line("loss-code", "half sum"), Does.EndWith($" {halfSum}"));
        Assert.That(Line("loss-code", "half mean"), Does.EndWith($" {Fixed(HalfSum(StartWeight) / 12, 3)}"));
        Assert.That(Line("loss-code", "CourseLib"), Does.EndWith($" {Fixed(HalfSum(StartWeight) / 12, 3)}"));
        Assert.That(Line("loss-code", "first sample"), Does.EndWith($" {Fixed(34.5246682 * 34.5246682 / 2, 3)}"));
    }

    [Test]
    public void The_slope_at_the_start_is_the_first_step_over_the_rate_by_formula_measured_and_by_the_library()
    {
        string slope = Fixed(-Recomputed("full_batch", "delta")[0] / 0.001, 4);

        Assert.That(Line("slope-code", "by the formula"), Does.EndWith($" {slope}"));
        Assert.That(Line("slope-code", "measured"), Does.EndWith($" {slope}"));
        Assert.That(Line("slope-code", "CourseLib"), Does.Contain($" {slope}, at the loss {Fixed(HalfSum(StartWeight) / 12, 4)}"));
        Assert.That(Line("slope-code", "x = 0 alone"), Does.EndWith(" 0"));
    }

    [Test]
    public void The_least_squares_weight_and_its_loss_are_the_references()
    {
        string weight = Fixed(LeastSquares, 10);
        double halfSum = Reference.Recomputed.GetProperty("least_squares_loss").GetDouble();

        Assert.That(Line("best-code", "least-squares weight"), Is.EqualTo($"least-squares weight: {weight}, CourseLib: {weight}"));
        Assert.That(
            Line("best-code", "loss there"),
            Is.EqualTo($"loss there {Fixed(halfSum / 12, 4)} (half sum {Fixed(halfSum, 4)}), at the target weight {Fixed(HalfSum(2.3) / 12, 4)}"));
        Assert.That(Line("best-code", "mean of"), Does.EndWith(" 48.6667"));
    }

    [Test]
    public void What_the_text_says_of_a_bias_is_so()
    {
        double meanX = Samples.Average(), meanT = Targets.Average();
        double slope = Samples.Zip(Targets, (x, t) => (x - meanX) * (t - meanT)).Sum() / Samples.Sum(x => (x - meanX) * (x - meanX));
        double bias = meanT - slope * meanX;
        double loss = Samples.Zip(Targets, (x, t) => (t - slope * x - bias) * (t - slope * x - bias)).Sum() / 24;
        double meanError = Samples.Zip(Targets, (x, t) => t - LeastSquares * x).Average();

        Assert.That(Lesson.Source("full-batch"), Does.Contain($"have a mean of −{Fixed(-meanError, 1)}"));
        Assert.That(Lesson.Source("full-batch"), Does.Contain(
            $"slope {Fixed(slope, 2)}, shifted by −{Fixed(-bias, 2)}; the loss falls from {Fixed(HalfSum(LeastSquares) / 12, 1)} to {Fixed(loss, 1)}"));
    }

    // ---- The three tables: all 180 numbers that the source prints, and every row beyond them ----

    [Test]
    public void Full_batch_prints_the_sources_60_numbers() =>
        Assert.That(
            Rows("full-batch-code").Take(20).Select(row => new[] { row[1], row[3], row[4] }),
            Is.EqualTo(Printed("full_batch")));

    [Test]
    public void Online_prints_the_sources_60_numbers() =>
        Assert.That(
            Rows("online-code").Take(15).Select(row => new[] { row[4], row[2], row[3], row[7] }),
            Is.EqualTo(Printed("online")));

    [Test]
    public void Mini_batch_prints_the_sources_60_numbers() =>
        Assert.That(
            Rows("mini-batch-code").Take(20).Select(row => new[] { row[2], row[4], row[6] }),
            Is.EqualTo(Printed("mini_batch")));

    [Test]
    public void The_source_printed_180_numbers() =>
        Assert.That(Runs.Sum(run => Printed(run).Sum(row => row.Length)), Is.EqualTo(180));

    [Test]
    public void Full_batch_prints_all_56_epochs_of_the_reference()
    {
        double[] delta = Recomputed("full_batch", "delta"), after = Recomputed("full_batch", "weight_after_update");
        double[] lossBefore = Recomputed("full_batch", "loss_before_update"), lossAfter = Recomputed("full_batch", "loss_after_update");
        double[] before = [StartWeight, .. after[..^1]];

        Assert.That(delta, Has.Length.EqualTo(56));
        Assert.That(Rows("full-batch-code"), Is.EqualTo(Enumerable.Range(0, 56).Select(epoch => new[]
        {
            Whole(epoch), Fixed(delta[epoch], 3), Fixed(before[epoch], 3), Fixed(after[epoch], 3),
            Fixed(lossBefore[epoch], 3), Fixed(lossAfter[epoch], 3), Fixed(lossAfter[epoch] / 12, 3),
        })));
    }

    [Test]
    public void Online_prints_two_whole_epochs_of_the_reference()
    {
        double[] before = Recomputed("online", "weight_before_update"), error = Recomputed("online", "error");
        double[] delta = Recomputed("online", "delta"), lossAfter = Recomputed("online", "loss_after_update");
        double[] lossBefore = [HalfSum(StartWeight), .. lossAfter];

        Assert.That(Rows("online-code"), Is.EqualTo(Enumerable.Range(0, 24).Select(i => new[]
        {
            Whole(i / 12), Whole((int)Samples[i % 12]), Fixed(error[i], 3), Fixed(delta[i], 3), Fixed(before[i], 3), Fixed(before[i + 1], 3),
            Fixed(lossBefore[i], 3), Fixed(lossAfter[i], 3),
        })));
    }

    [Test]
    public void Mini_batch_prints_all_42_updates_of_the_reference()
    {
        double[] delta = Recomputed("mini_batch", "delta"), after = Recomputed("mini_batch", "weight_after_update");
        double[] lossAfter = Recomputed("mini_batch", "loss_after_update");
        double[] before = [StartWeight, .. after], lossBefore = [HalfSum(StartWeight), .. lossAfter];

        Assert.That(delta, Has.Length.EqualTo(42));
        Assert.That(Rows("mini-batch-code"), Is.EqualTo(Enumerable.Range(0, 42).Select(i => new[]
        {
            Whole(i / 3), Whole(i % 3), Fixed(delta[i], 3), Fixed(before[i], 3), Fixed(after[i], 3), Fixed(lossBefore[i], 3), Fixed(lossAfter[i], 3),
        })));
    }

    [TestCase("full_batch", "56 epochs")]
    [TestCase("online", "120 updates in 10 epochs")]
    [TestCase("mini_batch", "42 updates in 14 epochs")]
    public void The_library_run_by_the_lessons_own_loop_ends_where_the_reference_ends(string run, string start)
    {
        string cellId = AnimationOf[run];

        Assert.That(Line(cellId, start), Is.EqualTo($"{start}, weight {Fixed(Weights(run)[^1], 10)}, loss {Fixed(HalfSums(run)[^1] / 12, 8)}"));
        Assert.That(Line(cellId, "same"), Does.EndWith("within 1e-12: True"));
    }

    // ---- What the source draws ----

    [TestCase("data-plot-code", 0)]
    [TestCase("best-line-code", 0)]
    [TestCase("full-batch-library-code", 1)]
    [TestCase("online-animation-code", 1)]
    [TestCase("mini-batch-animation-code", 1)]
    public void The_samples_are_drawn(string cellId, int index)
    {
        JsonElement trace = Trace(cellId, index);

        Assert.That(trace.GetProperty("mode").GetString(), Is.EqualTo("markers"));
        AssertDrawn(trace, "x", Samples);
        AssertDrawn(trace, "y", Targets);
    }

    [TestCase("data-plot-code", 1, 2.3)]
    [TestCase("best-line-code", 1, 2.3)]
    [TestCase("best-line-code", 2, 2.669505846232877)]
    [TestCase("best-line-code", 3, StartWeight)]
    [TestCase("full-batch-library-code", 2, 2.3)]
    [TestCase("online-animation-code", 2, 2.3)]
    [TestCase("mini-batch-animation-code", 2, 2.3)]
    public void The_line_of_a_weight_is_drawn(string cellId, int index, double weight)
    {
        JsonElement trace = Trace(cellId, index);

        Assert.That(trace.GetProperty("mode").GetString(), Is.EqualTo("lines"));
        AssertDrawn(trace, "y", [.. Doubles(trace.GetProperty("x")).Select(x => weight * x)]);
    }

    [TestCaseSource(nameof(Runs))]
    public void Each_redraw_of_the_source_is_a_frame(string run)
    {
        double[] weights = Weights(run), halfSums = HalfSums(run);

        JsonElement[] frames = [.. Lesson.Figures(AnimationOf[run]).Single().GetProperty("frames").EnumerateArray()];

        Assert.That(frames, Has.Length.EqualTo(weights.Length));
        Assert.Multiple(() =>
        {
            for (int i = 0; i < frames.Length; i++)
            {
                JsonElement line = frames[i].GetProperty("data")[0];
                string title = frames[i].GetProperty("layout").GetProperty("title").GetProperty("text").GetString()!;
                AssertDrawn(line, "y", [.. Doubles(line.GetProperty("x")).Select(x => weights[i] * x)]);
                string loss = (halfSums[i] / 12).ToString("G5", CultureInfo.InvariantCulture);
                Assert.That(title, Does.EndWith($"<sup>weight {Fixed(weights[i], 3)}, loss {loss}</sup>"));
                Assert.That(frames[i].GetProperty("name").GetString(), Is.EqualTo(Whole(i)));
            }
        });
    }

    [TestCase("full_batch", "epoch ")]
    [TestCase("online", "update ")]
    [TestCase("mini_batch", "update ")]
    public void The_slider_says_what_it_counts(string run, string label) =>
        Assert.That(
            Lesson.Figures(AnimationOf[run]).Single().GetProperty("layout").GetProperty("sliders")[0].GetProperty("currentvalue").GetProperty("prefix").GetString(),
            Is.EqualTo(label));

    [Test]
    public void The_parabola_its_tangent_and_the_three_weights_on_it_are_drawn()
    {
        double Loss(double weight) => HalfSum(weight) / 12;
        JsonElement curve = Trace("best-code", 0), tangent = Trace("best-code", 1);
        double slope = -Recomputed("full_batch", "delta")[0] / 0.001;

        AssertDrawn(curve, "y", [.. Doubles(curve.GetProperty("x")).Select(Loss)]);
        AssertDrawn(tangent, "y", [.. Doubles(tangent.GetProperty("x")).Select(w => Loss(StartWeight) + slope * (w - StartWeight))]);
        foreach ((int index, double weight) in new[] { (2, StartWeight), (3, 2.3), (4, LeastSquares) })
        {
            AssertDrawn(Trace("best-code", index), "x", [weight]);
            AssertDrawn(Trace("best-code", index), "y", [Loss(weight)]);
        }
    }

    [Test]
    public void The_zigzag_is_the_references_weight_after_each_online_update()
    {
        AssertDrawn(Trace("online-cycle-code", 0), "y", Weights("online"));
        AssertDrawn(Trace("online-cycle-code", 1), "y", [LeastSquares, LeastSquares]);
    }

    [TestCase("curves-code")]
    [TestCase("curves-updates-code")]
    public void The_three_loss_curves_are_the_references(string cellId)
    {
        int[] rowsPerUpdate = cellId == "curves-code" ? [12, 1, 4] : [1, 1, 1];

        for (int run = 0; run < 3; run++)
        {
            JsonElement trace = Trace(cellId, run);
            double[] halfSums = HalfSums(Runs[run]);
            AssertDrawn(trace, "y", [.. halfSums.Select(loss => loss / 12)]);
            AssertDrawn(trace, "x", [.. halfSums.Select((_, update) => (double)update * rowsPerUpdate[run])]);
        }
    }

    // ---- Stopping ----

    [Test]
    public void Where_each_rule_stops_at_each_rate_is_what_a_plain_loop_says()
    {
        double[] rates = [0.004, 0.001, 0.0001, 0.00005];
        string[] expected =
        [
            .. new[] { true, false }.SelectMany(bySteps => rates.Select(rate =>
            {
                (int epochs, double weight) = FullBatchUntil(rate, bySteps);
                return string.Join(' ', Fixed(rate, 5), Whole(epochs), Fixed(weight, 4), Fixed(LeastSquares - weight, 4));
            })),
        ];

        IEnumerable<string> printed = Lesson.Text("stop-fsharp").Split('\n').Where(line => line.Contains("eta", StringComparison.Ordinal))
            .Select(line => string.Join(' ', Numbers(line)));

        Assert.That(printed, Is.EqualTo(expected));
        Assert.That(expected[1], Is.EqualTo("0.00100 56 2.4756 0.1939"));
    }

    [TestCase(0.004)]
    [TestCase(0.001)]
    [TestCase(0.0001)]
    [TestCase(0.00005)]
    public void The_librarys_stop_rule_counts_the_epochs_that_fsharp_counts(double rate)
    {
        (int epochs, double weight) = FullBatchUntil(rate, bySteps: false);

        Assert.That(
            Numbers(Line("stop-code", $"eta {Fixed(rate, 5)}")),
            Is.EqualTo(new[] { Fixed(rate, 5), Whole(epochs), Whole(epochs), Fixed(weight, 4), Fixed(Math.Abs(Slope(weight, 0, 12)), 4) }));
        Assert.That(Line("stop-code", $"eta {Fixed(rate, 5)}"), Does.Contain("Converged"));
    }

    [Test]
    public void Online_ends_in_a_cycle_and_never_stops_by_the_sources_rule()
    {
        double[] cycle = [Descended(0.001, 1, 999)];
        for (int i = 0; i < 12; i++)
            cycle = [.. cycle, cycle[^1] - 0.001 * Slope(cycle[^1], i, i + 1)];

        Assert.That(Line("online-cycle-code", "epochs run"), Is.EqualTo($"epochs run: 1000, weight {Fixed(cycle[^1], 4)}"));
        Assert.That(
            Line("online-cycle-code", "last epoch"),
            Is.EqualTo($"last epoch: from {Fixed(cycle[0], 4)} down to {Fixed(cycle.Min(), 4)}, up to {Fixed(cycle.Max(), 4)}, and back to {Fixed(cycle[^1], 4)}"));
        double lastStep = double.Parse(Numbers(Line("online-cycle-code", "its last step")).Single(), CultureInfo.InvariantCulture);
        Assert.That(lastStep, Is.EqualTo(-0.159).Within(0.001), "what the reference's note says");
    }

    [Test]
    public void Each_mini_batch_has_the_best_weight_that_its_own_samples_give()
    {
        for (int batch = 0; batch < 3; batch++)
        {
            Assert.That(
                Line("mini-batch-stop-code", $"batch {batch}"),
                Does.EndWith($": best weight {Fixed(BestOf(4 * batch, 4 * batch + 4), 4)}"));
        }

        double[] weights = Weights("mini_batch");
        Assert.That(
            Line("mini-batch-stop-code", "at the stop"),
            Is.EqualTo($"at the stop: last step {Fixed(weights[^1] - weights[^2], 4)}, the whole epoch {Fixed(weights[^1] - weights[^4], 4)}"));
        Assert.That(Line("mini-batch-stop-code", "asked for"), Does.Contain($"Converged after 200 epochs, weight {Fixed(Descended(0.0005, 4, 200), 4)}"));
    }

    // ---- One step further ----

    [Test]
    public void What_becomes_of_the_remainder_is_what_plain_loops_say()
    {
        Assert.That(Line("remainder-code", "sorted, remainder dropped"), Does.EndWith($": {Fixed(Descended(0.0001, 5, 3000, dropLast: true), 3)}"));
        Assert.That(Line("remainder-code", "sorted, remainder kept"), Does.EndWith($": {Fixed(Descended(0.0001, 5, 3000), 3)}"));
        Assert.That(
            Line("remainder-code", "least squares"),
            Is.EqualTo($"least squares of the first ten samples: {Fixed(BestOf(0, 10), 3)}, of all: {Fixed(LeastSquares, 3)}"));
    }

    [TestCase("dropped")]
    [TestCase("kept")]
    public void Shuffling_evens_the_remainder_out(string what) =>
        Assert.That(
            double.Parse(Numbers(Line("remainder-code", $"shuffled, remainder {what}")).Single(), CultureInfo.InvariantCulture),
            Is.EqualTo(LeastSquares).Within(0.01));

    [TestCase("full batch", 0.012, 12)]
    [TestCase("batches of 4", 0.004, 4)]
    [TestCase("online", 0.001, 1)]
    public void At_equal_rate_per_row_the_three_are_where_plain_loops_are(string name, double rate, int batchSize)
    {
        string line = Line("curves-rates-code", name);

        Assert.That(
            Numbers(line[line.IndexOf("after", StringComparison.Ordinal)..]),
            Is.EqualTo(new[] { 1, 3, 10, 100 }.SelectMany(epochs => new[] { Whole(epochs), Fixed(Descended(rate, batchSize, epochs), 4) })));
    }

    [Test]
    public void Sorted_online_learning_rests_beside_the_least_squares_weight_and_the_others_near_it()
    {
        double[] sorted = [.. Enumerable.Range(0, 201).Select(epochs => Descended(0.001, 1, epochs))];
        AssertDrawn(Trace("shuffle-code", 0), "y", sorted);

        double[][] late = [.. Enumerable.Range(0, 4).Select(run => Doubles(Trace("shuffle-code", run).GetProperty("y"))[^50..])];
        double[] widths = [.. late.Select(weights => weights.Max() - weights.Min())];
        double[] apart = [.. late.Select(weights => Math.Abs(weights.Average() - LeastSquares))];
        Assert.That(widths[0], Is.LessThan(1e-5));
        Assert.That(widths[1], Is.GreaterThan(0.1).And.GreaterThan(10 * widths[2]).And.GreaterThan(100 * widths[3]));
        Assert.That(apart[0], Is.EqualTo(0.067).Within(0.001));
        Assert.That(apart[1], Is.LessThan(0.013));
        Assert.That(apart[2..], Has.All.LessThan(0.002));
        Assert.That(late[1].Min(), Is.LessThan(LeastSquares).And.LessThan(late[1].Max()));
        Assert.That(late[1].Max(), Is.GreaterThan(LeastSquares));
    }

    [TestCase("sorted, η = 0.001", 0)]
    [TestCase("shuffled, η = 0.001", 1)]
    [TestCase("shuffled, η = 0.0001", 2)]
    [TestCase("shuffled, η decaying", 3)]
    public void The_lines_on_the_four_orders_say_what_is_drawn(string name, int run)
    {
        double[] weights = Doubles(Trace("shuffle-code", run).GetProperty("y"));
        string line = Lesson.Text("shuffle-code").Split('\n').Single(each => each.StartsWith(name, StringComparison.Ordinal) && each[name.Length] is ' ' or ':');

        double[] printed =
        [
            .. Numbers(line[line.IndexOf(':', StringComparison.Ordinal)..]).Where(number => number.Contains('.', StringComparison.Ordinal))
                .Select(number => double.Parse(number, CultureInfo.InvariantCulture)),
        ];
        double[] late = weights[^50..];
        Assert.That(printed, Is.EqualTo(new[] { weights[10], late.Min(), late.Max(), late.Average() }).Within(6e-5));
    }

    [Test]
    public void What_the_experiments_promise_is_so()
    {
        string told = Lesson.Source("experiments");

        Assert.That(FullBatchUntil(0.04, bySteps: true).Epochs, Is.EqualTo(119));
        Assert.That(told, Does.Contain("needs 119 epochs"));
        Assert.That(Descended(0.042, 12, 200), Is.EqualTo(-17419).Within(0.5));
        Assert.That(told, Does.Contain("the weight is −17 419"));
        double withTypo = LeastSquares + (1166.8392 - 11.668392) * 10 / Samples.Sum(x => x * x);
        Assert.That(told, Does.Contain($"from 2.67 to {Fixed(withTypo, 2)}"));
        Assert.That(told, Does.Contain($"after one epoch the weight is {Fixed(Backwards(1), 2)} instead of 0.92"));
        Assert.That(told, Does.Contain($"the cycle ends at {Fixed(Backwards(300), 3)}"));
    }

    // ---- Plain loops ----

    private static double HalfSum(double weight) => Samples.Zip(Targets, (x, t) => (t - weight * x) * (t - weight * x)).Sum() / 2;

    private static double Slope(double weight, int from, int to) =>
        -Enumerable.Range(from, to - from).Average(i => (Targets[i] - weight * Samples[i]) * Samples[i]);

    private static double BestOf(int from, int to)
    {
        IEnumerable<int> rows = Enumerable.Range(from, to - from);
        return rows.Sum(i => Samples[i] * Targets[i]) / rows.Sum(i => Samples[i] * Samples[i]);
    }

    private static double Descended(double rate, int batchSize, int epochs, bool dropLast = false)
    {
        double weight = StartWeight;
        int end = dropLast ? 12 - 12 % batchSize : 12;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            for (int first = 0; first < end; first += batchSize)
                weight -= rate * Slope(weight, first, Math.Min(first + batchSize, end));
        }

        return weight;
    }

    private static double Backwards(int epochs)
    {
        double weight = StartWeight;
        for (int update = 0; update < 12 * epochs; update++)
        {
            int i = 11 - update % 12;
            weight -= 0.001 * Slope(weight, i, i + 1);
        }

        return weight;
    }

    private static (int Epochs, double Weight) FullBatchUntil(double rate, bool bySteps)
    {
        double weight = StartWeight;
        for (int epochs = 1; ; epochs++)
        {
            double step = -rate * Slope(weight, 0, 12);
            weight += step;
            if (Math.Abs(bySteps ? step : Slope(weight, 0, 12)) < 0.01)
                return (epochs, weight);
        }
    }

    // ---- The reference and the lesson ----

    /// <summary>The weight at the start and after each update.</summary>
    private static double[] Weights(string run) => run == "online"
        ? [.. Recomputed(run, "weight_before_update"), Reference.Recomputed.GetProperty(run).GetProperty("final_weight").GetDouble()]
        : [StartWeight, .. Recomputed(run, "weight_after_update")];

    /// <summary>The source's loss at the start and after each update.</summary>
    private static double[] HalfSums(string run) => [HalfSum(StartWeight), .. Recomputed(run, "loss_after_update")];

    private static double[] Recomputed(string run, string name) => Doubles(Reference.Recomputed.GetProperty(run).GetProperty(name));

    private static string[][] Printed(string run) =>
    [
        .. Reference.Printed.GetProperty(run).GetProperty("rows").EnumerateArray()
            .Select(row => row.EnumerateArray().Select(number => number.GetString()!).ToArray()),
    ];

    private static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    /// <summary>The numbers of each row of a table that a cell printed, below its heading.</summary>
    private static IEnumerable<string[]> Rows(string cellId) =>
        Lesson.Text(cellId).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Numbers(line).ToArray());

    private static JsonElement Trace(string cellId, int index) => Lesson.Figures(cellId).Single().GetProperty("data")[index];

    private static void AssertDrawn(JsonElement trace, string axis, double[] expected)
    {
        double[] drawn = Doubles(trace.GetProperty(axis));
        Assert.That(drawn, Has.Length.EqualTo(expected.Length));
        for (int i = 0; i < expected.Length; i++)
            Assert.That(drawn[i], Is.EqualTo(expected[i]).Within(SixDigits * Math.Max(1, Math.Abs(expected[i]))), $"{axis}[{i}]");
    }

    private static string Line(string cellId, string start) => Lesson.Line(cellId, start);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?(?![\w])")]
    private static partial Regex Number();
}
