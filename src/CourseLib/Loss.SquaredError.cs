namespace CourseLib;

/// <summary>
/// Loss functions: how far predictions are from the truth, as one number to make small.
/// </summary>
public static partial class Loss
{
    /// <summary>
    /// The squared error Σᵢ (yᵢ − ŷᵢ)² / d, where <paramref name="reduction"/> names the divisor d:
    /// 1, n, 2 or 2n.
    /// </summary>
    /// <param name="yTrue">The n true values, n ≥ 1, all finite.</param>
    /// <param name="yPred">The n predictions, all finite.</param>
    /// <param name="reduction">Which of the four squared errors is meant; there is no default on purpose.</param>
    /// <returns>A number ≥ 0, in the square of the unit of y.</returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ, are 0, or a value is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reduction"/> is not one of the four.</exception>
    /// <remarks>Lesson 02, where <see cref="Reduction.Mean"/> is the mean squared error (MSE).</remarks>
    public static double SquaredError(double[] yTrue, double[] yPred, Reduction reduction)
    {
        RequirePairs(yTrue, yPred);
        double sum = 0;
        for (int i = 0; i < yTrue.Length; i++)
        {
            double error = yTrue[i] - yPred[i];
            sum += error * error;
        }

        return sum / Divisor(reduction, yTrue.Length);
    }

    /// <summary>
    /// The gradient of <see cref="SquaredError"/> by the predictions: ∂L/∂ŷᵢ = −2 (yᵢ − ŷᵢ) / d.
    /// </summary>
    /// <param name="yTrue">The n true values, n ≥ 1, all finite.</param>
    /// <param name="yPred">The n predictions, all finite.</param>
    /// <param name="reduction">Which of the four squared errors is differentiated.</param>
    /// <returns>n derivatives, in the order of the predictions.</returns>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ, are 0, or a value is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reduction"/> is not one of the four.</exception>
    /// <remarks>Lesson 02: the first factor of every chain in backpropagation.</remarks>
    public static double[] SquaredErrorGradient(
        double[] yTrue, double[] yPred, Reduction reduction)
    {
        RequirePairs(yTrue, yPred);
        double divisor = Divisor(reduction, yTrue.Length);
        var gradient = new double[yTrue.Length];
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = -2 * (yTrue[i] - yPred[i]) / divisor;

        return gradient;
    }

    /// <summary>What the sum of the squared errors of <paramref name="count"/> rows is divided by.</summary>
    internal static double Divisor(Reduction reduction, int count) => reduction switch
    {
        Reduction.Sum => 1,
        Reduction.Mean => count,
        Reduction.HalfSum => 2,
        Reduction.HalfMean => 2.0 * count,
        _ => throw new ArgumentOutOfRangeException(
            nameof(reduction), reduction, "A squared error is a Sum, a Mean, a HalfSum or a HalfMean."),
    };

    private static void RequirePairs(double[] yTrue, double[] yPred)
    {
        Require.Vector(yTrue, nameof(yTrue));
        ArgumentNullException.ThrowIfNull(yPred);
        Require.SameLength(yTrue.Length, nameof(yTrue), yPred.Length, nameof(yPred));
        Require.AllFinite(yPred, nameof(yPred));
    }
}
