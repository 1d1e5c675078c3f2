using System.Text.Json;
using CourseLib.Data;

namespace CourseLib.Tests.Data;

/// <summary>
/// Reference/scikit-learn-data.json: what NumPy and scikit-learn draw, as benchmarks/peers/scikit_learn_data.py wrote it.
/// </summary>
internal static class ScikitLearnReference
{
    private static readonly JsonElement Root = Load();

    public static IEnumerable<TestCaseData> Streams => Cases("streams", e => $"seed {Text(e, "seed")}");

    public static IEnumerable<TestCaseData> MixedCalls => Cases("mixedCalls", e => $"seed {Text(e, "seed")}");

    public static IEnumerable<TestCaseData> Data => Cases("data", e => Text(e, "kind") + " " + Text(e, "parameters"));

    public static IEnumerable<TestCaseData> Splits =>
        Cases("splits", e => $"{Text(e, "rows")} rows, {Text(e, "testSize")}, seed {Text(e, "seed")}");

    public static string Text(JsonElement element, string name) => element.GetProperty(name).ToString();

    public static LabeledData Expected(JsonElement dataCase) => new(
        [.. dataCase.GetProperty("features").EnumerateArray().Select(NetworkReference.Doubles)],
        [.. Text(dataCase, "labels").Select(digit => digit - '0')]);

    private static IEnumerable<TestCaseData> Cases(string name, Func<JsonElement, string> describe) =>
        Root.GetProperty(name).EnumerateArray().Select((e, k) => new TestCaseData(e).SetArgDisplayNames($"{k}: {describe(e)}"));

    private static JsonElement Load()
    {
        string path = Environment.GetEnvironmentVariable("COURSEKIT_DATA_REFERENCE")
            ?? Path.Combine(AppContext.BaseDirectory, "Reference", "scikit-learn-data.json");
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement;
    }
}
