using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CourseLib.Kernels;

/// <summary>
/// The sigmoid by its Taylor series about the nearest of many points, for a sum that mostly stays near where it was the last time.
/// </summary>
/// <remarks>
/// Made for what waits for each result before it can go on: it counts how many operations wait for each other, not how many there
/// are. An exponential and a division take some 50 cycles. A series of 8 terms takes 16, if its coefficients are there
/// when z comes: so the place in the table where z was the last time is looked up in advance. That is a guess, and never
/// changes a result: a z which is nearer to another point has its series about that one.
/// </remarks>
internal readonly ref struct SigmoidSeries
{
    // The rest of a series that leaves out r⁸ and more is below 10⁻¹⁶ of σ for |r| ≤ 1/32.
    private const int Terms = 8;
    private const int PointsPerUnit = 16;

    // σ(40) is 1, to the last bit. What lies below −40 has no series.
    private const int LastPoint = 40 * PointsPerUnit;
    private const double End = LastPoint / PointsPerUnit;

    private static readonly double[] Table = MakeTable();

    private readonly ReadOnlySpan<double> _coefficients;

    public SigmoidSeries() => _coefficients = Table;

    /// <summary>σ(z), within 4 units in the last place of <see cref="Activation.Sigmoid"/>.</summary>
    /// <param name="z">A sum; NaN gives NaN.</param>
    /// <param name="near">Where z was the last time; it becomes where z is now.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double z, ref Place near)
    {
        z = Vector128.MinNative(Vector128.Create(End), Vector128.CreateScalarUnsafe(z)).ToScalar();
        double r = z - near.Center;
        if (!(Math.Abs(r) < 0.5 / PointsPerUnit))
        {
            if (z < -End)
                return VectorFunctions.Sigmoid(Vector256.CreateScalarUnsafe(z)).ToScalar();
            near = new Place(z);
            r = z - near.Center;
        }

        // Estrin's scheme: few operations that wait for each other.
        ReadOnlySpan<double> c = _coefficients.Slice((LastPoint + near.Point) * Terms, Terms);
        double square = r * r;
        double high = MultiplyAdd(square, MultiplyAdd(r, c[7], c[6]), MultiplyAdd(r, c[5], c[4]));
        double low = MultiplyAdd(square, MultiplyAdd(r, c[3], c[2]), MultiplyAdd(r, c[1], c[0]));
        return MultiplyAdd(square * square, high, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double MultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    private static double[] MakeTable()
    {
        var table = new double[(2 * LastPoint + 1) * Terms];
        for (int point = -LastPoint; point <= LastPoint; point++)
            Expand((double)point / PointsPerUnit, table.AsSpan((LastPoint + point) * Terms, Terms));

        return table;
    }

    /// <summary>
    /// The coefficients follow from σ' = σ − σ², compared power by power: (n + 1) cₙ₊₁ = cₙ − Σ cₖ cₙ₋ₖ. Those at a positive
    /// point, where σ − σ² has few digits, are taken from −x by σ(x) = 1 − σ(−x).
    /// </summary>
    private static void Expand(double x, Span<double> c)
    {
        c[0] = Activation.Sigmoid(-Math.Abs(x));
        for (int n = 0; n + 1 < Terms; n++)
        {
            double sum = c[n];
            for (int k = 0; k <= n; k++)
                sum -= c[k] * c[n - k];
            c[n + 1] = sum / (n + 1);
        }

        if (x <= 0)
            return;
        c[0] = 1 - c[0];
        for (int n = 2; n < Terms; n += 2)
            c[n] = -c[n];
    }

    /// <summary>One of the points about which there is a series; at first the point 0.</summary>
    internal readonly struct Place
    {
        /// <summary>The place nearest to z.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Place(double z)
        {
            double nearest = Math.Round(z * PointsPerUnit);
            Point = (int)nearest;
            Center = nearest / PointsPerUnit;
        }

        public int Point { get; }

        public double Center { get; }
    }
}
