using CourseLib.Data;

namespace CourseLib.Tests.Data;

/// <summary>
/// Arguments that cannot be right are refused before any work, with the parameter's name and what is wrong with it.
/// </summary>
public class DataSetsBadInputTests
{
    private static readonly LabeledData Data = DataSets.MakeMoons(10);

    private static readonly TestCaseData[] BadData =
    [
        new TestCaseData(new LabeledData([], []), "data is empty"),
        new TestCaseData(new LabeledData(null!, []), "data lacks features or labels"),
        new TestCaseData(new LabeledData([[1]], null!), "data lacks features or labels"),
        new TestCaseData(new LabeledData([[1], [2]], [0]), "data has 2 rows but 1 labels"),
        new TestCaseData(new LabeledData([[1, 2], [3]], [0, 1]), "data[1] has length 1; a row of length 2"),
        new TestCaseData(new LabeledData([null!, [3]], [0, 1]), "data[0] is null"),
        new TestCaseData(new LabeledData([[1], [double.NaN]], [0, 1]), "data[1][0] is NaN"),
        new TestCaseData(new LabeledData([[double.PositiveInfinity], [1]], [0, 1]), "data[0][0] is Infinity"),
    ];

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MinValue)]
    public void Fewer_than_one_row_is_refused(int samples)
    {
        Assert.That(() => DataSets.MakeMoons(samples), Refusal.OutOfRange("samples"));
        Assert.That(() => DataSets.MakeCircles(samples), Refusal.OutOfRange("samples"));
        Assert.That(() => DataSets.MakeClassification(samples), Refusal.OutOfRange("samples"));
    }

    [TestCase(-0.1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Noise_that_is_no_standard_deviation_is_refused(double noise)
    {
        Assert.That(() => DataSets.MakeMoons(noise: noise), Refusal.OutOfRange("noise"));
        Assert.That(() => DataSets.MakeCircles(noise: noise), Refusal.OutOfRange("noise"));
    }

    [TestCase(-0.1)]
    [TestCase(1)]
    [TestCase(1.5)]
    [TestCase(double.NaN)]
    public void A_factor_outside_0_to_1_is_refused(double factor) =>
        Assert.That(() => DataSets.MakeCircles(factor: factor), Refusal.OutOfRange("factor"));

    [Test]
    public void A_negative_seed_is_refused()
    {
        Assert.That(() => DataSets.MakeMoons(seed: -1), Refusal.OutOfRange("seed"));
        Assert.That(() => DataSets.MakeCircles(seed: -1), Refusal.OutOfRange("seed"));
        Assert.That(() => DataSets.MakeClassification(seed: -1), Refusal.OutOfRange("seed"));
        Assert.That(() => DataSets.TrainTestSplit(Data, 0.5, -1), Refusal.OutOfRange("seed"));
    }

    [Test]
    public void Numbers_of_features_and_clusters_out_of_range_are_refused()
    {
        Assert.That(() => DataSets.MakeClassification(features: 0), Refusal.OutOfRange("features"));
        Assert.That(() => DataSets.MakeClassification(informative: 0), Refusal.OutOfRange("informative"));
        Assert.That(() => DataSets.MakeClassification(redundant: -1), Refusal.OutOfRange("redundant"));
        Assert.That(() => DataSets.MakeClassification(clustersPerClass: 0), Refusal.OutOfRange("clustersPerClass"));
    }

    [TestCase(2, 3, 0)]
    [TestCase(2, 2, 1)]
    [TestCase(2, 1, 2)]
    [TestCase(2, 1, int.MaxValue)]
    [TestCase(2, int.MaxValue, int.MaxValue)]
    public void More_informative_and_redundant_features_than_features_are_refused(int features, int informative, int redundant) =>
        Assert.That(
            () => DataSets.MakeClassification(features: features, informative: informative, redundant: redundant),
            Refusal.Of("features", $"{informative} informative and {redundant} redundant features are more than {features}"));

    [TestCase(1, 2, "need 4 corners of a hypercube; with 1 informative features it has 2")]
    [TestCase(2, 3, "need 6 corners of a hypercube; with 2 informative features it has 4")]
    [TestCase(40, int.MaxValue, "with 40 informative features it has 1073741824")]
    public void More_clusters_than_corners_are_refused(int informative, int clustersPerClass, string message) =>
        Assert.That(
            () => DataSets.MakeClassification(
                features: 50, informative: informative, clustersPerClass: clustersPerClass),
            Refusal.Of("clustersPerClass", message));

    [TestCase(new double[0], "weights has length 0")]
    [TestCase(new[] { 0.2, 0.3, 0.5 }, "weights has length 3")]
    [TestCase(new[] { 0.5, 0.4 }, "weights add up to 0.9")]
    [TestCase(new[] { 0.5, 0.6 }, "weights add up to 1.1")]
    [TestCase(new[] { -0.5, 1.5 }, "weights[0] is -0.5")]
    [TestCase(new[] { 0.5, double.NaN }, "weights[1] is NaN")]
    [TestCase(new[] { 1.1 }, "weights[0] is 1.1")]
    public void Weights_that_are_no_shares_of_two_classes_are_refused(double[] weights, string message) =>
        Assert.That(() => DataSets.MakeClassification(weights: weights), Refusal.Of("weights", message));

    [TestCase(-0.01)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void A_share_of_flipped_labels_outside_0_to_1_is_refused(double flipY) =>
        Assert.That(() => DataSets.MakeClassification(flipY: flipY), Refusal.OutOfRange("flipY"));

    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_separation_that_is_no_length_is_refused(double classSep) =>
        Assert.That(() => DataSets.MakeClassification(classSep: classSep), Refusal.OutOfRange("classSep"));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(-0.5)]
    [TestCase(double.NaN)]
    public void A_test_size_outside_0_to_1_is_refused(double testSize) =>
        Assert.That(() => DataSets.TrainTestSplit(Data, testSize, 0), Refusal.OutOfRange("testSize"));

    [Test]
    public void A_test_size_that_leaves_nothing_to_learn_from_is_refused()
    {
        Assert.That(
            () => DataSets.TrainTestSplit(Data, 0.95, 0), Refusal.Of("testSize", "makes test rows of all 10 rows"));
        Assert.That(
            () => DataSets.TrainTestSplit(new LabeledData([[1]], [0]), 0.5, 0), Refusal.OutOfRange("testSize"));
    }

    [TestCaseSource(nameof(BadData))]
    public void Data_that_cannot_be_split_are_refused(LabeledData data, string message) =>
        Assert.That(() => DataSets.TrainTestSplit(data, 0.5, 0), Refusal.Of("data", message));

    [Test]
    public void Missing_data_are_refused() =>
        Assert.That(() => DataSets.TrainTestSplit(null!, 0.5, 0), Refusal.Of("data"));
}
