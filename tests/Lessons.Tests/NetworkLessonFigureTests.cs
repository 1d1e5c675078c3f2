using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using static Lessons.Tests.LessonReference;

namespace Lessons.Tests;

/// <summary>
/// The figures of lesson 02, as its cells print them, are those of its reference file.
/// </summary>
public partial class NetworkLessonFigureTests
{
    private const double Tolerance = 1e-12;

    private static readonly LessonReference Reference = new("our-neural-network");

    private static JsonElement Training => Reference.Recomputed.GetProperty("training");

    private static Lesson Lesson => Lesson.Run("02-from-neuron-to-network.ipynb");

    private static JsonElement HandExample => Reference.Recomputed.GetProperty("hand_example_all_weights_1_biases_0_alice");

    [TestCase("neuron-code", "neuron")]
    [TestCase("network-code", "network_all_0_1")]
    [TestCase("loss-code", "mse_example")]
    public void What_the_source_prints_is_printed_twice_by_hand_and_by_the_library(string cellId, string name)
    {
        string printed = Reference.Printed.GetProperty(name).GetProperty("output").GetString()!;

        string[] values = [.. Numbers(Lesson.Text(cellId)).Where(value => value == printed)];

        Assert.That(values, Has.Length.EqualTo(2), Lesson.Text(cellId));
    }

    [Test]
    public void The_forward_pass_is_the_sources()
    {
        JsonElement printed = Reference.Printed.GetProperty("hand_example");

        Assert.That(Lesson.Text("chain-forward"), Is.EqualTo(
            $"""
            h1 = f(-3) = {printed.GetProperty("h1")}
            h2 = f(-3) = {printed.GetProperty("h2")}
            o1 = f(0.0949) = {printed.GetProperty("o1")}

            """));
    }

    [Test]
    public void The_first_link_is_the_references() =>
        Assert.That(
            Lesson.Text("chain-loss-code"), Does.Contain($" = {Rounded(HandExample, "dL_dypred", decimals: 4)}\n"));

    [Test]
    public void The_product_is_0_0215_and_the_sources_0_0214_comes_from_rounded_factors()
    {
        string text = Lesson.Text("chain-product-code");

        double exact = double.Parse(AfterExactly().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.That(exact, Is.EqualTo(Gradient("w1")).Within(Tolerance));
        Assert.That(text, Does.Contain("= 0.0215\n"));
        Assert.That(
            text,
            Does.Contain($"three digits: {Reference.Printed.GetProperty("hand_example").GetProperty("dL_dw1").GetString()}\n"));
    }

    [Test]
    public void All_nine_derivatives_are_the_references_by_hand_by_the_library_and_measured()
    {
        foreach (string name in ParameterNames)
        {
            string four = Fixed(Gradient(name), 4);
            string nine = Fixed(Gradient(name), 9);
            Assert.That(Numbers(Line("nine-code", $"dL/d{name} ")), Is.EqualTo(new[] { four, four }));
            Assert.That(Numbers(Line("check-back-code", $"dL/d{name}:")), Is.EqualTo(new[] { nine, nine }));
        }
    }

    [Test]
    public void Central_differences_are_best_in_the_middle()
    {
        double[] differences =
        [
            .. Lesson.Text("check-code").Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture)),
        ];

        Assert.That(differences, Has.Length.EqualTo(7));
        Assert.That(differences.Min(), Is.EqualTo(differences[2]).And.LessThan(1e-10));
        Assert.That(differences[6], Is.GreaterThan(1e-6));
    }

    [TestCaseSource(nameof(ParameterNames))]
    public void The_loop_written_in_the_lesson_leads_from_the_references_start_to_its_end(string name)
    {
        double[] values =
        [
            .. Line("descent-code", $"{name}:")[3..].Split('→')
                .Select(value => double.Parse(value, CultureInfo.InvariantCulture)),
        ];

        double[] expected =
            [Reference.Inputs.GetProperty("initial").GetProperty(name).GetDouble(), Training.GetProperty("final").GetProperty(name).GetDouble()];
        Assert.That(values, Is.EqualTo(expected).Within(Tolerance));
    }

    [Test]
    public void The_loss_of_every_tenth_epoch_is_the_references_all_100_of_them()
    {
        IEnumerable<string> expected = Training.GetProperty("loss_every_10_epochs").EnumerateArray()
            .Select(loss => Fixed(loss.GetDouble(), 3));

        IEnumerable<string> losses = Lesson.Text("training-code").Split('\n')
            .Where(line => line.StartsWith("epoch ", StringComparison.Ordinal))
            .SelectMany(line => Numbers(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]));

        Assert.That(losses, Is.EqualTo(expected));
    }

    [Test]
    public void The_loss_before_training_and_in_the_end_are_the_references()
    {
        string last = Numbers(Line("training-code", "in the end:")).Single();
        double[] everyLoss =
            [.. Training.GetProperty("loss_after_every_epoch").EnumerateArray().Select(loss => loss.GetDouble())];

        Assert.That(
            Line("training-code", "before training:"),
            Does.EndWith($" {Rounded(Training, "loss_before_training", decimals: 3)}"));
        Assert.That(double.Parse(last, CultureInfo.InvariantCulture), Is.EqualTo(everyLoss[^1]).Within(Tolerance));
        Assert.That(Line("training-code", "same parameters"), Does.EndWith("True"));
    }

    [TestCase("Emily", "58.1 kg and 160 cm: inputs -7 and -3", 1)]
    [TestCase("Frank", "70.3 kg and 173 cm: inputs 20 and 2", 0)]
    public void The_people_it_has_never_seen_get_the_references_answers(string name, string who, int expected) =>
        Assert.That(
            Lesson.Text("unseen-code"),
            Does.Contain(
                $"""
                {name}, {who}
                   answer {Rounded(Training, name, decimals: 3)}, should be near {expected}

                """));

    [Test]
    public void Equal_weights_end_where_the_reference_ends()
    {
        JsonElement expected = Reference.Recomputed.GetProperty("symmetric_start_final");

        foreach (string name in new[] { "w1", "w3" })
        {
            double value = double.Parse(Line("symmetry-code", $"{name} = ")[5..], CultureInfo.InvariantCulture);
            Assert.That(value, Is.EqualTo(expected.GetProperty(name).GetDouble()).Within(Tolerance));
        }

        Assert.That(Line("symmetry-code", "equal to the last bit"), Does.EndWith("True"));
        Assert.That(
            Line("symmetry-code", "loss in the end"),
            Does.Contain($": {Rounded(expected, "mse", decimals: 5)}, from random weights 0.00240"));
    }

    [TestCase("Alice", "133   60.3   65  165 |   -2   -1   1")]
    [TestCase("Bob", "160   72.6   72  183 |   25    6   0")]
    [TestCase("Charlie", "152   68.9   70  178 |   17    4   0")]
    [TestCase("Diana", "120   54.4   60  152 |  -15   -6   1")]
    public void Each_person_has_the_right_kilograms_and_the_references_inputs(string name, string expected)
    {
        string[] names = [.. Reference.Inputs.GetProperty("names").EnumerateArray().Select(element => element.GetString()!)];
        JsonElement inputs = Reference.Inputs.GetProperty("features")[Array.IndexOf(names, name)];

        string line = Line("people-code", name);

        Assert.That(line, Does.EndWith(expected));
        Assert.That(
            Numbers(line[line.IndexOf('|', StringComparison.Ordinal)..]).Take(2),
            Is.EqualTo(inputs.EnumerateArray().Select(element => element.GetRawText())));
    }

    [TestCase("network-drawing-code", "x₁ x₂ h₁ h₂ o₁")]
    [TestCase("parameters-drawing-code", "x₁ x₂ h₁ h₂ o₁ w₁ w₂ w₃ w₄ w₅ w₆ b₁ b₂ b₃")]
    public void The_network_is_drawn_with_all_its_names(string cellId, string names)
    {
        string figure = Lesson.Figures(cellId).Single().GetRawText();

        Assert.That(names.Split(' ').Where(name => !figure.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_loss_curve_is_the_references_over_all_1000_epochs()
    {
        double[] expected =
        [
            Training.GetProperty("loss_before_training").GetDouble(),
            .. Training.GetProperty("loss_after_every_epoch").EnumerateArray().Select(loss => loss.GetDouble()),
        ];

        Assert.That(Lesson.Curve("training-code", "as trained above"), Is.EqualTo(expected).Within(0.001).Percent);
        Assert.That(
            Lesson.Curve("symmetry-code", "random start, in order"), Is.EqualTo(expected[..201]).Within(0.001).Percent);
        Assert.That(Lesson.Curve("symmetry-code", "all weights 1"), Has.Length.EqualTo(201));
    }

    [Test]
    public void The_slope_touches_the_loss_at_w1_and_leaves_it_further_on()
    {
        double[] loss = Lesson.Curve("first-order-code", "L(w₁)");
        double[] slope = Lesson.Curve("first-order-code", "slope 0.0215 at w₁ = 1");

        // 81 points from −3 to 5: w₁ = 1 is the 41st.
        Assert.That(slope[40], Is.EqualTo(loss[40]).Within(1e-6));
        Assert.That(slope[80], Is.GreaterThan(loss[80] + 0.01));
        Assert.That((slope[41] - slope[40]) / 0.1, Is.EqualTo(Gradient("w1")).Within(1e-4));
    }

    private static string[] ParameterNames => ["w1", "w2", "w3", "w4", "w5", "w6", "b1", "b2", "b3"];

    private static double Gradient(string name) => HandExample.GetProperty("gradients").GetProperty(name).GetDouble();

    private static string Line(string cellId, string start) => Lesson.Line(cellId, start);

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?(?![\w])")]
    private static partial Regex Number();

    [GeneratedRegex(@"exactly: (\S+)")]
    private static partial Regex AfterExactly();
}
