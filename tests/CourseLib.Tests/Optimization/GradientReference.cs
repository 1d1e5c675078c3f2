using System.Text.Json;
using CourseLib.Optimization;

namespace CourseLib.Tests.Optimization;

/// <summary>
/// The figures of the lesson on gradients, from Reference/gradient-and-conjugate-gradient.json, and its network: two inputs,
/// two sigmoid layers that share one 2 × 2 matrix.
/// </summary>
internal static class GradientReference
{
    public const double StepLength = 0.2;

    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Path.Combine(
        AppContext.BaseDirectory, "Reference", "gradient-and-conjugate-gradient.json"))).RootElement;

    public static double[] Start { get; } = [4, -2, -1, -2];

    public static JsonElement Run(string name) => Root.GetProperty("recomputed").GetProperty("float64").GetProperty(name);

    public static double[] Weights(JsonElement matrix) =>
        [.. matrix.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(entry => entry.GetDouble())];

    /// <summary>Σⱼ (tⱼ − oⱼ)² + weightDecay · ‖W‖², with y = σ(xW), o = σ(yW), x = (2, −4), t = (0, 1).</summary>
    public static IObjective Network(double weightDecay = 0) => Objective.From(4, (w, gradient) =>
    {
        const double X0 = 2, X1 = -4;
        double y0 = Activation.Sigmoid((X0 * w[0]) + (X1 * w[2]));
        double y1 = Activation.Sigmoid((X0 * w[1]) + (X1 * w[3]));
        double o0 = Activation.Sigmoid((y0 * w[0]) + (y1 * w[2]));
        double o1 = Activation.Sigmoid((y0 * w[1]) + (y1 * w[3]));

        double output0 = 2 * o0 * o0 * (1 - o0);
        double output1 = -2 * (1 - o1) * o1 * (1 - o1);
        double hidden0 = ((output0 * w[0]) + (output1 * w[1])) * y0 * (1 - y0);
        double hidden1 = ((output0 * w[2]) + (output1 * w[3])) * y1 * (1 - y1);
        gradient[0] = (output0 * y0) + (hidden0 * X0);
        gradient[1] = (output1 * y0) + (hidden1 * X0);
        gradient[2] = (output0 * y1) + (hidden0 * X1);
        gradient[3] = (output1 * y1) + (hidden1 * X1);
        double loss = (o0 * o0) + ((1 - o1) * (1 - o1));
        for (int i = 0; i < 4; i++)
        {
            loss += weightDecay * w[i] * w[i];
            gradient[i] += 2 * weightDecay * w[i];
        }

        return loss;
    });
}
