// FEEDBACK: are in the order of the neurons
using CourseKit.Exercises;

namespace Exercises.Network;

public class TrainingStep : ITrainingStep
{
    public NineParameters Gradient(NineParameters parameters, double[] inputs, double yTrue)
    {
        double x1 = inputs[0], x2 = inputs[1];
        double h1 = Sigmoid((parameters.W1 * x1) + (parameters.W2 * x2) + parameters.B1);
        double h2 = Sigmoid((parameters.W3 * x1) + (parameters.W4 * x2) + parameters.B2);
        double o1 = Sigmoid((parameters.W5 * h1) + (parameters.W6 * h2) + parameters.B3);

        double byO1Sum = -2 * (yTrue - o1) * o1 * (1 - o1);
        double byH1Sum = byO1Sum * parameters.W5 * h1 * (1 - h1);
        double byH2Sum = byO1Sum * parameters.W6 * h2 * (1 - h2);

        return new NineParameters(
            byH1Sum * x1, byH1Sum * x2, byH1Sum,
            byH2Sum * x1, byH2Sum * x2, byH2Sum,
            byO1Sum * h1, byO1Sum * h2, byO1Sum);
    }

    public NineParameters TakeStep(NineParameters parameters, double[] inputs, double yTrue, double learningRate)
    {
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
    }

    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
