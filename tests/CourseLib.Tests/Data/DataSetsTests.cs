using CourseLib.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CourseLib.Tests.Data;

/// <summary>
/// What holds for every data set, whatever the seed.
/// </summary>
public class DataSetsTests
{
    private static readonly Arbitrary<(int Samples, int Seed)> Draws =
        (from samples in Gen.Choose(1, 200)
         from seed in Gen.Choose(0, int.MaxValue)
         select (samples, seed)).ToArbitrary();

    private static readonly Arbitrary<double> Shares = Gen.Choose(0, 1000).Select(n => n / 1000.0).ToArbitrary();

    [Test]
    public void The_same_seed_gives_the_same_rows_and_another_seed_others()
    {
        double[][] features = DataSets.MakeClassification(seed: 5).Features;

        Assert.That(DataSets.MakeClassification(seed: 5).Features, Is.EqualTo(features));
        Assert.That(DataSets.MakeClassification(seed: 6).Features, Is.Not.EqualTo(features));
    }

    [Test]
    public void Without_noise_every_moon_point_lies_on_its_half_circle() =>
        Prop.ForAll(Draws, draw => Points(DataSets.MakeMoons(draw.Samples, seed: draw.Seed)).All(point =>
            point.Label == 0
                ? Near(double.Hypot(point.X, point.Y), 1) && point.Y > -1e-15
                : Near(double.Hypot(point.X - 1, point.Y - 0.5), 1) && point.Y < 0.5 + 1e-15))
            .QuickCheckThrowOnFailure();

    [Test]
    public void The_moons_end_where_their_half_circles_end_exactly([Values(4, 51, 52, 84, 103)] int samples)
    {
        double[][] features = DataSets.MakeMoons(samples, shuffle: false).Features;

        Assert.That(features[(samples / 2) - 1], Is.EqualTo(new[] { Math.Cos(Math.PI), Math.Sin(Math.PI) }));
        Assert.That(features[^1], Is.EqualTo(new[] { 2, 1 - Math.Sin(Math.PI) - 0.5 }));
    }

    [Test]
    public void Without_noise_every_circle_point_lies_on_its_circle() =>
        Prop.ForAll(Draws, Gen.Choose(0, 999).ToArbitrary(), (draw, thousandths) =>
        {
            double factor = thousandths / 1000.0;
            return Points(DataSets.MakeCircles(draw.Samples, factor: factor, seed: draw.Seed))
                .All(point => Near(double.Hypot(point.X, point.Y), point.Label == 0 ? 1 : factor));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Shuffling_only_changes_the_order() =>
        Prop.ForAll(Draws, draw =>
        {
            LabeledData inOrder = DataSets.MakeMoons(draw.Samples, shuffle: false);
            LabeledData shuffled = DataSets.MakeMoons(draw.Samples, shuffle: true, seed: draw.Seed);
            return Points(shuffled).Order().SequenceEqual(Points(inOrder).Order());
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Half_of_the_curves_rows_and_of_an_odd_number_one_less_are_class_0() =>
        Prop.ForAll(Draws, draw =>
            DataSets.MakeMoons(draw.Samples).Labels.Count(label => label == 0) == draw.Samples / 2
            && DataSets.MakeCircles(draw.Samples).Labels.Count(label => label == 0) == draw.Samples / 2)
            .QuickCheckThrowOnFailure();

    [Test]
    public void Without_label_noise_each_class_has_its_share_of_the_rows() =>
        Prop.ForAll(Draws, Shares, (draw, share) =>
        {
            LabeledData data = DataSets.MakeClassification(draw.Samples, weights: [share], flipY: 0, seed: draw.Seed);
            int first = data.Labels.Count(label => label == 0);
            return data.Labels.Length == draw.Samples && Math.Abs(first - (share * draw.Samples)) < 2;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_data_set_with_all_labels_drawn_anew_has_both_classes_about_equally() =>
        Assert.That(
            DataSets.MakeClassification(samples: 10_000, weights: [1], flipY: 1).Labels.Average(),
            Is.EqualTo(0.5).Within(0.02));

    [Test]
    public void Redundant_features_are_linear_combinations_of_the_informative_ones()
    {
        double[][] rows = DataSets.MakeClassification(samples: 40, features: 3, redundant: 1, shuffle: false).Features;

        // The third feature is b₁x₁ + b₂x₂ in every row, so all 3 × 3 determinants vanish.
        for (int i = 2; i < rows.Length; i++)
            Assert.That(Determinant(rows[i - 2], rows[i - 1], rows[i]), Is.EqualTo(0).Within(1e-13));
    }

    [Test]
    public void A_split_deals_every_row_out_once_with_its_label() =>
        Prop.ForAll(Draws, Gen.Choose(1, 999).ToArbitrary(), (draw, thousandths) =>
        {
            LabeledData data = DataSets.MakeCircles(draw.Samples + 1, noise: 0.1, seed: draw.Seed);
            double testSize = thousandths / 1000.0 * draw.Samples / (draw.Samples + 1);
            (LabeledData train, LabeledData test) = DataSets.TrainTestSplit(data, testSize, draw.Seed);
            return test.Labels.Length == Math.Ceiling(testSize * data.Labels.Length)
                && Points(train).Concat(Points(test)).Order().SequenceEqual(Points(data).Order());
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_parts_of_a_split_are_copies()
    {
        LabeledData data = DataSets.MakeMoons(10);
        double[][] before = [.. data.Features.Select(row => row.ToArray())];

        (LabeledData train, LabeledData test) = DataSets.TrainTestSplit(data, 0.5, 0);
        train.Features[0][0] = 100;
        test.Features[0][0] = 100;

        Assert.That(data.Features, Is.EqualTo(before));
    }

    private static IEnumerable<(double X, double Y, int Label)> Points(LabeledData data) =>
        data.Features.Zip(data.Labels, (row, label) => (row[0], row[1], label));

    private static bool Near(double actual, double expected) => Math.Abs(actual - expected) < 1e-15;

    private static double Determinant(double[] a, double[] b, double[] c) =>
        (a[0] * ((b[1] * c[2]) - (b[2] * c[1])))
        - (a[1] * ((b[0] * c[2]) - (b[2] * c[0])))
        + (a[2] * ((b[0] * c[1]) - (b[1] * c[0])));
}
