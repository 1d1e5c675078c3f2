using CourseKit.Exercises;
using Exercises.Oracles;
using Question = (CourseKit.Exercises.NineParameters Parameters, double[] Inputs, double True);

namespace Exercises.Tests;

/// <summary>
/// The factors that backpropagation multiplies, each by its name, so that a misconception can be told as the factor in which
/// it goes wrong.
/// </summary>
internal sealed record BackwardPass(
    double LossByPrediction,
    double X1,
    double X2,
    double H1,
    double H2,
    double O1,
    double W5,
    double W6,
    double Slope1,
    double Slope2,
    double SlopeO,
    double SlopeOOnTheWayBack)
{
    /// <summary>The misconceptions about a gradient that exercises 02-04 and 02-05 share, the likeliest first.</summary>
    public static IReadOnlyList<(string Feedback, Func<Question, NineParameters> Answer)> Misconceptions { get; } =
    [
        Idea(
            "The sign is flipped. The derivative of (y_true − y_pred)² by y_pred is −2 · (y_true − y_pred): the minus comes from the one inside the brackets.",
            pass => pass with { LossByPrediction = -pass.LossByPrediction }),
        Idea(
            "The factor 2 is missing. There is no ½ in this loss that would cancel it: the derivative of (y_true − y_pred)² is −2 · (y_true − y_pred).",
            pass => pass with { LossByPrediction = pass.LossByPrediction / 2 }),
        new(
            "The true value is always taken as 1. In the lesson −2 · (1 − y_pred) holds for Alice, whose label is 1; in general it is −2 · (y_true − y_pred).",
            question => Of((question.Parameters, question.Inputs, 1)).Gradient),
        new(
            "The loss itself, (y_true − y_pred)², stands where its derivative belongs, −2 · (y_true − y_pred).",
            question => (Of(question) with { LossByPrediction = NetworkOracle.Loss(question) }).Gradient),
        Idea(
            "Each slope is that of a sigmoid of a sigmoid. h₁, h₂ and o₁ are outputs already: their slopes are h₁ · (1 − h₁) and so on, without another sigmoid.",
            pass => pass.WithSlopes(output => Slope(Sigmoid(output)))),
        Idea(
            "A sum stands where an output belongs. The slope is f(s) · (1 − f(s)), not s · (1 − s): take the sigmoid of the sum first.",
            pass => pass.WithSlopes(output => Slope(Math.Log(output / (1 - output))))),
        Idea(
            "No slope of a sigmoid is in the product. On the way back through a neuron, multiply by output · (1 − output).",
            pass => pass.WithSlopes(_ => 1)),
        Idea(
            "On the way back to the hidden neurons the slope of the output neuron, o₁ · (1 − o₁), is missing.",
            pass => pass with { SlopeOOnTheWayBack = 1 }),
        Idea(
            "The hidden neuron's own slope is missing: h₁ · (1 − h₁) for h₁, h₂ · (1 − h₂) for h₂.",
            pass => pass with { Slope1 = 1, Slope2 = 1 }),
        Idea(
            "The weights between hidden and output neurons are missing: the way back to h₁ goes through w₅, the one to h₂ through w₆.",
            pass => pass with { W5 = 1, W6 = 1 }),
        Idea(
            "w₅ and w₆ are interchanged: the way back to h₁ goes through w₅, the one to h₂ through w₆.",
            pass => pass with { W5 = pass.W6, W6 = pass.W5 }),
        Idea(
            "The slopes of h₁ and h₂ are interchanged. Each weight's way goes through one hidden neuron, and takes the slope of that one.",
            pass => pass with { Slope1 = pass.Slope2, Slope2 = pass.Slope1 }),
        Idea(
            "x₁ and x₂ are interchanged: w₁ and w₃ are multiplied by x₁, w₂ and w₄ by x₂.",
            pass => pass with { X1 = pass.X2, X2 = pass.X1 }),
        Idea(
            "The inputs are missing: w₁ is multiplied by x₁, so its derivative is, too.",
            pass => pass with { X1 = 1, X2 = 1 }),
        new(
            "w₂ and w₃ are interchanged. w₁ and w₂ lead to h₁, from x₁ and from x₂; w₃ and w₄ lead to h₂.",
            question => Interchanged(Of((Interchanged(question.Parameters), question.Inputs, question.True)).Gradient)),
        new(
            "The biases are missing from the sums of the forward pass.",
            question => Of((question.Parameters with { B1 = 0, B2 = 0, B3 = 0 }, question.Inputs, question.True)).Gradient),
    ];

    /// <summary>∂L/∂w₁ … ∂L/∂b₃</summary>
    public NineParameters Gradient
    {
        get
        {
            double byH1 = LossByPrediction * W5 * SlopeOOnTheWayBack, byH2 = LossByPrediction * W6 * SlopeOOnTheWayBack;
            return new(
                W1: byH1 * X1 * Slope1, W2: byH1 * X2 * Slope1, B1: byH1 * Slope1,
                W3: byH2 * X1 * Slope2, W4: byH2 * X2 * Slope2, B2: byH2 * Slope2,
                W5: LossByPrediction * H1 * SlopeO, W6: LossByPrediction * H2 * SlopeO, B3: LossByPrediction * SlopeO);
        }
    }

    /// <summary>The forward pass, and from its outputs the factors of the way back.</summary>
    public static BackwardPass Of(Question question)
    {
        NineParameters p = question.Parameters;
        double x1 = question.Inputs[0], x2 = question.Inputs[1];
        double h1 = Sigmoid((p.W1 * x1) + (p.W2 * x2) + p.B1);
        double h2 = Sigmoid((p.W3 * x1) + (p.W4 * x2) + p.B2);
        double o1 = Sigmoid((p.W5 * h1) + (p.W6 * h2) + p.B3);
        return new(-2 * (question.True - o1), x1, x2, h1, h2, o1, p.W5, p.W6, Slope(h1), Slope(h2), Slope(o1), Slope(o1));
    }

    public static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));

    /// <summary>The sigmoid's slope where it has this output.</summary>
    public static double Slope(double output) => output * (1 - output);

    private static (string Feedback, Func<Question, NineParameters> Answer) Idea(string feedback, Func<BackwardPass, BackwardPass> wrong) =>
        (feedback, question => wrong(Of(question)).Gradient);

    private static NineParameters Interchanged(NineParameters p) => p with { W2 = p.W3, W3 = p.W2 };

    private BackwardPass WithSlopes(Func<double, double> slope) =>
        this with { Slope1 = slope(H1), Slope2 = slope(H2), SlopeO = slope(O1), SlopeOOnTheWayBack = slope(O1) };
}
