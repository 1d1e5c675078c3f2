using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using static Lessons.Tests.LessonReference;

namespace Lessons.Tests;

/// <summary>
/// The figures of lesson 03, as its cells print and draw them, are those of its reference file; what goes beyond that is
/// computed here once more, by loops that share nothing with the library.
/// </summary>
public partial class NeuronLessonFigureTests
{
    private const double Tolerance = 1e-12;

    /// <summary>A figure's numbers have six significant digits.</summary>
    private const double DrawnTolerance = 5e-6;

    private static readonly LessonReference Reference = new("neuron-training");

    private static readonly (double[][] Rows, double[] Labels) Thousand = ReadThousand();

    private static Lesson Lesson => Lesson.Run("03-choosing-a-loss.ipynb");

    [TestCase(0, "training-code", "ours, 2 epochs")]
    [TestCase(1, "ten-rows-code", "cross-entropy, learning rate 0.05")]
    [TestCase(2, "squared-error-code", "squared error, learning rate 0.005")]
    [TestCase(3, "separable-code", "cross-entropy, learning rate 0.05")]
    [TestCase(4, "separable-code", "squared error, learning rate 0.05")]
    [TestCase(5, "imbalanced-code", "cross-entropy, learning rate 0.05")]
    [TestCase(6, "imbalanced-code", "squared error, learning rate 0.05")]
    public void Every_figure_that_the_source_prints_is_printed(int index, string cellId, string title)
    {
        JsonElement printed = Case(index).GetProperty("printed_by_source");
        string[] report = ReportOf(cellId, title);

        IEnumerable<string> weights = Doubles(printed.GetProperty("updated_weights")).Select(weight => Fixed(weight, 4));
        string bias = Fixed(printed.GetProperty("updated_bias").GetDouble(), 4);
        IEnumerable<string> losses = Doubles(printed.GetProperty("losses")).Select(loss => Fixed(loss, 4));
        Assert.Multiple(() =>
        {
            Assert.That(report[0], Is.EqualTo($"  weights {string.Join(' ', weights)}, bias {bias}"));
            Assert.That(report[1], Is.EqualTo("  loss before each update:"));
            Assert.That(report[2..^2].SelectMany(Numbers), Is.EqualTo(losses));
        });
    }

    [TestCase(0, "training-code", "ours, 2 epochs")]
    [TestCase(1, "ten-rows-code", "cross-entropy, learning rate 0.05")]
    [TestCase(2, "squared-error-code", "squared error, learning rate 0.005")]
    [TestCase(3, "separable-code", "cross-entropy, learning rate 0.05")]
    [TestCase(4, "separable-code", "squared error, learning rate 0.05")]
    [TestCase(5, "imbalanced-code", "cross-entropy, learning rate 0.05")]
    [TestCase(6, "imbalanced-code", "squared error, learning rate 0.05")]
    public void The_end_of_each_training_is_the_references(int index, string cellId, string title)
    {
        JsonElement recomputed = Recomputed(index);
        double loss = recomputed.GetProperty("loss_after_last_update").GetDouble();
        string[] report = ReportOf(cellId, title);

        (double[] weights, double bias) = End(index);
        Assert.Multiple(() =>
        {
            Assert.That(report[^2], Is.EqualTo($"  loss of these weights: {Fixed(loss, 4)}"));
            Assert.That(report[^1], Does.StartWith("  with 12 decimals: "));
            Assert.That(Numbers(report[^1]["  with 12 decimals:".Length..]).Select(Parsed), Is.EqualTo((double[])[.. weights, bias, loss]).Within(Tolerance));
        });
    }

    [Test]
    public void The_loop_written_in_the_lesson_gives_what_the_library_gives()
    {
        foreach (string cellId in new[] { "ten-rows-code", "squared-error-code" })
            Assert.That(Lesson.Line(cellId, "our loop"), Is.EqualTo("our loop gives the same, within 1e-12: True"));
        Assert.That(Lesson.Line("squared-error-code", "0 epochs"), Is.EqualTo("0 epochs: weights 0.2000 -0.1000 0.4000, loss 0.0979"));
    }

    [Test]
    public void The_first_rows_are_as_likely_as_computed_here()
    {
        (double[][] rows, double[] labels) = Data(0);
        string[] lines = Lines("likelihood-code");

        Assert.That(lines, Has.Length.EqualTo(3));
        for (int i = 0; i < 3; i++)
        {
            double p = Answer(Start(0), 0, rows[i]);
            string likelihood = Fixed(labels[i] == 1 ? p : 1 - p, 4);
            Assert.That(lines[i], Is.EqualTo(FormattableString.Invariant($"row {i}: answer {p:F4}, label {labels[i]}, likelihood of that label {likelihood}")));
        }
    }

    [TestCase(3)]
    [TestCase(30)]
    [TestCase(300)]
    [TestCase(1200)]
    public void The_likelihood_of_many_rows_falls_to_nothing_and_its_logarithm_stays(int rows)
    {
        double loss = Doubles(Recomputed(0).GetProperty("loss_before_update"))[0];
        string line = Lines("log-likelihood-code").Single(each => each.StartsWith($"{rows,4} rows", StringComparison.Ordinal));

        string[] numbers = [.. Numbers(line)];
        Assert.That(numbers[^1], Is.EqualTo(Fixed(loss, 4)));
        double likelihood = double.Parse(Likelihood().Match(line).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.That(likelihood, Is.EqualTo(Math.Exp(-rows * loss)).Within(0.006).Percent);
        Assert.That(likelihood == 0, Is.EqualTo(rows == 1200));
    }

    [Test]
    public void The_log_loss_travels_from_FSharp_and_is_the_references()
    {
        double loss = Doubles(Recomputed(0).GetProperty("loss_before_update"))[0];

        foreach (string language in new[] { "F#:", "CourseLib:" })
            Assert.That(Parsed(Numbers(Lesson.Line("log-likelihood-back-code", language)).Single()), Is.EqualTo(loss).Within(Tolerance));
    }

    [Test]
    public void The_gradient_by_hand_and_by_the_library_is_the_step_that_the_reference_takes()
    {
        JsonElement recomputed = Recomputed(0);
        double[] after = [.. Doubles(recomputed.GetProperty("weights_after_update")[0]), recomputed.GetProperty("bias_after_update")[0].GetDouble()];
        double[] before = [.. Start(0), 0];
        string[] lines = Lines("gradient-code");

        for (int j = 0; j < 3; j++)
        {
            string slope = Fixed((before[j] - after[j]) / 0.1, 5);
            Assert.That(Numbers(lines[j]), Is.EqualTo(new[] { slope, slope }), lines[j]);
        }
    }

    [TestCase(2, 0)]
    [TestCase(10, 2)]
    [TestCase(21, 2)]
    [TestCase(22, 3)]
    public void The_first_example_takes_22_epochs_to_be_right(int epochs, int right)
    {
        (double[][] rows, double[] labels) = Data(0);
        (double[] weights, double bias) = Train(rows, labels, Start(0), 0.1, epochs, crossEntropy: true);
        (double crossEntropy, _) = Losses(rows, labels, weights, bias);
        (int tp, _, _, int tn) = Confusion(Answers(rows, weights, bias), labels, 0.5);

        Assert.That(
            Lines("first-accuracy-code"),
            Has.One.EqualTo(FormattableString.Invariant($"CourseLib, {epochs,2} epochs: loss {crossEntropy:F4}, right: {tp + tn} of 3")));
        Assert.That(tp + tn, Is.EqualTo(right));
    }

    [Test]
    public void The_answers_to_three_of_the_ten_rows_are_the_references()
    {
        (double[] weights, double bias) = End(1);
        double[] answers = [.. Numbers(string.Join('\n', Lines("ten-rows-code")[^3..].Select(line => line[line.IndexOf("answer", StringComparison.Ordinal)..]))).Select(Parsed)];

        double[][] rows = Data(1).Rows;
        Assert.That(answers, Is.EqualTo(new[] { 0, 3, 6 }.Select(i => Math.Round(Answer(weights, bias, rows[i]), 3))).Within(Tolerance));
    }

    [Test]
    public void Both_losses_of_both_neurons_are_compared_at_the_same_rate()
    {
        (double[][] rows, double[] labels) = Data(1);

        AssertCompared("fair-code", "before training:", rows, labels, (Start(1), 0));
        AssertCompared("fair-code", "by squared error, rate 0.005:", rows, labels, End(2));
        AssertCompared("fair-code", "by squared error, rate 0.05:", rows, labels, Train(rows, labels, Start(1), 0.05, 50, crossEntropy: false));
        AssertCompared("fair-code", "by cross-entropy, rate 0.05:", rows, labels, End(1));
    }

    [Test]
    public void Squared_error_at_the_same_rate_ends_where_the_note_says()
    {
        string note = Reference.Root.GetProperty("notes").EnumerateArray()
            .Single(each => each.GetProperty("where").GetString() == "10-row comparison of nll and mse").GetProperty("what").GetString()!;

        Assert.That(note, Does.Contain("ends at loss 0.06748 (weights 0.1506, 0.0123, 0.6253)"));
        Assert.That(Lesson.Line("fair-code", "by squared error, rate 0.05:"), Does.Contain(", squared error 0.06748,"));
        Assert.That(Lesson.Line("fair-code", "weights by squared error"), Does.EndWith(": 0.1506 0.0123 0.6253"));
    }

    [Test]
    public void Both_loss_curves_of_the_ten_rows_are_the_references_after_every_epoch()
    {
        JsonElement[] traces = Traces("fair-code");

        Assert.That(traces, Has.Length.EqualTo(6));
        AssertDrawn(traces[0], "by cross-entropy, 0.05", EveryLoss(1));
        AssertDrawn(traces[5], "by squared error, 0.005", EveryLoss(2));
    }

    [TestCase(1, "by squared error, 0.05", 0.05, true)]
    [TestCase(2, "by squared error, 0.005", 0.005, true)]
    [TestCase(4, "by squared error, 0.05", 0.05, false)]
    [TestCase(3, "by cross-entropy, 0.05", 0.05, false)]
    public void The_other_curves_are_as_computed_here(int trace, string name, double rate, bool drawsCrossEntropy)
    {
        (double[][] rows, double[] labels) = Data(1);
        double[] expected =
        [
            .. Enumerable.Range(0, 51).Select(epochs =>
            {
                (double[] weights, double bias) = Train(rows, labels, Start(1), rate, epochs, crossEntropy: name.StartsWith("by cross", StringComparison.Ordinal));
                (double crossEntropy, double squaredError) = Losses(rows, labels, weights, bias);
                return drawsCrossEntropy ? crossEntropy : squaredError;
            }),
        ];

        AssertDrawn(Traces("fair-code")[trace], name, expected);
    }

    [TestCase(0.05)]
    [TestCase(0.2)]
    [TestCase(0.5)]
    [TestCase(1)]
    public void Each_rate_leads_where_it_leads_here(double rate)
    {
        (double[][] rows, double[] labels) = Data(1);
        string shown = rate.ToString(CultureInfo.InvariantCulture);

        AssertCompared("rates-code", $"by squared error, rate {shown}:", rows, labels, Train(rows, labels, Start(1), rate, 50, crossEntropy: false));
        AssertCompared("rates-code", $"by cross-entropy, rate {shown}:", rows, labels, Train(rows, labels, Start(1), rate, 50, crossEntropy: true));
    }

    [TestCase(-6)]
    [TestCase(-2)]
    [TestCase(0)]
    [TestCase(2)]
    [TestCase(6)]
    public void The_slopes_are_those_of_the_losses_themselves(int z)
    {
        string[] numbers = [.. Numbers(Lesson.Line("slopes-code", $"logit {z,2}:"))];

        string[] expected = [z.ToString(CultureInfo.InvariantCulture), Fixed(Sigmoid(z), 4), Fixed(Slope(CrossEntropyOfOne, z), 4), Fixed(Slope(SquaredErrorOfOne, z), 6)];
        Assert.That(numbers, Is.EqualTo(expected));
    }

    [Test]
    public void Losses_and_slopes_are_drawn_over_the_logit()
    {
        JsonElement[] traces = Traces("slopes-code");
        double[] z = Doubles(traces[0].GetProperty("x"));

        Assert.That(z, Has.Length.EqualTo(81));
        Assert.That((z[0], z[^1]), Is.EqualTo((-8.0, 8.0)));
        AssertDrawn(traces[0], "cross-entropy", [.. z.Select(CrossEntropyOfOne)], z);
        AssertDrawn(traces[1], "squared error", [.. z.Select(SquaredErrorOfOne)], z);
        AssertDrawn(traces[2], "cross-entropy", [.. z.Select(each => Slope(CrossEntropyOfOne, each))], z, within: 1e-5);
        AssertDrawn(traces[3], "squared error", [.. z.Select(each => Slope(SquaredErrorOfOne, each))], z, within: 1e-5);
    }

    // The notes of the reference: NaN and infinity from 17 on, 0 instead of -1 at -25, NaN for both losses below -88.7.
    [TestCase("3     1", "0.9526", "0.04859", "-0.04743", "-0.004285", "0.04859", "-0.04743")]
    [TestCase("17     1", "1", "NaN", "NaN", "0", "4.14E-08", "-4.14E-08")]
    [TestCase("17     0", "1", "Infinity", "Infinity", "8.28E-08", "17", "1")]
    [TestCase("-25     1", "1.389E-11", "23.03", "0", "-2.778E-11", "25", "-1")]
    [TestCase("-89     0", "0", "0", "NaN", "NaN", "2.227E-39", "2.227E-39")]
    [TestCase("-89     1", "0", "23.03", "NaN", "NaN", "89", "-1")]
    public void The_formulas_in_float_fall_off_the_edge_as_the_notes_say(string row, params string[] expected)
    {
        string line = Lesson.Text("edges-code").Split('\n').Single(each => each.TrimStart().StartsWith($"{row}  |", StringComparison.Ordinal));

        Assert.That(line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..].Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(expected));
    }

    [Test]
    public void One_less_a_ten_billionth_is_one_in_float_alone()
    {
        Assert.That(Lesson.Line("edges-code", "1 - 1e-10"), Is.EqualTo("1 - 1e-10 equals 1 in float: True, in double: False"));
        Assert.That(Lesson.Line("edges-code", "e^88.8"), Does.EndWith(": Infinity"));
    }

    [Test]
    public void From_the_logit_every_loss_and_slope_is_sound() =>
        Assert.That(Lesson.Text("from-logits-code"), Is.EqualTo(
            """
            float, from the logit   3, label 1: loss   0.0486, slope -0.0474
            float, from the logit  17, label 1: loss   0.0000, slope  0.0000
            float, from the logit  17, label 0: loss  17.0000, slope  1.0000
            float, from the logit -25, label 1: loss  25.0000, slope -1.0000
            float, from the logit -89, label 0: loss   0.0000, slope  0.0000
            float, from the logit -89, label 1: loss  89.0000, slope -1.0000
            double, clamped: p = 1, label 1: loss 1.00e-10
            double, clamped: p = 1, label 0: loss 23.03
            double, clamped: logit -25, label 1: dL/dp 0
            double, from the logit -25, label 1: dL/dz -1.0000

            """));

    [TestCase(3, "separable-code", "by cross-entropy:")]
    [TestCase(4, "separable-code", "by squared error:")]
    [TestCase(5, "imbalanced-code", "by cross-entropy:")]
    [TestCase(6, "imbalanced-code", "by squared error:")]
    public void Both_losses_of_the_trained_neurons_are_as_computed_here_and_their_accuracy_is_the_references(int index, string cellId, string name)
    {
        (double[][] rows, double[] labels) = Data(index);

        AssertCompared(cellId, name, rows, labels, End(index));
        Assert.That(
            Parsed(Numbers(Lesson.Line(cellId, $"{name} ")).Last()),
            Is.EqualTo(Recomputed(index).GetProperty("accuracy_at_0_5").GetDouble()).Within(Tolerance));
    }

    [Test]
    public void The_bias_of_mirrored_rows_is_nothing_but_rounding() =>
        Assert.That(Lesson.Line("separable-code", "both biases"), Is.EqualTo("both biases are 0 within 1e-15: True"));

    [TestCase("separable-plot-code", 3, 4, 5)]
    [TestCase("imbalanced-plot-code", 5, 6, 10)]
    public void Both_surfaces_are_those_of_the_references_unrounded_weights(string cellId, int nll, int mse, double reach)
    {
        JsonElement[] traces = Traces(cellId);

        Assert.That(traces.Select(trace => trace.GetProperty("type").GetString()), Is.EqualTo(new[] { "scatter3d", "scatter3d", "surface", "surface" }));
        AssertSurface(traces[2], "NLL", End(nll), reach);
        AssertSurface(traces[3], "MSE", End(mse), reach);
    }

    [TestCase("separable-plot-code", 3)]
    [TestCase("imbalanced-plot-code", 5)]
    public void Every_row_is_drawn_at_the_height_of_its_label(string cellId, int index)
    {
        JsonElement[] traces = Traces(cellId);
        (double[][] rows, double[] labels) = Data(index);

        foreach (int label in new[] { 0, 1 })
        {
            double[][] own = [.. rows.Where((_, i) => labels[i] == label)];
            JsonElement trace = traces[label];
            Assert.That(trace.GetProperty("name").GetString(), Is.EqualTo($"class {label}"));
            AssertNear(Doubles(trace.GetProperty("x")), [.. own.Select(row => row[0])], DrawnTolerance);
            AssertNear(Doubles(trace.GetProperty("y")), [.. own.Select(row => row[1])], DrawnTolerance);
            Assert.That(Doubles(trace.GetProperty("z")), Is.EqualTo(Enumerable.Repeat((double)label, own.Length)));
        }
    }

    [Test]
    public void The_map_shows_the_references_neuron_and_every_row()
    {
        JsonElement[] traces = Traces("imbalanced-map-code");
        (double[] weights, double bias) = End(5);
        double[] x = Doubles(traces[0].GetProperty("x")), y = Doubles(traces[0].GetProperty("y"));

        JsonElement[] z = [.. traces[0].GetProperty("z").EnumerateArray()];
        for (int i = 0; i < y.Length; i++)
            Assert.That(Doubles(z[i]), Is.EqualTo(x.Select(each => Answer(weights, bias, [each, y[i]]))).Within(0.00051));
        foreach (int label in new[] { 0, 1 })
        {
            JsonElement trace = traces.Single(each => each.GetProperty("name").GetString() == $"class {label}");
            double[][] own = [.. Thousand.Rows.Where((_, i) => Thousand.Labels[i] == label)];
            AssertNear(Doubles(trace.GetProperty("x")), [.. own.Select(row => row[0])], DrawnTolerance);
            AssertNear(Doubles(trace.GetProperty("y")), [.. own.Select(row => row[1])], DrawnTolerance);
        }
    }

    [Test]
    public void The_thousand_rows_have_fifteen_of_class_1() =>
        Assert.That(Lesson.Line("imbalanced-code", "rows of"), Is.EqualTo("rows of class 0: 985, of class 1: 15"));

    [TestCase(5, "by cross-entropy:")]
    [TestCase(6, "by squared error:")]
    public void The_confusion_matrix_is_the_references(int index, string name)
    {
        JsonElement confusion = Recomputed(index).GetProperty("confusion");
        int Count(string count) => confusion.GetProperty(count).GetInt32();

        Assert.That(
            Lines("accuracy-code").First(line => line.StartsWith(name, StringComparison.Ordinal)),
            Is.EqualTo(Judged(name, Count("true_positive"), Count("false_positive"), Count("false_negative"), Count("true_negative"))));
    }

    [Test]
    public void Answering_0_to_all_is_right_for_985_rows()
    {
        Assert.That(Lesson.Line("accuracy-code", "answers 0 to all:"), Is.EqualTo(Judged("answers 0 to all:", 0, 0, 15, 985)));
        Assert.That(Lesson.Line("accuracy-code", "thousandNll"), Does.EndWith(": True"));
    }

    [Test]
    public void In_its_own_loss_neither_neuron_beats_the_share_of_class_1()
    {
        (double[][] rows, double[] labels) = Thousand;
        double constant = -((15 * Math.Log(0.015)) + (985 * Math.Log(0.985))) / 1000;
        (double ofNll, double squaredOfNll) = Losses(rows, labels, End(5).Weights, End(5).Bias);
        (double ofMse, double squaredOfMse) = Losses(rows, labels, End(6).Weights, End(6).Bias);

        string[] lines = Lines("accuracy-code")[^3..];
        string[][] expected =
        [
            ["0.015", Fixed(constant, 4), Fixed(0.015 * 0.985, 4)],
            [Fixed(ofNll, 4), Fixed(squaredOfNll, 4)],
            [Fixed(ofMse, 4), Fixed(squaredOfMse, 4)],
        ];
        Assert.That(lines.Select(line => Numbers(line).Where(number => number != "0")), Is.EqualTo(expected.Select(row => row.AsEnumerable())));
        Assert.That((ofNll > constant, squaredOfMse > 0.015 * 0.985), Is.EqualTo((true, true)));
    }

    [TestCase(5, "by cross-entropy")]
    [TestCase(6, "by squared error")]
    public void Each_threshold_finds_what_it_finds_here(int index, string name)
    {
        double[] answers = Answers(Thousand.Rows, End(index).Weights, End(index).Bias);
        string[] lines = Lines("threshold-code");
        int first = Array.IndexOf(lines, name) + 1;

        double[] thresholds = [0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.05];
        Assert.That(lines[first..(first + thresholds.Length)], Is.EqualTo(thresholds.Select(threshold =>
        {
            (int tp, int fp, _, _) = Confusion(answers, Thousand.Labels, threshold);
            return FormattableString.Invariant(
                $"  from {threshold:F2} on: found {tp,2} of 15, false alarms {fp,3}, precision {(double)tp / (tp + fp):F3}, recall {tp / 15.0:F3}");
        })));
    }

    [TestCase(10)]
    [TestCase(11)]
    [TestCase(12)]
    public void Each_further_row_has_the_price_it_has_here(int found)
    {
        double[] answers = Answers(Thousand.Rows, End(5).Weights, End(5).Bias);
        double threshold = ThresholdsOfClass1(answers)[found - 1];

        Assert.That(
            Lesson.Line("threshold-code", $"the price of finding {found},"),
            Does.EndWith(FormattableString.Invariant($": threshold {threshold:F3}, false alarms {Confusion(answers, Thousand.Labels, threshold).Fp}")));
    }

    [TestCase(0, 5, "by cross-entropy")]
    [TestCase(1, 6, "by squared error")]
    public void Precision_is_drawn_against_recall(int trace, int index, string name)
    {
        double[] answers = Answers(Thousand.Rows, End(index).Weights, End(index).Bias);
        JsonElement drawn = Traces("threshold-plot-code")[trace];

        double[] thresholds = ThresholdsOfClass1(answers);
        double[] precision =
        [
            .. thresholds.Select(threshold =>
            {
                (int tp, int fp, _, _) = Confusion(answers, Thousand.Labels, threshold);
                return (double)tp / (tp + fp);
            }),
        ];
        AssertDrawn(drawn, name, precision, [.. Enumerable.Range(1, 15).Select(found => found / 15.0)]);
        Assert.That(
            drawn.GetProperty("text").EnumerateArray().Select(text => text.GetString()),
            Is.EqualTo(thresholds.Select(threshold => $"from {Fixed(threshold, 3)} on")));
    }

    [Test]
    public void Ten_rows_of_class_1_are_genuine()
    {
        Assert.That(Lesson.Line("class-weights-code", "genuine"), Is.EqualTo("genuine rows of class 1: 10"));
        Assert.That(Lesson.Line("class-weights-code", "labels turned"), Is.EqualTo("labels turned from 0 to 1: 5, from 1 to 0: 0"));
    }

    [TestCase("k = 1:", 1, 0.5)]
    [TestCase("k = 10:", 10, 0.5)]
    [TestCase("k = 66:", 66, 0.5)]
    [TestCase("k = 1, from 0.2 on:", 1, 0.2)]
    public void Class_weights_lead_where_they_lead_here(string name, int weight, double threshold)
    {
        (double[][] rows, double[] labels) = Thousand;
        (double[] weights, double bias) = Train(rows, labels, Start(5), 0.05, 50, crossEntropy: true, weightOfClass1: weight);
        (int tp, int fp, int fn, int tn) = Confusion(Answers(rows, weights, bias), labels, threshold);

        Assert.That(Lesson.Line("class-weights-code", name), Is.EqualTo(Judged(name, tp, fp, fn, tn)));
    }

    private static void AssertCompared(string cellId, string name, double[][] rows, double[] labels, (double[] Weights, double Bias) neuron)
    {
        (double crossEntropy, double squaredError) = Losses(rows, labels, neuron.Weights, neuron.Bias);
        (int tp, _, _, int tn) = Confusion(Answers(rows, neuron.Weights, neuron.Bias), labels, 0.5);
        Assert.That(
            Lesson.Line(cellId, $"{name} "),
            Is.EqualTo(FormattableString.Invariant(
                $"{name,-32} cross-entropy {crossEntropy:F5}, squared error {squaredError:F5}, accuracy {(double)(tp + tn) / rows.Length:0.0##}")));
    }

    private static void AssertSurface(JsonElement trace, string name, (double[] Weights, double Bias) neuron, double reach)
    {
        double[] x = Doubles(trace.GetProperty("x")), y = Doubles(trace.GetProperty("y"));
        JsonElement[] z = [.. trace.GetProperty("z").EnumerateArray()];

        Assert.That(trace.GetProperty("name").GetString(), Is.EqualTo(name));
        Assert.That((x[0], x[^1], y[0], y[^1]), Is.EqualTo((-reach, reach, -reach, reach)));
        Assert.That((x.Length, y.Length, z.Length), Is.EqualTo((41, 41, 41)));
        for (int i = 0; i < y.Length; i++)
            Assert.That(Doubles(z[i]), Is.EqualTo(x.Select(each => Answer(neuron.Weights, neuron.Bias, [each, y[i]]))).Within(0.0000501));
    }

    private static void AssertDrawn(JsonElement trace, string name, double[] expected, double[]? at = null, double within = DrawnTolerance)
    {
        Assert.That(trace.GetProperty("name").GetString(), Is.EqualTo(name));
        AssertNear(Doubles(trace.GetProperty("x")), at ?? [.. Enumerable.Range(0, expected.Length).Select(epoch => (double)epoch)], DrawnTolerance);
        AssertNear(Doubles(trace.GetProperty("y")), expected, within);
    }

    /// <summary>Each number is the expected one but for so large a share of it.</summary>
    private static void AssertNear(double[] actual, double[] expected, double share)
    {
        Assert.That(actual, Has.Length.EqualTo(expected.Length));
        for (int i = 0; i < actual.Length; i++)
            Assert.That(actual[i], Is.EqualTo(expected[i]).Within((share * Math.Abs(expected[i])) + 1e-10), $"number {i}");
    }

    private static string Judged(string name, int tp, int fp, int fn, int tn)
    {
        string precision = tp + fp == 0 ? "none taken" : Fixed((double)tp / (tp + fp), 3);
        return FormattableString.Invariant(
            $"{name,-20} TP {tp,2}, FP {fp,3}, FN {fn,2}, TN {tn,3} | accuracy {(double)(tp + tn) / (tp + fp + fn + tn):F3}, precision {precision}, recall {(double)tp / (tp + fn):F3}");
    }

    private static JsonElement Case(int index) => Reference.Root.GetProperty("cases")[index];

    private static JsonElement Recomputed(int index) => Case(index).GetProperty("recomputed").GetProperty("float64");

    private static double[] Start(int index) => Doubles(Case(index).GetProperty("inputs").GetProperty("initial_weights"));

    private static (double[] Weights, double Bias) End(int index)
    {
        JsonElement recomputed = Recomputed(index);
        return (
            Doubles(recomputed.GetProperty("weights_after_update").EnumerateArray().Last()),
            Doubles(recomputed.GetProperty("bias_after_update"))[^1]);
    }

    /// <summary>Before each update, and after the last.</summary>
    private static double[] EveryLoss(int index) =>
        [.. Doubles(Recomputed(index).GetProperty("loss_before_update")), Recomputed(index).GetProperty("loss_after_last_update").GetDouble()];

    private static (double[][] Rows, double[] Labels) Data(int index)
    {
        JsonElement inputs = Case(index).GetProperty("inputs");
        return index >= 5
            ? Thousand
            : ([.. inputs.GetProperty("features").EnumerateArray().Select(Doubles)], Doubles(inputs.GetProperty("labels")));
    }

    private static (double[][] Rows, double[] Labels) ReadThousand()
    {
        string path = Path.Combine(Lesson.Folder, "..", "tests", "Reference", "imbalanced-two-class.csv");
        double[][] table = [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',').Select(Parsed).ToArray())];
        return ([.. table.Select(row => row[1..3])], [.. table.Select(row => row[3])]);
    }

    private static double Sigmoid(double z) => z < 0 ? Math.Exp(z) / (1 + Math.Exp(z)) : 1 / (1 + Math.Exp(-z));

    private static double Logit(double[] weights, double bias, double[] row) => weights.Zip(row, (w, x) => w * x).Sum() + bias;

    private static double Answer(double[] weights, double bias, double[] row) => Sigmoid(Logit(weights, bias, row));

    private static double[] Answers(double[][] rows, double[] weights, double bias) => [.. rows.Select(row => Answer(weights, bias, row))];

    private static double CrossEntropyOfOne(double z) => z > 0 ? Math.Log(1 + Math.Exp(-z)) : Math.Log(1 + Math.Exp(z)) - z;

    private static double SquaredErrorOfOne(double z) => Sigmoid(-z) * Sigmoid(-z);

    private static double Slope(Func<double, double> f, double z) => (f(z + 1e-5) - f(z - 1e-5)) / 2e-5;

    private static (double CrossEntropy, double SquaredError) Losses(double[][] rows, double[] labels, double[] weights, double bias) =>
        (rows.Zip(labels, (row, y) => CrossEntropyOfOne((y == 1 ? 1 : -1) * Logit(weights, bias, row))).Average(),
            rows.Zip(labels, (row, y) => Math.Pow(Answer(weights, bias, row) - y, 2)).Average());

    private static (double[] Weights, double Bias) Train(
        double[][] rows, double[] labels, double[] start, double rate, int epochs, bool crossEntropy, int weightOfClass1 = 1)
    {
        double[] w = [.. start, 0];
        double all = labels.Sum(y => y == 1 ? weightOfClass1 : 1);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            double[] gradient = new double[w.Length];
            for (int i = 0; i < rows.Length; i++)
            {
                double p = Answer(w[..^1], w[^1], rows[i]), y = labels[i];
                double slope = (crossEntropy ? p - y : 2 * (p - y) * p * (1 - p)) * (y == 1 ? weightOfClass1 : 1);
                for (int j = 0; j < w.Length; j++)
                    gradient[j] += slope * (j < w.Length - 1 ? rows[i][j] : 1) / all;
            }

            w = [.. w.Zip(gradient, (each, g) => each - (rate * g))];
        }

        return (w[..^1], w[^1]);
    }

    private static (int Tp, int Fp, int Fn, int Tn) Confusion(double[] answers, double[] labels, double threshold)
    {
        int Count(bool taken, double label) => answers.Where((p, i) => p >= threshold == taken && labels[i] == label).Count();
        return (Count(true, 1), Count(true, 0), Count(false, 1), Count(false, 0));
    }

    private static double[] ThresholdsOfClass1(double[] answers) => [.. answers.Where((_, i) => Thousand.Labels[i] == 1).OrderDescending()];

    private static JsonElement[] Traces(string cellId) => [.. Lesson.Figures(cellId).Single().GetProperty("data").EnumerateArray()];

    /// <summary>The lines under a report's title.</summary>
    private static string[] ReportOf(string cellId, string title) =>
        [.. Lines(cellId).SkipWhile(line => line != title + ":").Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))];

    private static string[] Lines(string cellId) => Lesson.Text(cellId).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    private static double Parsed(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?(?![\w])")]
    private static partial Regex Number();

    [GeneratedRegex(@"likelihood (\S+),")]
    private static partial Regex Likelihood();
}
