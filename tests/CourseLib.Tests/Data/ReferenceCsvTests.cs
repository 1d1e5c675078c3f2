using CourseLib.Data;

namespace CourseLib.Tests.Data;

/// <summary>
/// The sources' four data sets, from the parameters that the sources give, and the split of three of them.
/// </summary>
public class ReferenceCsvTests
{
    // The files were written where NumPy's sines and cosines are a rougher approximation than the C library's.
    private const int Units = 2;

    [Test]
    public void The_moons_are_the_sources() =>
        Bits.AssertEqual(Moons(), ReferenceFile.Data("moons"), Units);

    [Test]
    public void The_circles_are_the_sources() =>
        Bits.AssertEqual(Circles(), ReferenceFile.Data("circles"), Units);

    [Test]
    public void The_nearly_separable_rows_are_the_sources() =>
        Bits.AssertEqual(NearlySeparable(), ReferenceFile.Data("linearly-separable"), Units);

    [Test]
    public void The_imbalanced_rows_are_the_sources()
    {
        LabeledData data = DataSets.MakeClassification(samples: 1000, weights: [0.99], classSep: 2, seed: 42);

        Bits.AssertEqual(data, ReferenceFile.Data("imbalanced-two-class"), Units);
        Assert.That(data.Labels.Sum(), Is.EqualTo(15));
    }

    [TestCase("moons")]
    [TestCase("circles")]
    [TestCase("linearly-separable")]
    public void The_split_is_the_sources(string name)
    {
        LabeledData data = ReferenceFile.Data(name);

        (LabeledData train, LabeledData test) = DataSets.TrainTestSplit(data, testSize: 0.4, seed: 42);

        AssertPart(train, name, "train");
        AssertPart(test, name, "test");
    }

    private static LabeledData Moons() => DataSets.MakeMoons(samples: 200, noise: 0.1, seed: 0);

    private static LabeledData Circles() => DataSets.MakeCircles(samples: 200, noise: 0.1, factor: 0.5, seed: 1);

    /// <summary>The source shifts every feature by a number from 0 to 2.</summary>
    private static LabeledData NearlySeparable()
    {
        LabeledData data = DataSets.MakeClassification(seed: 1);
        var random = new NumpyRandomState(2);
        foreach (double[] row in data.Features)
        {
            row[0] += 2 * random.NextDouble();
            row[1] += 2 * random.NextDouble();
        }

        return data;
    }

    private static void AssertPart(LabeledData actual, string name, string part)
    {
        LabeledData expected = ReferenceFile.Part(name, part);

        Assert.That(actual.Features, Is.EqualTo(expected.Features));
        Assert.That(actual.Labels, Is.EqualTo(expected.Labels));
    }
}
