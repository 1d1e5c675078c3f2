using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CourseLib.Kernels;

/// <summary>
/// The neuron of <see cref="Neuron"/>, ŷ = σ(x · w + b), with a loss summed over the rows; w holds the weights, then the bias.
/// </summary>
internal sealed class NeuronKernel(int inputs, NeuronLoss loss) : IBlockKernel
{
    private const int Lanes = 4;

    public int FeatureCount => inputs;

    public int ParameterCount => inputs + 1;

    // The weighted sums, which become deltas.
    public int ScratchLength => RowBlock.Capacity;

    public double AddBlock(RowBlock block, ReadOnlySpan<double> w, Span<double> gradient, Span<double> scratch)
    {
        Span<double> sums = RowBlock.Columns(scratch, 0, 1);
        BlockProducts.WeightedSums(block, w[..inputs], 1, w[inputs..], sums);
        double sum = loss == NeuronLoss.BinaryCrossEntropy ? CrossEntropyDeltas(block, sums) : SquaredErrorDeltas(block, sums);
        BlockProducts.AddTransposed(block, sums, gradient[..inputs], 1);
        gradient[inputs] += BlockProducts.Sum(sums, block.PaddedRows);
        return sum;
    }

    /// <summary>
    /// z ← δ = σ(z) − y. Returns the sum of max(z, 0) − z y + ln(1 + e⁻|ᶻ|). With s = 1 − 2y, which is 1 or −1, these are
    /// s σ(s z) and max(s z, 0) + ln(1 + e⁻|ᶻ|), whose digits no difference takes away.
    /// </summary>
    /// <remarks>
    /// A logarithm costs more than all the rest, so there is one for the product of all 1 + e, each of which is from 1 to 2. What
    /// 1 + e rounds away is added by itself, so that a small e keeps its digits.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double CrossEntropyDeltas(RowBlock block, Span<double> sums)
    {
        ref double z = ref MemoryMarshal.GetReference(sums);
        ref double y = ref MemoryMarshal.GetReference(block.Targets);
        Vector256<double> zero = Vector256<double>.Zero, one = Vector256<double>.One;
        Vector256<double> product = one, sum = zero;
        for (int r = 0; r < block.PaddedRows; r += Lanes)
        {
            Vector256<double> sign = one - (2 * Vector256.LoadUnsafe(ref y, (nuint)r));
            Vector256<double> wrong = sign * Vector256.LoadUnsafe(ref z, (nuint)r);
            Vector256<double> sigmoid = VectorFunctions.Sigmoid(wrong, out Vector256<double> e);
            e = block.ClearPadding(e, r);
            Vector256<double> factor = one + e;
            product *= factor;
            sum += e - (factor - one) + block.ClearPadding(Vector256.MaxNative(wrong, zero), r);
            block.ClearPadding(sign * sigmoid, r).StoreUnsafe(ref z, (nuint)r);
        }

        return Vector256.Sum(sum + Vector256.Log(product));
    }

    /// <summary>z ← δ = 2 (ŷ − y) ŷ (1 − ŷ) with ŷ = σ(z), of any output neuron. Returns Σ (ŷ − y)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SquaredErrorDeltas(RowBlock block, Span<double> sums)
    {
        ref double z = ref MemoryMarshal.GetReference(sums);
        ref double y = ref MemoryMarshal.GetReference(block.Targets);
        Vector256<double> sum = Vector256<double>.Zero;
        for (int r = 0; r < block.PaddedRows; r += Lanes)
        {
            Vector256<double> output = VectorFunctions.Sigmoid(Vector256.LoadUnsafe(ref z, (nuint)r));
            Vector256<double> error = block.ClearPadding(output - Vector256.LoadUnsafe(ref y, (nuint)r), r);
            sum += error * error;
            (2 * error * output * (Vector256<double>.One - output)).StoreUnsafe(ref z, (nuint)r);
        }

        return Vector256.Sum(sum);
    }
}
