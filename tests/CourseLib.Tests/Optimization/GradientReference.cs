using System.Text.Json;
using CourseLib.Optimization;

namespace CourseLib.Tests.Optimization;

/// <summary>
/// The figures of the lesson on gradients, from Reference/gradient-and-conjugate-gradient.json, and its network: two inputs,
/// two sigmoid layers that share one 2 × 2 matrix.
/// </summary>
internal static class GradientReference
{
    private static readonly JsonElement Root = ReferenceFile.Load("gradient-and-conjugate-gradient");

    private static readonly JsonElement Training = Root.GetProperty("inputs").GetProperty("training");

    public static JsonElement FirstPart => Root.GetProperty("inputs").GetProperty("first_part");

    public static double StepLength { get; } = Training.Number("step");

    public static double[] Start { get; } = Training.Numbers("weights");

    public static double[] Inputs { get; } = Training.Numbers("x");

    public static double[] Targets { get; } = Training.Numbers("target");

    public static JsonElement Run(string name) => Root.GetProperty("recomputed").GetProperty("float64").GetProperty(name);

    /// <summary>The network with these weights, row by row.</summary>
    public static SharedWeightsNetwork Network(double[] weights) =>
        new(new double[,] { { weights[0], weights[1] }, { weights[2], weights[3] } });

    /// <summary>Σⱼ (tⱼ − ŷⱼ)² + weightDecay · Σ wᵢⱼ² as a function of the four weights.</summary>
    public static IObjective Error(double weightDecay = 0) => Network(Start).Objective(Inputs, Targets, weightDecay);
}
