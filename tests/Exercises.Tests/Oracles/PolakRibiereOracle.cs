using static Exercises.Oracles.FletcherReevesOracle;

namespace Exercises.Oracles;

/// <summary>Polak and Ribière's β and direction, by scalar products.</summary>
internal static class PolakRibiereOracle
{
    public static double PolakRibiereBeta((double[] Previous, double[] Gradient) given) => Math.Max(0, Quotient(given));

    /// <summary>β before it is kept from falling below 0.</summary>
    public static double Quotient((double[] Previous, double[] Gradient) given) => given.Previous.Any(slope => slope != 0)
        ? Inner(given.Gradient, Combined(1, given.Gradient, -1, given.Previous)) / Inner(given.Previous, given.Previous)
        : 0;

    public static double[] DirectionDown((double[] Gradient, double Beta, double[] Previous) given)
    {
        double[] direction = Direction(given);
        return Inner(direction, given.Gradient) < 0 ? direction : Direction(given with { Beta = 0 });
    }

    /// <summary>Gradients, β, and directions of which the sum would run uphill.</summary>
    public static (double[] Gradient, double Beta, double[] Previous)[] Uphill(int seed, params int[] sizes) =>
        [.. Directions(seed, sizes).Select(given => given with { Beta = 1.5, Previous = Combined(1, given.Gradient, 0.1, given.Previous) })];
}
