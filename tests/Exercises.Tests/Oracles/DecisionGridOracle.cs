namespace Exercises.Oracles;

/// <summary>The right answers to exercise 04-05, and its questions.</summary>
internal static class DecisionGridOracle
{
    public static double[] Axis((double From, double To, int Count) ask) =>
        [.. Enumerable.Range(0, ask.Count).Select(i => ask.From + ((ask.To - ask.From) * ((double)i / (ask.Count - 1))))];

    public static double[][] Answers(GridQuestion ask) =>
        [.. ask.Ys.Select(y => ask.Xs.Select(x => ask.Network([x, y])).ToArray())];

    public static double ShareOfClass1(double[][] answers)
    {
        double[] all = [.. answers.SelectMany(row => row)];
        return 1 - (all.Count(answer => answer < 0.5) / (double)all.Length);
    }

    /// <summary>Grids of the given sizes (x, y) over random networks of one neuron, at unevenly spaced points.</summary>
    public static GridQuestion[] Grids(int seed, params (int Xs, int Ys)[] sizes)
    {
        var random = new Random(seed);
        return [.. sizes.Select(size => new GridQuestion(Neuron(random), Rising(random, size.Xs), Rising(random, size.Ys)))];
    }

    /// <summary>Rows of random answers, some of exactly one half.</summary>
    public static double[][] Rows(Random random, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => random.Next(11) / 10.0).ToArray())];

    private static Func<double[], double> Neuron(Random random)
    {
        (double slopeX, double slopeY, double bias) = ((random.NextDouble() * 2) + 1, (random.NextDouble() * 2) - 3, random.NextDouble());
        return point => point.Length == 2
            ? 1 / (1 + Math.Exp(-((slopeX * point[0]) + (slopeY * point[1]) + bias)))
            : throw new ArgumentException($"A point has two coordinates, this one has {point.Length}.");
    }

    private static double[] Rising(Random random, int count) => [.. Enumerable.Range(0, count).Select(i => i - 2 + (random.NextDouble() * 0.9))];
}

/// <summary>A network and the grid at which it is to be asked.</summary>
internal sealed record GridQuestion(Func<double[], double> Network, double[] Xs, double[] Ys)
{
    public override string ToString() => FormattableString.Invariant($"network, [{string.Join(", ", Xs)}], [{string.Join(", ", Ys)}]");
}
