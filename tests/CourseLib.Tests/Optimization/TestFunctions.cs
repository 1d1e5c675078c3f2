using CourseLib.Optimization;

namespace CourseLib.Tests.Optimization;

/// <summary>
/// The standard functions on which optimizers are tried, with hand-derived gradients that allocate nothing.
/// </summary>
internal static class TestFunctions
{
    /// <summary>(1 − x)² + 100 (y − x²)²: a curved valley with its minimum 0 at (1, 1).</summary>
    public static IObjective Rosenbrock { get; } = Objective.From(2, (w, gradient) =>
    {
        double valley = w[1] - (w[0] * w[0]);
        gradient[0] = (-2 * (1 - w[0])) - (400 * w[0] * valley);
        gradient[1] = 200 * valley;
        return ((1 - w[0]) * (1 - w[0])) + (100 * valley * valley);
    });

    /// <summary>Σᵢ (cᵢ − x + x yⁱ)² with c = 1.5, 2.25, 2.625: its minimum 0 is at (3, ½).</summary>
    public static IObjective Beale { get; } = Objective.From(2, (w, gradient) =>
    {
        (double x, double y) = (w[0], w[1]);
        double first = 1.5 - x + (x * y);
        double second = 2.25 - x + (x * y * y);
        double third = 2.625 - x + (x * y * y * y);
        gradient[0] = 2 * ((first * (y - 1)) + (second * ((y * y) - 1)) + (third * ((y * y * y) - 1)));
        gradient[1] = 2 * ((first * x) + (second * 2 * x * y) + (third * 3 * x * y * y));
        return (first * first) + (second * second) + (third * third);
    });

    /// <summary>(x² + y − 11)² + (x + y² − 7)²: four minima of 0.</summary>
    public static IObjective Himmelblau { get; } = Objective.From(2, (w, gradient) =>
    {
        double first = (w[0] * w[0]) + w[1] - 11;
        double second = w[0] + (w[1] * w[1]) - 7;
        gradient[0] = (4 * w[0] * first) + (2 * second);
        gradient[1] = (2 * first) + (4 * w[1] * second);
        return (first * first) + (second * second);
    });

    public static double[][] HimmelblauMinima { get; } =
    [
        [3, 2],
        [-2.805118086952745, 3.131312518250573],
        [-3.779310253377747, -3.283185991286170],
        [3.584428340330492, -1.848126526964404],
    ];

    /// <summary>½ (w − m)ᵀ A (w − m), whose minimum is 0 at m.</summary>
    public static IObjective Quadratic(double[][] a, double[] minimum) => Objective.From(a.Length, (w, gradient) =>
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            gradient[i] = 0;
            for (int j = 0; j < a.Length; j++)
                gradient[i] += a[i][j] * (w[j] - minimum[j]);

            sum += (w[i] - minimum[i]) * gradient[i];
        }

        return sum / 2;
    });

    /// <summary>½ Σᵢ λᵢ wᵢ².</summary>
    public static IObjective Bowl(params double[] curvatures) => Objective.From(curvatures.Length, (w, gradient) =>
    {
        double sum = 0;
        for (int i = 0; i < curvatures.Length; i++)
        {
            gradient[i] = curvatures[i] * w[i];
            sum += w[i] * gradient[i] / 2;
        }

        return sum;
    });

    /// <summary>The same, as the mean over rows that are all alike.</summary>
    public static ISampledObjective BowlOfRows(int rows, params double[] curvatures)
    {
        IObjective bowl = Bowl(curvatures);
        return Objective.FromRows(curvatures.Length, rows, (w, _, gradient) => bowl.Evaluate(w, gradient));
    }

    /// <summary>
    /// The mean of ½ (t − w x)² over rows: one linear neuron without bias. <paramref name="seen"/> is told which rows are taken.
    /// </summary>
    public static ISampledObjective LinearNeuron(double[] x, double[] t, Action<int[]>? seen = null) =>
        Objective.FromRows(1, x.Length, (w, rows, gradient) =>
        {
            seen?.Invoke(rows.ToArray());
            double loss = 0;
            gradient[0] = 0;
            foreach (int row in rows)
            {
                double error = t[row] - (w[0] * x[row]);
                loss += error * error / 2;
                gradient[0] -= error * x[row];
            }

            gradient[0] /= rows.Length;
            return loss / rows.Length;
        });

    public static double[] Gradient(this IObjective objective, double[] w)
    {
        var gradient = new double[w.Length];
        objective.Evaluate(w, gradient);
        return gradient;
    }

    public static double Loss(this IObjective objective, double[] w) => objective.Evaluate(w, new double[w.Length]);

    public static double Dot(double[] a, double[] b) => a.Zip(b, (p, q) => p * q).Sum();
}
