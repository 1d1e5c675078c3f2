using System.Text.Json;
using CourseLib.Data;

namespace CourseLib.Tests.Data;

/// <summary>
/// Data sets and splits are scikit-learn's, for many seeds and parameters.
/// </summary>
public class ScikitLearnDataTests
{
    [TestCaseSource(typeof(ScikitLearnReference), nameof(ScikitLearnReference.Data))]
    public void The_data_set_is_scikit_learns(JsonElement dataCase) =>
        Bits.AssertEqual(
            Make(ScikitLearnReference.Text(dataCase, "kind"), dataCase.GetProperty("parameters")),
            ScikitLearnReference.Expected(dataCase),
            units: 1);

    [TestCaseSource(typeof(ScikitLearnReference), nameof(ScikitLearnReference.Splits))]
    public void The_split_is_scikit_learns(JsonElement split)
    {
        int[] rows = [.. Enumerable.Range(0, split.GetProperty("rows").GetInt32())];
        var data = new LabeledData([.. rows.Select(row => new double[] { row })], rows);

        (LabeledData train, LabeledData test) = DataSets.TrainTestSplit(
            data, split.GetProperty("testSize").GetDouble(), split.GetProperty("seed").GetInt32());

        AssertRows(train, split.GetProperty("train"));
        AssertRows(test, split.GetProperty("test"));
    }

    private static void AssertRows(LabeledData part, JsonElement expectedRows)
    {
        int[] expected = [.. expectedRows.EnumerateArray().Select(e => e.GetInt32())];
        Assert.That(part.Labels, Is.EqualTo(expected));
        Assert.That(part.Features, Is.EqualTo(expected.Select(row => new double[] { row })));
    }

    /// <summary>Parameters that a case does not name keep their default, so the defaults are compared too.</summary>
    private static LabeledData Make(string kind, JsonElement parameters)
    {
        var method = typeof(DataSets).GetMethod("Make" + char.ToUpperInvariant(kind[0]) + kind[1..])!;
        object?[] arguments =
        [
            .. method.GetParameters().Select(parameter => parameters.TryGetProperty(parameter.Name!, out JsonElement value)
                ? value.Deserialize(parameter.ParameterType)
                : parameter.DefaultValue),
        ];
        return (LabeledData)method.Invoke(null, arguments)!;
    }
}
