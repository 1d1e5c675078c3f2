using System.Globalization;
using System.Text.Json;
using CourseLib.Data;

namespace CourseLib.Tests;

/// <summary>
/// The figures of lesson 02 from Reference/our-neural-network.json: what its source prints, and what an independent
/// NumPy run computed.
/// </summary>
internal static class NetworkReference
{
    /// <summary>The file's own guidance: plain doubles differ from the NumPy run by 2.3e-16, so 1e-12 is safe.</summary>
    public const double Tolerance = 1e-12;

    private static readonly JsonElement Root = ReferenceFile.Load("our-neural-network");

    public static JsonElement Inputs => Root.GetProperty("inputs");

    public static JsonElement Printed => Root.GetProperty("printed_by_source");

    public static JsonElement Recomputed => Root.GetProperty("recomputed").GetProperty("float64");

    public static JsonElement Training => Recomputed.GetProperty("training");

    public static double[][] Features { get; } =
        [.. Inputs.GetProperty("features").EnumerateArray().Select(Doubles)];

    public static double[] Labels { get; } = Doubles(Inputs.GetProperty("labels"));

    public static LabeledData People { get; } = new(Features, [.. Labels.Select(label => (int)label)]);

    public static OurNeuralNetworkParameters Initial { get; } = ByName(Inputs.GetProperty("initial"));

    public static double LearningRate { get; } = Inputs.GetProperty("learning_rate").GetDouble();

    public static int Epochs { get; } = Inputs.GetProperty("epochs").GetInt32();

    public static double[] Emily { get; } = Doubles(Inputs.GetProperty("unseen").GetProperty(nameof(Emily)));

    public static double[] Frank { get; } = Doubles(Inputs.GetProperty("unseen").GetProperty(nameof(Frank)));

    public static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDouble())];

    public static OurNeuralNetworkParameters ByName(JsonElement element) =>
        OurNeuralNetworkParameters.FromArray(
            [.. OurNeuralNetworkParameters.Names.Select(name => element.GetProperty(name).GetDouble())]);

    /// <summary>A number as the source would print it, with as many decimals as <paramref name="printed"/> has.</summary>
    public static string AsPrinted(double value, string printed)
    {
        int decimals = printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1;
        return value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
