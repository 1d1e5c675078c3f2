using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CourseLib.Kernels;

/// <summary>
/// The n–h–1 network of <see cref="HiddenLayerNetwork"/>, whose remarks have the formulas. The loss is Σ (y − ŷ)², without a
/// divisor, and w holds W₁ (row by row), b₁, w₂ and b₂ in this order.
/// </summary>
internal sealed class HiddenLayerKernel(int inputs, int hidden) : IBlockKernel
{
    private const int Lanes = 4;

    public int FeatureCount => inputs;

    public int ParameterCount => ((inputs + 2) * hidden) + 1;

    // The activations of the hidden neurons, the output's sums, and its deltas.
    public int ScratchLength => (hidden + 2) * RowBlock.Capacity;

    private Range Weights1 => ..(inputs * hidden);

    private Range Bias1 => (inputs * hidden)..((inputs + 1) * hidden);

    private Range Weights2 => ((inputs + 1) * hidden)..((inputs + 2) * hidden);

    public double AddBlock(RowBlock block, ReadOnlySpan<double> w, Span<double> gradient, Span<double> scratch)
    {
        Span<double> activations = scratch[..(hidden * RowBlock.Capacity)];
        Span<double> delta = RowBlock.Column(scratch, hidden + 1);
        Span<double> output = Forward(block, w, scratch);
        double loss = OutputDeltas(block, output, delta);
        gradient[^1] += BlockProducts.Sum(delta, block.PaddedRows);
        for (int j = 0; j < hidden; j++)
        {
            Span<double> activation = RowBlock.Column(activations, j);
            gradient[Weights2][j] += BlockProducts.Dot(activation, delta, block.PaddedRows);
            gradient[Bias1][j] += HiddenDeltas(activation, delta, w[Weights2][j], block.PaddedRows);
        }

        BlockProducts.AddTransposed(block, activations, gradient[Weights1]);
        return loss;
    }

    /// <summary>
    /// A₁ = σ(X W₁ + b₁), which becomes the first columns of the scratch space, and z₂ = A₁ w₂ + b₂, the column returned.
    /// </summary>
    public Span<double> Forward(RowBlock block, ReadOnlySpan<double> w, Span<double> scratch)
    {
        Span<double> activations = scratch[..(hidden * RowBlock.Capacity)];
        Span<double> output = RowBlock.Column(scratch, hidden);
        output.Fill(w[^1]);
        BlockProducts.WeightedSums(block, w[Weights1], w[Bias1], activations);
        for (int j = 0; j < hidden; j++)
            Activate(RowBlock.Column(activations, j), w[Weights2][j], output, block.PaddedRows);

        return output;
    }

    /// <summary>a ← σ(a) for one hidden neuron's sums, and z₂ ← z₂ + w a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Activate(Span<double> activation, double weight, Span<double> output, int rows)
    {
        ref double a = ref MemoryMarshal.GetReference(activation);
        ref double z = ref MemoryMarshal.GetReference(output);
        Vector256<double> w = Vector256.Create(weight);
        for (nuint r = 0; r < (nuint)rows; r += Lanes)
        {
            Vector256<double> value = VectorFunctions.Sigmoid(Vector256.LoadUnsafe(ref a, r));
            value.StoreUnsafe(ref a, r);
            Vector256.FusedMultiplyAdd(w, value, Vector256.LoadUnsafe(ref z, r)).StoreUnsafe(ref z, r);
        }
    }

    /// <summary>δ₂ = 2 (ŷ − y) ŷ (1 − ŷ) of each row, with ŷ = σ(z₂). Returns Σ (ŷ − y)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double OutputDeltas(RowBlock block, Span<double> sums, Span<double> delta)
    {
        ref double z = ref MemoryMarshal.GetReference(sums);
        ref double y = ref MemoryMarshal.GetReference(block.Targets);
        ref double d = ref MemoryMarshal.GetReference(delta);
        for (nuint r = 0; r < (nuint)block.PaddedRows; r += Lanes)
        {
            Vector256<double> output = VectorFunctions.Sigmoid(Vector256.LoadUnsafe(ref z, r));
            Vector256<double> error = output - Vector256.LoadUnsafe(ref y, r);
            error.StoreUnsafe(ref z, r);
            (2 * error * output * (Vector256<double>.One - output)).StoreUnsafe(ref d, r);
        }

        block.ClearPadding(sums);
        block.ClearPadding(delta);
        return BlockProducts.Dot(sums, sums, block.PaddedRows);
    }

    /// <summary>a ← δ₁ = δ₂ w a (1 − a) for one hidden neuron. Returns Σ δ₁.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double HiddenDeltas(Span<double> activation, Span<double> outputDelta, double weight, int rows)
    {
        ref double a = ref MemoryMarshal.GetReference(activation);
        ref double d = ref MemoryMarshal.GetReference(outputDelta);
        Vector256<double> w = Vector256.Create(weight), sum = Vector256<double>.Zero;
        for (nuint r = 0; r < (nuint)rows; r += Lanes)
        {
            Vector256<double> value = Vector256.LoadUnsafe(ref a, r);
            Vector256<double> delta = Vector256.LoadUnsafe(ref d, r) * w * value * (Vector256<double>.One - value);
            delta.StoreUnsafe(ref a, r);
            sum += delta;
        }

        return Vector256.Sum(sum);
    }
}
