using System.Numerics;

namespace CourseLib.Data;

/// <summary>
/// Random numbers as <c>numpy.random.RandomState</c> draws them: for the same seed and the same calls, the same numbers.
/// </summary>
/// <remarks>
/// NumPy has frozen this generator, so its numbers do not change from version to version. Underneath is the Mersenne twister
/// MT19937 (Matsumoto and Nishimura 1998). Not for several threads at once: give each its own.
/// </remarks>
public sealed class NumpyRandomState
{
    private readonly MersenneTwister _bits;
    private double? _savedGaussian;

    /// <summary>Starts the sequence that belongs to a seed, as <c>RandomState(seed)</c> does.</summary>
    /// <param name="seed">0 or more; NumPy refuses negative seeds too.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seed"/> is negative.</exception>
    public NumpyRandomState(int seed)
    {
        Require.NotNegative(seed, nameof(seed));
        _bits = new MersenneTwister((uint)seed);
    }

    /// <summary>
    /// A number from 0 up to, but not including, 1, each multiple of 2⁻⁵³ as likely as any other: NumPy's
    /// <c>random_sample</c>.
    /// </summary>
    /// <returns>(a · 2²⁶ + b) / 2⁵³, with the upper 27 bits a of one draw and the upper 26 bits b of the next.</returns>
    public double NextDouble()
    {
        double upper = _bits.NextUInt32() >> 5;
        double lower = _bits.NextUInt32() >> 6;
        return ((upper * (1L << 26)) + lower) / (1L << 53);
    }

    /// <summary>
    /// A number from the normal distribution with mean 0 and standard deviation 1: NumPy's <c>standard_normal</c>.
    /// </summary>
    /// <returns>
    /// v · √(−2 ln r / r), where (u, v) is uniform in the unit disc without its centre and r = u² + v². The same factor times u
    /// is a second, independent number, kept for the next call.
    /// </returns>
    /// <remarks>
    /// The polar method: G. Marsaglia and T. A. Bray, "A Convenient Method for Generating Normal Variables", SIAM Review 6
    /// (1964) 260–264.
    /// </remarks>
    public double NextGaussian()
    {
        if (_savedGaussian is { } saved)
        {
            _savedGaussian = null;
            return saved;
        }

        (double u, double v, double r) = NextInUnitDisc();
        double factor = Math.Sqrt(-2 * Math.Log(r) / r);
        _savedGaussian = factor * u;
        return factor * v;
    }

    /// <summary>A whole number from <paramref name="low"/> up to, but not including, <paramref name="high"/>: NumPy's
    /// <c>randint</c>.</summary>
    /// <param name="low">The smallest number that can come.</param>
    /// <param name="high">One above the largest.</param>
    /// <returns>A number, each as likely as any other. If only one can come, nothing is drawn.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is not above <paramref name="low"/>.</exception>
    public int NextInt(int low, int high) => (int)NextInt64(low, high);

    /// <summary>
    /// <see cref="NextInt"/> for 64-bit numbers. The two give the same numbers where both can: the width of the range
    /// alone decides how many bits are drawn.
    /// </summary>
    /// <param name="low">The smallest number that can come.</param>
    /// <param name="high">One above the largest.</param>
    /// <returns>A number, each as likely as any other. If only one can come, nothing is drawn.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is not above <paramref name="low"/>.</exception>
    public long NextInt64(long low, long high)
    {
        Require.Above(low, nameof(low), high, nameof(high));
        return low + (long)NextUpTo((ulong)(high - 1) - (ulong)low);
    }

    /// <summary>The numbers 0 … n − 1 in random order: NumPy's <c>permutation(n)</c>.</summary>
    /// <param name="n">How many, 0 or more.</param>
    /// <returns>n different numbers, each order as likely as any other.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative.</exception>
    /// <remarks>
    /// The shuffle of Fisher and Yates, from the end: R. Durstenfeld, "Algorithm 235: Random permutation", Communications of
    /// the ACM 7 (1964) 420. NumPy's <c>shuffle</c> of 0 … n − 1 is the same.
    /// </remarks>
    public int[] Permutation(int n)
    {
        Require.NotNegative(n, nameof(n));
        int[] order = [.. Enumerable.Range(0, n)];
        for (int last = n - 1; last > 0; last--)
        {
            int chosen = (int)NextUpTo((ulong)last);
            (order[last], order[chosen]) = (order[chosen], order[last]);
        }

        return order;
    }

    private (double U, double V, double R) NextInUnitDisc()
    {
        while (true)
        {
            double u = (2 * NextDouble()) - 1;
            double v = (2 * NextDouble()) - 1;
            double r = (u * u) + (v * v);
            if (r is > 0 and < 1)
                return (u, v, r);
        }
    }

    /// <summary>
    /// A number from 0 to <paramref name="largest"/>, both included. Draws as many bits as the largest has, and draws again
    /// while they make too large a number: a remainder would make small numbers likelier.
    /// </summary>
    private ulong NextUpTo(ulong largest)
    {
        if (largest == 0)
            return 0;
        ulong mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(largest);
        while (true)
        {
            ulong candidate = mask & (largest <= uint.MaxValue ? _bits.NextUInt32() : _bits.NextUInt64());
            if (candidate <= largest)
                return candidate;
        }
    }
}
