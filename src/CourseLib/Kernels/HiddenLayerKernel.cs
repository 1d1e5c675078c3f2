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

    // Where in w these begin; W₁ begins at 0, and b₂ is the last.
    private int Bias1 => inputs * hidden;

    private int Weights2 => (inputs + 1) * hidden;

    // The activations of the hidden neurons, then the sums and the deltas of the output neuron.
    public int ScratchLength => (hidden + 1) * RowBlock.Capacity;

    public double AddBlock(RowBlock block, ReadOnlySpan<double> w, Span<double> gradient, Span<double> scratch)
    {
        Span<double> output = RowBlock.Columns(scratch, hidden, 1);
        output.Fill(w[^1]);
        for (int first = 0; first < hidden; first += BlockProducts.Tile)
            Forward(block, w, Tile(first), scratch, output);

        double loss = NeuronKernel.SquaredErrorDeltas(block, output);
        gradient[^1] += BlockProducts.Sum(output, block.PaddedRows);
        for (int first = 0; first < hidden; first += BlockProducts.Tile)
            Backward(block, w, Tile(first), scratch, output, gradient);

        return loss;
    }

    private Range Tile(int first) => first..Math.Min(hidden, first + BlockProducts.Tile);

    /// <summary>For some hidden neurons: A₁ = σ(X W₁ + b₁), and what they add to z₂ = A₁ w₂ + b₂.</summary>
    private void Forward(RowBlock block, ReadOnlySpan<double> w, Range tile, Span<double> scratch, Span<double> output)
    {
        (int first, int count) = tile.GetOffsetAndLength(hidden);
        Span<double> activations = RowBlock.Columns(scratch, first, count);
        BlockProducts.WeightedSums(block, w[first..Bias1], hidden, w.Slice(Bias1 + first, count), activations);
        for (int j = 0; j < count; j++)
            Activate(RowBlock.Columns(activations, j, 1), w[Weights2 + first + j], output, block.PaddedRows);
    }

    /// <summary>For some hidden neurons: Δ₁ from δ₂, and the gradient by all parameters that are theirs.</summary>
    private void Backward(
        RowBlock block, ReadOnlySpan<double> w, Range tile, Span<double> scratch, Span<double> delta, Span<double> gradient)
    {
        (int first, int count) = tile.GetOffsetAndLength(hidden);
        Span<double> activations = RowBlock.Columns(scratch, first, count);
        for (int j = first; j < first + count; j++)
        {
            (double bySum, double byWeight) =
                HiddenDeltas(RowBlock.Columns(scratch, j, 1), delta, w[Weights2 + j], block.PaddedRows);
            gradient[Bias1 + j] += bySum;
            gradient[Weights2 + j] += byWeight;
        }

        BlockProducts.AddTransposed(block, activations, gradient[first..Bias1], hidden);
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

    /// <summary>a ← δ₁ = δ₂ w a (1 − a) for one hidden neuron. Returns Σ δ₁ and Σ δ₂ a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double BySum, double ByWeight) HiddenDeltas(
        Span<double> activation, Span<double> outputDelta, double weight, int rows)
    {
        ref double a = ref MemoryMarshal.GetReference(activation);
        ref double d = ref MemoryMarshal.GetReference(outputDelta);
        Vector256<double> w = Vector256.Create(weight);
        Vector256<double> bySum = Vector256<double>.Zero, byWeight = Vector256<double>.Zero;
        for (nuint r = 0; r < (nuint)rows; r += Lanes)
        {
            Vector256<double> value = Vector256.LoadUnsafe(ref a, r);
            Vector256<double> product = Vector256.LoadUnsafe(ref d, r) * value;
            Vector256<double> delta = product * w * (Vector256<double>.One - value);
            delta.StoreUnsafe(ref a, r);
            bySum += delta;
            byWeight += product;
        }

        return (Vector256.Sum(bySum), Vector256.Sum(byWeight));
    }
}
