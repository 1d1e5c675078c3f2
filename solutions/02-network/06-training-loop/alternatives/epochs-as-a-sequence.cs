// WAY: a lazy sequence of the parameters after each epoch, folded over the people by LINQ; sigmoid and slopes by tanh
using CourseKit.Exercises;

namespace Exercises.Network;

public class TrainingLoop : ITrainingLoop
{
    public NineParameters Train(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs) =>
        AfterEachEpoch(start, features, labels, learningRate).ElementAt(epochs);

    public double[] Losses(NineParameters start, double[][] features, double[] labels, double learningRate, int epochs) =>
        AfterEachEpoch(start, features, labels, learningRate)
            .Take(epochs + 1)
            .Select(p => features.Zip(labels).Sum(person => SquaredError(p, person.First, person.Second)) / labels.Length)
            .ToArray();

    private static IEnumerable<NineParameters> AfterEachEpoch(NineParameters start, double[][] features, double[] labels, double learningRate)
    {
        for (NineParameters p = start; ; p = features.Zip(labels).Aggregate(p, (now, person) => Step(now, person.First, person.Second, learningRate)))
        {
            yield return p;
        }
    }

    private static NineParameters Step(NineParameters p, double[] x, double y, double learningRate)
    {
        double t1 = Math.Tanh(((p.W1 * x[0]) + (p.W2 * x[1]) + p.B1) / 2);
        double t2 = Math.Tanh(((p.W3 * x[0]) + (p.W4 * x[1]) + p.B2) / 2);
        double h1 = 0.5 + (t1 / 2), h2 = 0.5 + (t2 / 2);
        double tO = Math.Tanh(((p.W5 * h1) + (p.W6 * h2) + p.B3) / 2);
        double o = 2 * (0.5 + (tO / 2) - y) * (1 - (tO * tO)) / 4;
        double first = o * p.W5 * (1 - (t1 * t1)) / 4;
        double second = o * p.W6 * (1 - (t2 * t2)) / 4;
        return p with
        {
            W1 = p.W1 - (learningRate * first * x[0]),
            W2 = p.W2 - (learningRate * first * x[1]),
            W3 = p.W3 - (learningRate * second * x[0]),
            W4 = p.W4 - (learningRate * second * x[1]),
            W5 = p.W5 - (learningRate * o * h1),
            W6 = p.W6 - (learningRate * o * h2),
            B1 = p.B1 - (learningRate * first),
            B2 = p.B2 - (learningRate * second),
            B3 = p.B3 - (learningRate * o),
        };
    }

    private static double SquaredError(NineParameters p, double[] x, double y)
    {
        double h1 = Sigmoid((p.W1 * x[0]) + (p.W2 * x[1]) + p.B1);
        double h2 = Sigmoid((p.W3 * x[0]) + (p.W4 * x[1]) + p.B2);
        return Math.Pow(Sigmoid((p.W5 * h1) + (p.W6 * h2) + p.B3) - y, 2);
    }

    private static double Sigmoid(double sum) => 0.5 + (0.5 * Math.Tanh(sum / 2));
}
