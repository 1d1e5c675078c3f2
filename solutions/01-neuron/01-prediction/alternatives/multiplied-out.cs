// WAY: with the square multiplied out, so that the data are summed up without the weight
using CourseKit.Exercises;

namespace Exercises.Neuron;

public class LinearNeuron : ILinearNeuron
{
    public double Predict(double weight, double x) => x * weight;

    public double Loss(double weight, double[] samples, double[] targets)
    {
        double inputSquares = 0, products = 0, targetSquares = 0;
        int row = samples.Length;
        while (row > 0)
        {
            row--;
            inputSquares += samples[row] * samples[row];
            products += samples[row] * targets[row];
            targetSquares += targets[row] * targets[row];
        }

        return 0.5 / samples.Length * (targetSquares - (2 * weight * products) + (weight * weight * inputSquares));
    }
}
