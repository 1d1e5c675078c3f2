using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>One step of training: one person moves all nine parameters of the network.</summary>
public class TrainingStep : ITrainingStep
{
    /// <summary>∂L/∂w₁ … ∂L/∂b₃ for one person's loss L = (y_true − y_pred)²</summary>
    public NineParameters Gradient(NineParameters parameters, double[] inputs, double yTrue)
    {
        // BEGIN SOLUTION
        // Forward: the three outputs.
        double x1 = inputs[0], x2 = inputs[1];
        double h1 = Sigmoid((parameters.W1 * x1) + (parameters.W2 * x2) + parameters.B1);
        double h2 = Sigmoid((parameters.W3 * x1) + (parameters.W4 * x2) + parameters.B2);
        double o1 = Sigmoid((parameters.W5 * h1) + (parameters.W6 * h2) + parameters.B3);

        // Backward: how the loss follows each neuron's sum. All derivatives of one neuron share that factor.
        double byO1Sum = -2 * (yTrue - o1) * o1 * (1 - o1);
        double byH1Sum = byO1Sum * parameters.W5 * h1 * (1 - h1);
        double byH2Sum = byO1Sum * parameters.W6 * h2 * (1 - h2);

        // A weight is multiplied by what flows through it; a bias stands alone.
        return new NineParameters(
            W1: byH1Sum * x1,
            W2: byH1Sum * x2,
            W3: byH2Sum * x1,
            W4: byH2Sum * x2,
            W5: byO1Sum * h1,
            W6: byO1Sum * h2,
            B1: byH1Sum,
            B2: byH2Sum,
            B3: byO1Sum);
        // END SOLUTION
    }

    /// <summary>Each parameter minus η times its derivative</summary>
    public NineParameters TakeStep(NineParameters parameters, double[] inputs, double yTrue, double learningRate)
    {
        // BEGIN SOLUTION
        // All nine derivatives are there before the first parameter moves.
        NineParameters gradient = Gradient(parameters, inputs, yTrue);
        return new NineParameters(
            W1: parameters.W1 - (learningRate * gradient.W1),
            W2: parameters.W2 - (learningRate * gradient.W2),
            W3: parameters.W3 - (learningRate * gradient.W3),
            W4: parameters.W4 - (learningRate * gradient.W4),
            W5: parameters.W5 - (learningRate * gradient.W5),
            W6: parameters.W6 - (learningRate * gradient.W6),
            B1: parameters.B1 - (learningRate * gradient.B1),
            B2: parameters.B2 - (learningRate * gradient.B2),
            B3: parameters.B3 - (learningRate * gradient.B3));
        // END SOLUTION
    }

    /// <summary>The sigmoid, f(s) = 1 / (1 + e⁻ˢ), ready for use.</summary>
    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
