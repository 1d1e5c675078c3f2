// WAY: one loop over all epochs · n steps on an array of nine numbers, the loss taken whenever an epoch is full
using CourseKit.Exercises;

namespace Exercises.Network;

public class TrainingLoop : ITrainingLoop
{
    public NineParameters Train(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs)
    {
        double[] p = Run(start, features, labels, learningRate, epochs).Parameters;
        return new NineParameters(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]);
    }

    public double[] Losses(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs) =>
        [.. Run(start, features, labels, learningRate, epochs).Losses];

    private static (double[] Parameters, List<double> Losses) Run(
        NineParameters start, double[][] features, double[] labels, double learningRate, int epochs)
    {
        double[] p = [start.W1, start.W2, start.W3, start.W4, start.W5, start.W6, start.B1, start.B2, start.B3];
        List<double> losses = [Loss(p, features, labels)];
        for (int step = 0; step < epochs * features.Length; step++)
        {
            int i = step % features.Length;
            Descend(p, features[i][0], features[i][1], labels[i], learningRate);
            if (i == features.Length - 1)
            {
                losses.Add(Loss(p, features, labels));
            }
        }

        return (p, losses);
    }

    private static void Descend(double[] p, double x1, double x2, double y, double learningRate)
    {
        double h1 = Sigmoid((p[0] * x1) + (p[1] * x2) + p[6]);
        double h2 = Sigmoid((p[2] * x1) + (p[3] * x2) + p[7]);
        double o1 = Sigmoid((p[4] * h1) + (p[5] * h2) + p[8]);
        double o = learningRate * 2 * (o1 - y) * o1 * (1 - o1);
        double first = o * p[4] * h1 * (1 - h1);
        double second = o * p[5] * h2 * (1 - h2);
        double[] moves = [first * x1, first * x2, second * x1, second * x2, o * h1, o * h2, first, second, o];
        for (int j = 0; j < p.Length; j++)
        {
            p[j] -= moves[j];
        }
    }

    private static double Loss(double[] p, double[][] features, double[] labels) =>
        features.Zip(labels, (x, y) => Math.Pow(y - Output(p, x[0], x[1]), 2)).Average();

    private static double Output(double[] p, double x1, double x2) =>
        Sigmoid((p[4] * Sigmoid((p[0] * x1) + (p[1] * x2) + p[6])) + (p[5] * Sigmoid((p[2] * x1) + (p[3] * x2) + p[7])) + p[8]);

    private static double Sigmoid(double sum) => 1 / (1 + Math.Exp(-sum));
}
