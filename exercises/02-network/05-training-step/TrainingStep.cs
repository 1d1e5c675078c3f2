using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>One step of training: one person moves all nine parameters of the network.</summary>
public class TrainingStep : ITrainingStep
{
    /// <summary>∂L/∂w₁ … ∂L/∂b₃ for one person's loss L = (y_true − y_pred)²</summary>
    public NineParameters Gradient(NineParameters parameters, double[] inputs, double yTrue)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>Each parameter minus η times its derivative</summary>
    public NineParameters TakeStep(NineParameters parameters, double[] inputs, double yTrue, double learningRate)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The sigmoid, f(s) = 1 / (1 + e⁻ˢ), ready for use.</summary>
    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
