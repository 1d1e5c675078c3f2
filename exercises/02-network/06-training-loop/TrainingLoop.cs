using CourseKit.Exercises;

namespace Exercises.Network;

/// <summary>The training loop: one step for each person, in order, epoch after epoch.</summary>
public class TrainingLoop : ITrainingLoop
{
    /// <summary>The parameters after the last epoch.</summary>
    public NineParameters Train(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The mean squared error over all people: before training, and after each epoch.</summary>
    public double[] Losses(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>One person's step, as in exercise 02-05: your code from there fits in here.</summary>
    private static NineParameters TakeStep(NineParameters parameters, double[] inputs, double yTrue, double learningRate)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The mean over all people of (y_true − o₁)², all with the same parameters.</summary>
    private static double MeanSquaredError(NineParameters parameters, double[][] features, double[] labels)
    {
        // Your code goes here, in place of the next line.
        throw new NotImplementedException();
    }

    /// <summary>The forward pass, ready for use: the outputs of the three neurons.</summary>
    private static (double H1, double H2, double O1) Forward(NineParameters parameters, double[] inputs)
    {
        double h1 = Sigmoid((parameters.W1 * inputs[0]) + (parameters.W2 * inputs[1]) + parameters.B1);
        double h2 = Sigmoid((parameters.W3 * inputs[0]) + (parameters.W4 * inputs[1]) + parameters.B2);
        double o1 = Sigmoid((parameters.W5 * h1) + (parameters.W6 * h2) + parameters.B3);
        return (h1, h2, o1);
    }

    /// <summary>The sigmoid, f(s) = 1 / (1 + e⁻ˢ), ready for use.</summary>
    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
