// WAY: forwards, each value carried along together with its slope by w₁ (dual numbers)
using CourseKit.Exercises;

namespace Exercises.Network;

public class ChainRule : IChainRule
{
    public double LossByPrediction(double yTrue, double yPred) => SquaredError(yTrue, (yPred, 1)).Slope;

    public double PredictionByH1(double w5, double yPred)
    {
        double fromTheMiddle = yPred - 0.5;
        return w5 * (0.25 - (fromTheMiddle * fromTheMiddle));
    }

    public double LossByW1(NineParameters parameters, double[] inputs, double yTrue)
    {
        (double Value, double Slope) h1 = Sigmoid(((parameters.W1 * inputs[0]) + (parameters.W2 * inputs[1]) + parameters.B1, inputs[0]));
        (double Value, double Slope) h2 = Sigmoid(((parameters.W3 * inputs[0]) + (parameters.W4 * inputs[1]) + parameters.B2, 0));
        (double Value, double Slope) o1 = Sigmoid((
            (parameters.W5 * h1.Value) + (parameters.W6 * h2.Value) + parameters.B3,
            (parameters.W5 * h1.Slope) + (parameters.W6 * h2.Slope)));
        return SquaredError(yTrue, o1).Slope;
    }

    private static (double Value, double Slope) Sigmoid((double Value, double Slope) sum)
    {
        double e = Math.Exp(-sum.Value);
        return (1 / (1 + e), sum.Slope * e / ((1 + e) * (1 + e)));
    }

    private static (double Value, double Slope) SquaredError(double yTrue, (double Value, double Slope) yPred)
    {
        double error = yPred.Value - yTrue;
        return (error * error, 2 * error * yPred.Slope);
    }
}
