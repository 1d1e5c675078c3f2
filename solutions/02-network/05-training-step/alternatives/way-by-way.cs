// WAY: each derivative on a way of its own, slopes by the quotient e⁻ˢ / (1 + e⁻ˢ)², and the step by "with", last parameter first
using CourseKit.Exercises;

namespace Exercises.Network;

public class TrainingStep : ITrainingStep
{
    public NineParameters Gradient(NineParameters parameters, double[] inputs, double yTrue)
    {
        double sum1 = (parameters.W1 * inputs[0]) + (parameters.W2 * inputs[1]) + parameters.B1;
        double sum2 = (parameters.W3 * inputs[0]) + (parameters.W4 * inputs[1]) + parameters.B2;
        double sumO = (parameters.W5 * F(sum1)) + (parameters.W6 * F(sum2)) + parameters.B3;
        double loss = -2 * (yTrue - F(sumO));
        return new NineParameters(
            B3: loss * Slope(sumO),
            W6: loss * Slope(sumO) * F(sum2),
            W5: loss * Slope(sumO) * F(sum1),
            B2: loss * Slope(sumO) * parameters.W6 * Slope(sum2),
            W4: loss * Slope(sumO) * parameters.W6 * Slope(sum2) * inputs[1],
            W3: loss * Slope(sumO) * parameters.W6 * Slope(sum2) * inputs[0],
            B1: loss * Slope(sumO) * parameters.W5 * Slope(sum1),
            W2: loss * Slope(sumO) * parameters.W5 * Slope(sum1) * inputs[1],
            W1: loss * Slope(sumO) * parameters.W5 * Slope(sum1) * inputs[0]);
    }

    public NineParameters TakeStep(NineParameters parameters, double[] inputs, double yTrue, double learningRate)
    {
        NineParameters by = Gradient(parameters, inputs, yTrue);
        return parameters with
        {
            B3 = parameters.B3 - (by.B3 * learningRate),
            B2 = parameters.B2 - (by.B2 * learningRate),
            B1 = parameters.B1 - (by.B1 * learningRate),
            W6 = parameters.W6 - (by.W6 * learningRate),
            W5 = parameters.W5 - (by.W5 * learningRate),
            W4 = parameters.W4 - (by.W4 * learningRate),
            W3 = parameters.W3 - (by.W3 * learningRate),
            W2 = parameters.W2 - (by.W2 * learningRate),
            W1 = parameters.W1 - (by.W1 * learningRate),
        };
    }

    private static double F(double sum) => 1 / (1 + Math.Exp(-sum));

    private static double Slope(double sum) => Math.Exp(-sum) / Math.Pow(1 + Math.Exp(-sum), 2);
}
