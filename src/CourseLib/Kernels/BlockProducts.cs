using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CourseLib.Kernels;

/// <summary>
/// The two matrix products that take a network's time, for a block of rows: the weighted sums of the way forward, Z = X W + b, and
/// the gradient of the way back, Xᵀ Δ. Each column of Z and Δ has <see cref="RowBlock.Capacity"/> numbers.
/// </summary>
/// <remarks>
/// Both run on eight independent sums at a time: as many as two multiply-add units with a latency of four cycles keep under way.
/// </remarks>
internal static class BlockProducts
{
    /// <summary>How many neurons are taken at a time: their columns and those of X fit a core's first cache.</summary>
    public const int Tile = 4;

    private const int Stride = RowBlock.Capacity;
    private const int Step = RowBlock.Step;
    private const int Lanes = 4;

    /// <summary>
    /// Z ← X W + b for n features and up to <see cref="Tile"/> neurons of a layer of h: <paramref name="weights"/> begins with the
    /// first neuron's weight of the first feature, and has the next feature's h further on.
    /// </summary>
    public static void WeightedSums(
        RowBlock block, ReadOnlySpan<double> weights, int h, ReadOnlySpan<double> biases, Span<double> sums)
    {
        int n = block.FeatureCount;
        RequireFit(weights.Length >= ((n - 1) * h) + biases.Length && sums.Length == biases.Length * Stride);
        ref double x = ref MemoryMarshal.GetReference(block.Features);
        ref double w = ref MemoryMarshal.GetReference(weights);
        ref double b = ref MemoryMarshal.GetReference(biases);
        ref double z = ref MemoryMarshal.GetReference(sums);
        if (biases.Length == Tile)
        {
            SumsOfFour(ref x, n, ref w, h, ref b, ref z, block.PaddedRows);
            return;
        }

        for (int j = 0; j < biases.Length; j++)
            SumsOfOne(ref x, n, ref Unsafe.Add(ref w, j), h, biases[j], ref Unsafe.Add(ref z, j * Stride), block.PaddedRows);
    }

    /// <summary>
    /// G ← G + Xᵀ Δ for n features and up to <see cref="Tile"/> neurons of a layer of h, with <paramref name="gradient"/> laid out as
    /// the weights are.
    /// </summary>
    public static void AddTransposed(RowBlock block, ReadOnlySpan<double> deltas, Span<double> gradient, int h)
    {
        int n = block.FeatureCount;
        int neurons = deltas.Length / Stride;
        RequireFit(gradient.Length >= ((n - 1) * h) + neurons && deltas.Length == neurons * Stride);
        ref double x = ref MemoryMarshal.GetReference(block.Features);
        ref double d = ref MemoryMarshal.GetReference(deltas);
        ref double g = ref MemoryMarshal.GetReference(gradient);
        int k = 0;
        for (; neurons == Tile && k + 2 <= n; k += 2)
            AddFourByTwo(ref Unsafe.Add(ref x, k * Step), n, ref d, ref Unsafe.Add(ref g, k * h), h, block.PaddedRows);
        for (; k < n; k++)
        {
            for (int j = 0; j < neurons; j++)
            {
                Unsafe.Add(ref g, (k * h) + j) +=
                    Dot(ref Unsafe.Add(ref x, k * Step), n, ref Unsafe.Add(ref d, j * Stride), block.PaddedRows);
            }
        }
    }

    /// <summary>The sum of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Sum(ReadOnlySpan<double> a, int rows)
    {
        Vector256<double> sum = Vector256<double>.Zero;
        for (int r = 0; r < rows; r += Lanes)
            sum += At(ref MemoryMarshal.GetReference(a), r);

        return Vector256.Sum(sum);
    }

    // What follows reads and writes without bounds checks, so it is checked here, once a block.
    private static void RequireFit(bool fits)
    {
        if (!fits)
            throw new InvalidOperationException("A kernel's vectors do not fit its block.");
    }

    /// <summary>⟨x, d⟩ of a column of X, one of n, with one of Δ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ref double x, int n, ref double d, int rows)
    {
        Vector256<double> left = Vector256<double>.Zero, right = Vector256<double>.Zero;
        for (int r = 0; r < rows; r += Step)
        {
            left = MultiplyAdd(At(ref x, 0), At(ref d, r), left);
            right = MultiplyAdd(At(ref x, Lanes), At(ref d, r + Lanes), right);
            x = ref Unsafe.Add(ref x, n * Step);
        }

        return Vector256.Sum(left + right);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumsOfOne(ref double x, int n, ref double w, int h, double b, ref double z, int rows)
    {
        for (int r = 0; r < rows; r += Step)
        {
            Vector256<double> left = Vector256.Create(b), right = left;
            for (int k = 0; k < n; k++)
            {
                Vector256<double> weight = Vector256.Create(Unsafe.Add(ref w, k * h));
                left = MultiplyAdd(weight, At(ref x, 0), left);
                right = MultiplyAdd(weight, At(ref x, Lanes), right);
                x = ref Unsafe.Add(ref x, Step);
            }

            left.StoreUnsafe(ref z, (nuint)r);
            right.StoreUnsafe(ref z, (nuint)(r + Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumsOfFour(ref double x, int n, ref double w, int h, ref double b, ref double z, int rows)
    {
        for (int r = 0; r < rows; r += Step)
        {
            Vector256<double> left0 = Vector256.Create(b), right0 = left0;
            Vector256<double> left1 = Vector256.Create(Unsafe.Add(ref b, 1)), right1 = left1;
            Vector256<double> left2 = Vector256.Create(Unsafe.Add(ref b, 2)), right2 = left2;
            Vector256<double> left3 = Vector256.Create(Unsafe.Add(ref b, 3)), right3 = left3;
            ref double weights = ref w;
            for (int k = 0; k < n; k++)
            {
                Vector256<double> left = At(ref x, 0), right = At(ref x, Lanes);
                Vector256<double> weight = Vector256.Create(weights);
                left0 = MultiplyAdd(weight, left, left0);
                right0 = MultiplyAdd(weight, right, right0);
                weight = Vector256.Create(Unsafe.Add(ref weights, 1));
                left1 = MultiplyAdd(weight, left, left1);
                right1 = MultiplyAdd(weight, right, right1);
                weight = Vector256.Create(Unsafe.Add(ref weights, 2));
                left2 = MultiplyAdd(weight, left, left2);
                right2 = MultiplyAdd(weight, right, right2);
                weight = Vector256.Create(Unsafe.Add(ref weights, 3));
                left3 = MultiplyAdd(weight, left, left3);
                right3 = MultiplyAdd(weight, right, right3);
                x = ref Unsafe.Add(ref x, Step);
                weights = ref Unsafe.Add(ref weights, h);
            }

            ref double sums = ref Unsafe.Add(ref z, r);
            left0.StoreUnsafe(ref sums);
            right0.StoreUnsafe(ref sums, Lanes);
            left1.StoreUnsafe(ref sums, Stride);
            right1.StoreUnsafe(ref sums, Stride + Lanes);
            left2.StoreUnsafe(ref sums, 2 * Stride);
            right2.StoreUnsafe(ref sums, (2 * Stride) + Lanes);
            left3.StoreUnsafe(ref sums, 3 * Stride);
            right3.StoreUnsafe(ref sums, (3 * Stride) + Lanes);
        }
    }

    /// <summary>The products of two columns of X, from <paramref name="x"/> on, with four of Δ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFourByTwo(ref double x, int n, ref double d, ref double g, int h, int rows)
    {
        Vector256<double> upper0 = Vector256<double>.Zero, upper1 = upper0, upper2 = upper0, upper3 = upper0;
        Vector256<double> lower0 = upper0, lower1 = upper0, lower2 = upper0, lower3 = upper0;
        for (int r = 0; r < rows; r += Lanes)
        {
            Vector256<double> upper = At(ref x, 0), lower = At(ref x, Step);
            Vector256<double> delta = At(ref d, r);
            upper0 = MultiplyAdd(upper, delta, upper0);
            lower0 = MultiplyAdd(lower, delta, lower0);
            delta = At(ref d, Stride + r);
            upper1 = MultiplyAdd(upper, delta, upper1);
            lower1 = MultiplyAdd(lower, delta, lower1);
            delta = At(ref d, (2 * Stride) + r);
            upper2 = MultiplyAdd(upper, delta, upper2);
            lower2 = MultiplyAdd(lower, delta, lower2);
            delta = At(ref d, (3 * Stride) + r);
            upper3 = MultiplyAdd(upper, delta, upper3);
            lower3 = MultiplyAdd(lower, delta, lower3);

            // From the left half of eight rows to the right one, and from there to the next eight.
            x = ref Unsafe.Add(ref x, r % Step == 0 ? Lanes : (n * Step) - Lanes);
        }

        AddSums(upper0, upper1, upper2, upper3, ref g);
        AddSums(lower0, lower1, lower2, lower3, ref Unsafe.Add(ref g, h));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSums(
        Vector256<double> s0, Vector256<double> s1, Vector256<double> s2, Vector256<double> s3, ref double g) =>
        (At(ref g, 0) + Vector256.Create(Vector256.Sum(s0), Vector256.Sum(s1), Vector256.Sum(s2), Vector256.Sum(s3)))
            .StoreUnsafe(ref g);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> At(ref double column, int row) => Vector256.LoadUnsafe(ref column, (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Vector256.FusedMultiplyAdd(a, b, c);
}
