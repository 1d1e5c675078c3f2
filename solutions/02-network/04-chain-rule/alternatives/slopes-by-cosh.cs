// WAY: slopes from the neurons' sums by the hyperbolic cosine, and everything from the back to the front
using CourseKit.Exercises;

namespace Exercises.Network;

public class ChainRule : IChainRule
{
    public double LossByPrediction(double yTrue, double yPred) => (2 * yPred) - (2 * yTrue);

    public double PredictionByH1(double w5, double yPred) => (yPred - (yPred * yPred)) * w5;

    public double LossByW1(NineParameters parameters, double[] inputs, double yTrue)
    {
        (double w1, double w2, double w3, double w4, double w5, double w6, double b1, double b2, double b3) = parameters;
        double sum1 = b1 + (w2 * inputs[1]) + (w1 * inputs[0]);
        double sum2 = b2 + (w4 * inputs[1]) + (w3 * inputs[0]);
        double sumO = b3 + (w6 * Sigmoid(sum2)) + (w5 * Sigmoid(sum1));
        return Slope(sum1) * inputs[0] * (Slope(sumO) * w5) * LossByPrediction(yTrue, Sigmoid(sumO));
    }

    private static double Slope(double sum) => 0.25 / Math.Pow(Math.Cosh(sum / 2), 2);

    private static double Sigmoid(double sum) => 0.5 + (0.5 * Math.Tanh(sum / 2));
}
