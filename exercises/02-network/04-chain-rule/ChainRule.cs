using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>The derivative of one person's loss by w₁, link by link.</summary>
public class ChainRule : IChainRule
{
    /// <summary>∂L/∂y_pred, where L = (y_true − y_pred)²</summary>
    public double LossByPrediction(double yTrue, double yPred)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>∂y_pred/∂h₁, where y_pred = f(w₅h₁ + w₆h₂ + b₃)</summary>
    public double PredictionByH1(double w5, double yPred)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>∂L/∂w₁ = ∂L/∂y_pred · ∂y_pred/∂h₁ · ∂h₁/∂w₁</summary>
    public double LossByW1(NineParameters parameters, double[] inputs, double yTrue)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The sigmoid, f(s) = 1 / (1 + e⁻ˢ), ready for use.</summary>
    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
