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

    // The weighted sums, which become deltas, and the losses.
    public int ScratchLength => 2 * RowBlock.Capacity;

    public double AddBlock(RowBlock block, ReadOnlySpan<double> w, Span<double> gradient, Span<double> scratch)
    {
        Span<double> delta = RowBlock.Column(scratch, 0);
        Span<double> losses = RowBlock.Column(scratch, 1);
        BlockProducts.WeightedSums(block, w[..inputs], w[inputs..], delta);
        if (loss == NeuronLoss.BinaryCrossEntropy)
            CrossEntropyDeltas(block, delta, losses);
        else
            SquaredErrorDeltas(block, delta, losses);

        block.ClearPadding(delta);
        block.ClearPadding(losses);
        BlockProducts.AddTransposed(block, delta, gradient[..inputs]);
        gradient[inputs] += BlockProducts.Sum(delta, block.PaddedRows);
        return BlockProducts.Sum(losses, block.PaddedRows);
    }

    /// <summary>
    /// From the logits z: the losses max(z, 0) − z y + ln(1 + e⁻|ᶻ|), and δ = σ(z) − y. With s = 1 − 2y, which is 1 or −1, these are
    /// max(s z, 0) + ln(1 + e⁻|ᶻ|) and s σ(s z), whose digits no difference takes away.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CrossEntropyDeltas(RowBlock block, Span<double> sums, Span<double> losses)
    {
        ref double z = ref MemoryMarshal.GetReference(sums);
        ref double y = ref MemoryMarshal.GetReference(block.Targets);
        ref double l = ref MemoryMarshal.GetReference(losses);
        for (nuint r = 0; r < (nuint)block.PaddedRows; r += Lanes)
        {
            Vector256<double> sign = Vector256<double>.One - (2 * Vector256.LoadUnsafe(ref y, r));
            Vector256<double> wrong = sign * Vector256.LoadUnsafe(ref z, r);
            Vector256<double> e = Vector256.Exp(-Vector256.Abs(wrong));
            (Vector256.Max(wrong, Vector256<double>.Zero) + VectorFunctions.LogOnePlus(e)).StoreUnsafe(ref l, r);
            (sign * VectorFunctions.Sigmoid(wrong)).StoreUnsafe(ref z, r);
        }
    }

    /// <summary>From the sums z: the losses (ŷ − y)² with ŷ = σ(z), and δ = 2 (ŷ − y) ŷ (1 − ŷ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SquaredErrorDeltas(RowBlock block, Span<double> sums, Span<double> losses)
    {
        ref double z = ref MemoryMarshal.GetReference(sums);
        ref double y = ref MemoryMarshal.GetReference(block.Targets);
        ref double l = ref MemoryMarshal.GetReference(losses);
        for (nuint r = 0; r < (nuint)block.PaddedRows; r += Lanes)
        {
            Vector256<double> output = VectorFunctions.Sigmoid(Vector256.LoadUnsafe(ref z, r));
            Vector256<double> error = output - Vector256.LoadUnsafe(ref y, r);
            (error * error).StoreUnsafe(ref l, r);
            (2 * error * output * (Vector256<double>.One - output)).StoreUnsafe(ref z, r);
        }
    }
}
