// FEEDBACK: w₅, w₆ and b₃ have moved before
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
            W1: byH1Sum * x1,
            W2: byH1Sum * x2,
            W3: byH2Sum * x1,
            W4: byH2Sum * x2,
            W5: byO1Sum * h1,
            W6: byO1Sum * h2,
            B1: byH1Sum,
            B2: byH2Sum,
            B3: byO1Sum);
    }

    public NineParameters TakeStep(NineParameters parameters, double[] inputs, double yTrue, double learningRate)
    {
        double x1 = inputs[0], x2 = inputs[1];
        double h1 = Sigmoid((parameters.W1 * x1) + (parameters.W2 * x2) + parameters.B1);
        double h2 = Sigmoid((parameters.W3 * x1) + (parameters.W4 * x2) + parameters.B2);
        double o1 = Sigmoid((parameters.W5 * h1) + (parameters.W6 * h2) + parameters.B3);
        double shared = -2 * (yTrue - o1) * o1 * (1 - o1);

        double w5 = parameters.W5 - (learningRate * shared * h1);
        double w6 = parameters.W6 - (learningRate * shared * h2);
        double b3 = parameters.B3 - (learningRate * shared);

        double back1 = shared * w5 * h1 * (1 - h1);
        double back2 = shared * w6 * h2 * (1 - h2);
        return new NineParameters(
            parameters.W1 - (learningRate * back1 * x1),
            parameters.W2 - (learningRate * back1 * x2),
            parameters.W3 - (learningRate * back2 * x1),
            parameters.W4 - (learningRate * back2 * x2),
            w5,
            w6,
            parameters.B1 - (learningRate * back1),
            parameters.B2 - (learningRate * back2),
            b3);
    }

    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
