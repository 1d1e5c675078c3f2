using CourseLib.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CourseLib.Tests;

public class ConfusionMatrixTests
{
    private static readonly Arbitrary<(int[] Labels, double[] Probabilities)> Judgements =
        (from count in Gen.Choose(1, 30)
         from labels in Gen.ArrayOf(Gen.Choose(0, 1), count)
         from probabilities in Gen.ArrayOf(Gen.Choose(0, 20).Select(n => n / 20.0), count)
         select (labels, probabilities)).ToArbitrary();

    /// <summary>Class 1 has the probability σ(x), whatever else there is.</summary>
    private static readonly Neuron SigmoidOfX = new([1], 0);

    [Test]
    public void A_small_case_by_hand()
    {
        int[] labels = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0];
        double[] probabilities = [0.9, 0.8, 0.7, 0.1, 0.6, 0.5, 0.4, 0.3, 0.2, 0];

        var matrix = ConfusionMatrix.Of(labels, probabilities);

        Assert.Multiple(() =>
        {
            Assert.That(matrix, Is.EqualTo(new ConfusionMatrix(
                TruePositives: 3, FalsePositives: 2, FalseNegatives: 1, TrueNegatives: 4)));
            Assert.That(matrix.Count, Is.EqualTo(10));
            Assert.That(matrix.Accuracy, Is.EqualTo(0.7));
            Assert.That(matrix.Precision, Is.EqualTo(0.6));
            Assert.That(matrix.Recall, Is.EqualTo(0.75));
            Assert.That(matrix.F1, Is.EqualTo(2.0 / 3).Within(1e-15));
        });
    }

    [Test]
    public void The_counts_are_those_of_the_rows_and_the_shares_follow() =>
        Prop.ForAll(Judgements, c =>
        {
            var matrix = ConfusionMatrix.Of(c.Labels, c.Probabilities);
            double harmonic = 2 / ((1 / matrix.Precision) + (1 / matrix.Recall));
            return matrix.Count == c.Labels.Length
                && matrix.TruePositives + matrix.FalseNegatives == c.Labels.Sum()
                && matrix.TruePositives + matrix.FalsePositives == c.Probabilities.Count(p => p >= 0.5)
                && matrix.Accuracy == c.Labels.Zip(c.Probabilities, (y, p) => y == 1 == p >= 0.5 ? 1.0 : 0).Average()
                && (matrix.TruePositives == 0 || Math.Abs(matrix.F1 - harmonic) < 1e-15);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_other_class_taken_for_positive_swaps_the_counts() =>
        Prop.ForAll(Judgements, c =>
        {
            var matrix = ConfusionMatrix.Of(c.Labels, c.Probabilities, threshold: 0.525);
            var swapped = ConfusionMatrix.Of(
                [.. c.Labels.Select(label => 1 - label)], [.. c.Probabilities.Select(p => 1 - p)], threshold: 0.475);
            return (swapped.TruePositives, swapped.FalsePositives, swapped.FalseNegatives, swapped.TrueNegatives)
                == (matrix.TrueNegatives, matrix.FalseNegatives, matrix.FalsePositives, matrix.TruePositives);
        }).QuickCheckThrowOnFailure();

    [TestCase(0.5, 0.5, 1)]
    [TestCase(0.49999999999999994, 0.5, 0)]
    [TestCase(0, 0, 1)]
    [TestCase(1, 1, 1)]
    [TestCase(0.9999999999999999, 1, 0)]
    public void A_probability_at_the_threshold_counts_as_class_1(double probability, double threshold, int positives) =>
        Assert.That(ConfusionMatrix.Of([1], [probability], threshold).TruePositives, Is.EqualTo(positives));

    [Test]
    public void An_output_of_one_half_counts_as_class_1()
    {
        LabeledData data = new([[0]], [1]);

        Assert.That(SigmoidOfX.Accuracy(data), Is.EqualTo(1));
        Assert.That(SigmoidOfX.Confusion(data).TruePositives, Is.EqualTo(1));
        Assert.That(SigmoidOfX.Confusion(data, threshold: 0.51).FalseNegatives, Is.EqualTo(1));
    }

    [Test]
    public void Who_always_answers_0_is_right_in_985_of_1000_rows_and_finds_none_of_the_15()
    {
        LabeledData data = ReferenceFile.Data("imbalanced-two-class");
        var always0 = new Neuron([0, 0], -1);

        ConfusionMatrix matrix = always0.Confusion(data);

        Assert.That(matrix, Is.EqualTo(new ConfusionMatrix(0, 0, FalseNegatives: 15, TrueNegatives: 985)));
        Assert.That(matrix.Accuracy, Is.EqualTo(0.985));
        Assert.That(matrix.Recall, Is.Zero);
        Assert.That(matrix.F1, Is.Zero);
        Assert.That(matrix.Precision, Is.NaN, "of none taken for class 1");
    }

    [Test]
    public void Where_there_is_nothing_of_class_1_and_nothing_is_taken_for_it_the_shares_are_not_numbers()
    {
        var matrix = ConfusionMatrix.Of([0, 0], [0.1, 0.2]);

        Assert.That(matrix.Accuracy, Is.EqualTo(1));
        Assert.That(new[] { matrix.Precision, matrix.Recall, matrix.F1 }, Has.All.NaN);
    }

    [Test]
    public void A_model_is_judged_by_its_predictions_row_by_row()
    {
        LabeledData data = new([[-3], [2], [1], [-1]], [0, 1, 0, 1]);

        Assert.That(SigmoidOfX.Confusion(data), Is.EqualTo(new ConfusionMatrix(1, 1, 1, 1)));
        Assert.That(SigmoidOfX.Accuracy(data), Is.EqualTo(0.5));
    }

    [TestCase(new int[0], new double[0], "labels", "labels is empty")]
    [TestCase(new[] { 1 }, new[] { 0.5, 0.5 }, "probabilities", "probabilities has length 2 but labels has length 1")]
    [TestCase(new[] { 0, 2 }, new[] { 0.5, 0.5 }, "labels", "labels[1] is 2; a label is 0 or 1")]
    [TestCase(new[] { -1 }, new[] { 0.5 }, "labels", "labels[0] is -1")]
    [TestCase(new[] { 1 }, new[] { 1.5 }, "probabilities", "probabilities[0] is 1.5")]
    [TestCase(new[] { 1 }, new[] { -0.5 }, "probabilities", "probabilities[0] is -0.5")]
    [TestCase(new[] { 1 }, new[] { double.NaN }, "probabilities", "probabilities[0] is NaN")]
    [TestCase(null, new[] { 0.5 }, "labels", "")]
    [TestCase(new[] { 1 }, null, "probabilities", "")]
    public void What_cannot_be_counted_is_refused(int[]? labels, double[]? probabilities, string parameter, string message) =>
        Assert.That(() => ConfusionMatrix.Of(labels!, probabilities!), Refusal.Of(parameter, message));

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void A_threshold_that_is_no_probability_is_refused(double threshold)
    {
        Assert.That(() => ConfusionMatrix.Of([1], [0.5], threshold), Refusal.OutOfRange("threshold"));
        Assert.That(() => SigmoidOfX.Confusion(new([[0]], [1]), threshold), Refusal.OutOfRange("threshold"));
    }

    [Test]
    public void Data_that_do_not_fit_the_model_are_refused()
    {
        Assert.That(() => SigmoidOfX.Accuracy(null!), Refusal.Of("data"));
        Assert.That(() => ((Neuron)null!).Accuracy(new([[0]], [1])), Refusal.Of("model"));
        Assert.That(() => SigmoidOfX.Accuracy(new([[0, 1]], [1])), Refusal.Of("rows", "rows[0] has length 2; a row of length 1"));
        Assert.That(
            () => SigmoidOfX.Accuracy(new([[0], [1]], [1])),
            Refusal.Of("probabilities", "probabilities has length 2 but labels has length 1"));
        Assert.That(() => SigmoidOfX.Accuracy(new([[0]], [7])), Refusal.Of("labels", "labels[0] is 7"));
        Assert.That(() => SigmoidOfX.Accuracy(new([], [])), Refusal.Of("rows", "rows is empty"));
    }
}
