using CourseKit.Exercises;

namespace Exercises.Oracles;

/// <summary>Values and adjoints of e = (t − (σ(y w) + y))², y = σ(x w), with slopes that can be got wrong on purpose.</summary>
internal static class ReverseModeOracle
{
    public static Tape Forward((double X, double W, double T) given)
    {
        double y = Sigmoid(given.X * given.W);
        return After(given, given.X * given.W, y, y * given.W, Sigmoid(y * given.W), shortcut: 1);
    }

    public static Tape Backward(Tape values) => Backward(values, new Slopes());

    /// <summary>The adjoints, when some of the slopes that are handed on are others.</summary>
    public static Tape Backward(Tape v, Slopes slopes)
    {
        double d = 2 * slopes.Square * slopes.Begin(v) * v.D;
        double o = slopes.Answer * d;
        double s2 = o * slopes.Second(v);
        double y = (o * slopes.Shortcut) + (s2 * v.W * slopes.Through);
        double s1 = y * slopes.First(v);
        double w = (s2 * v.Y * slopes.Near) + (s1 * v.X * slopes.Far);
        return new Tape(s1 * v.W, w, d, s1, y, s2, o, o, d, slopes.Begin(v));
    }

    /// <summary>The quantities behind the two neurons, with the shortcut or (0) without it.</summary>
    public static Tape After((double X, double W, double T) given, double s1, double y, double s2, double yHat, double shortcut)
    {
        double d = given.T - yHat - (shortcut * y);
        return new Tape(given.X, given.W, given.T, s1, y, s2, yHat, given.T - d, d, d * d);
    }

    public static double Sigmoid(double s) => 0.5 + (0.5 * Math.Tanh(s / 2));

    /// <summary>Inputs, weights and targets that keep every adjoint well away from 0.</summary>
    public static (double X, double W, double T)[] Given(int seed, int count)
    {
        var random = new Random(seed);
        double Number() => (0.3 + (1.7 * random.NextDouble())) * (random.Next(2) == 0 ? 1 : -1);
        return [.. Enumerable.Range(0, count).Select(_ => (Number(), Number(), 3 * Number()))];
    }

    /// <summary>Slopes that operations hand on, as factors of the right ones where nothing else is said.</summary>
    internal sealed record Slopes
    {
        public Func<Tape, double> Begin { get; init; } = _ => 1;

        public double Square { get; init; } = 1;

        public double Answer { get; init; } = -1;

        public double Shortcut { get; init; } = 1;

        public double Through { get; init; } = 1;

        public double Near { get; init; } = 1;

        public double Far { get; init; } = 1;

        public Func<Tape, double> First { get; init; } = v => v.Y * (1 - v.Y);

        public Func<Tape, double> Second { get; init; } = v => v.YHat * (1 - v.YHat);
    }
}
