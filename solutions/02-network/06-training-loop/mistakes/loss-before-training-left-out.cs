// FEEDBACK: The loss before training is missing
using CourseKit.Exercises;

namespace Exercises.Network;

public class TrainingLoop : ITrainingLoop
{
    public NineParameters Train(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs)
    {
        NineParameters parameters = start;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            for (int i = 0; i < features.Length; i++)
            {
                parameters = TakeStep(parameters, features[i], labels[i], learningRate);
            }
        }

        return parameters;
    }

    public double[] Losses(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs)
    {
        double[] losses = new double[epochs];
        NineParameters parameters = start;
        for (int done = 1; done <= epochs; done++)
        {
            parameters = Train(parameters, features, labels, learningRate, epochs: 1);
            losses[done - 1] = MeanSquaredError(parameters, features, labels);
        }

        return losses;
    }

    private static NineParameters TakeStep(NineParameters parameters, double[] inputs, double yTrue, double learningRate)
    {
        (double h1, double h2, double o1) = Forward(parameters, inputs);
        double byO1Sum = -2 * (yTrue - o1) * o1 * (1 - o1);
        double byH1Sum = byO1Sum * parameters.W5 * h1 * (1 - h1);
        double byH2Sum = byO1Sum * parameters.W6 * h2 * (1 - h2);
        return new NineParameters(
            W1: parameters.W1 - (learningRate * byH1Sum * inputs[0]),
            W2: parameters.W2 - (learningRate * byH1Sum * inputs[1]),
            W3: parameters.W3 - (learningRate * byH2Sum * inputs[0]),
            W4: parameters.W4 - (learningRate * byH2Sum * inputs[1]),
            W5: parameters.W5 - (learningRate * byO1Sum * h1),
            W6: parameters.W6 - (learningRate * byO1Sum * h2),
            B1: parameters.B1 - (learningRate * byH1Sum),
            B2: parameters.B2 - (learningRate * byH2Sum),
            B3: parameters.B3 - (learningRate * byO1Sum));
    }

    private static double MeanSquaredError(NineParameters parameters, double[][] features, double[] labels)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++)
        {
            double error = labels[i] - Forward(parameters, features[i]).O1;
            sum += error * error;
        }

        return sum / features.Length;
    }

    private static (double H1, double H2, double O1) Forward(NineParameters parameters, double[] inputs)
    {
        double h1 = Sigmoid((parameters.W1 * inputs[0]) + (parameters.W2 * inputs[1]) + parameters.B1);
        double h2 = Sigmoid((parameters.W3 * inputs[0]) + (parameters.W4 * inputs[1]) + parameters.B2);
        double o1 = Sigmoid((parameters.W5 * h1) + (parameters.W6 * h2) + parameters.B3);
        return (h1, h2, o1);
    }

    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
