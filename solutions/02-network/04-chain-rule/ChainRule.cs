using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>The derivative of one person's loss by w₁, link by link.</summary>
public class ChainRule : IChainRule
{
    /// <summary>∂L/∂y_pred, where L = (y_true − y_pred)²</summary>
    public double LossByPrediction(double yTrue, double yPred)
    {
        // BEGIN SOLUTION
        // The 2 comes from the square, the minus from y_pred's own sign inside it.
        return -2 * (yTrue - yPred);
        // END SOLUTION
    }

    /// <summary>∂y_pred/∂h₁, where y_pred = f(w₅h₁ + w₆h₂ + b₃)</summary>
    public double PredictionByH1(double w5, double yPred)
    {
        // BEGIN SOLUTION
        // y_pred is the sigmoid's output already, so the slope costs one multiplication and no power of e.
        return w5 * yPred * (1 - yPred);
        // END SOLUTION
    }

    /// <summary>∂L/∂w₁ = ∂L/∂y_pred · ∂y_pred/∂h₁ · ∂h₁/∂w₁</summary>
    public double LossByW1(NineParameters parameters, double[] inputs, double yTrue)
    {
        // BEGIN SOLUTION
        // Forward: every output that the links ask for.
        double h1 = Sigmoid((parameters.W1 * inputs[0]) + (parameters.W2 * inputs[1]) + parameters.B1);
        double h2 = Sigmoid((parameters.W3 * inputs[0]) + (parameters.W4 * inputs[1]) + parameters.B2);
        double yPred = Sigmoid((parameters.W5 * h1) + (parameters.W6 * h2) + parameters.B3);

        // Backward: h₂ was needed for the answer, but w₁ doesn't reach it, so no link leads through it.
        double h1ByW1 = inputs[0] * h1 * (1 - h1);
        return LossByPrediction(yTrue, yPred) * PredictionByH1(parameters.W5, yPred) * h1ByW1;
        // END SOLUTION
    }

    /// <summary>The sigmoid, f(s) = 1 / (1 + e⁻ˢ), ready for use.</summary>
    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
