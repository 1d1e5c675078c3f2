// WAY: loops over arrays of neurons, as for a network of any size, moved in place in a copy of the numbers
using CourseKit.Exercises;

namespace Exercises.Network;

public class TrainingStep : ITrainingStep
{
    public NineParameters Gradient(NineParameters parameters, double[] inputs, double yTrue)
    {
        double[][] hiddenWeights = [[parameters.W1, parameters.W2], [parameters.W3, parameters.W4]];
        double[] hiddenBiases = [parameters.B1, parameters.B2];
        double[] outputWeights = [parameters.W5, parameters.W6];

        double[] hidden = new double[2];
        double outputSum = parameters.B3;
        for (int j = 0; j < 2; j++)
        {
            hidden[j] = Sigmoid(hiddenBiases[j] + hiddenWeights[j].Zip(inputs, (w, x) => w * x).Sum());
            outputSum += outputWeights[j] * hidden[j];
        }

        double output = Sigmoid(outputSum);
        double outputDelta = 2 * (output - yTrue) * output * (1 - output);
        double[] hiddenDeltas = [.. hidden.Select((h, j) => h * (1 - h) * outputWeights[j] * outputDelta)];
        return new NineParameters(
            hiddenDeltas[0] * inputs[0],
            hiddenDeltas[0] * inputs[1],
            hiddenDeltas[1] * inputs[0],
            hiddenDeltas[1] * inputs[1],
            outputDelta * hidden[0],
            outputDelta * hidden[1],
            hiddenDeltas[0],
            hiddenDeltas[1],
            outputDelta);
    }

    public NineParameters TakeStep(NineParameters parameters, double[] inputs, double yTrue, double learningRate)
    {
        double[] numbers = ToArray(parameters);
        double[] slopes = ToArray(Gradient(parameters, inputs, yTrue));
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] -= learningRate * slopes[i];
        }

        return new NineParameters(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7], numbers[8]);
    }

    private static double[] ToArray(NineParameters p) => [p.W1, p.W2, p.W3, p.W4, p.W5, p.W6, p.B1, p.B2, p.B3];

    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
