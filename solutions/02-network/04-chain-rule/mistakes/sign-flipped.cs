// FEEDBACK: The sign is flipped
using CourseKit.Exercises;

namespace Exercises.Network;

public class ChainRule : IChainRule
{
    public double LossByPrediction(double yTrue, double yPred) => 2 * (yTrue - yPred);

    public double PredictionByH1(double w5, double yPred) => w5 * yPred * (1 - yPred);

    public double LossByW1(NineParameters parameters, double[] inputs, double yTrue)
    {
        double h1 = Sigmoid((parameters.W1 * inputs[0]) + (parameters.W2 * inputs[1]) + parameters.B1);
        double h2 = Sigmoid((parameters.W3 * inputs[0]) + (parameters.W4 * inputs[1]) + parameters.B2);
        double yPred = Sigmoid((parameters.W5 * h1) + (parameters.W6 * h2) + parameters.B3);
        return LossByPrediction(yTrue, yPred) * PredictionByH1(parameters.W5, yPred) * inputs[0] * h1 * (1 - h1);
    }

    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
