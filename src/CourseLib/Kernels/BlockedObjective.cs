using System.Runtime.Intrinsics;
using CourseLib.Data;
using CourseLib.Optimization;

namespace CourseLib.Kernels;

/// <summary>
/// A model's loss over rows of data, evaluated block by block.
/// </summary>
/// <remarks>
/// The blocks are summed in chunks of fixed size, and the chunks in their order. So the result does not depend on how many cores
/// there are, to the last bit. An objective holds scratch space, and so serves one run at a time.
/// </remarks>
internal sealed class BlockedObjective : ISampledObjective
{
    // 2048 rows: enough work to be worth handing to another core, few enough to share evenly.
    private const int BlocksPerChunk = 16;

    // Rows · parameters below which waking another core takes as long as it saves.
    private const long ParallelWork = 500_000;

    private readonly IBlockKernel _kernel;
    private readonly Func<int, double> _divisor;
    private readonly RowBlocks _all;
    private readonly RowBlocks _batch;
    private readonly double[] _scratch;
    private readonly ChunkSums? _chunks;

    /// <param name="kernel">The model.</param>
    /// <param name="data">Checked rows that fit it. They are copied.</param>
    /// <param name="divisor">From a number of rows, what the sum of their losses is divided by.</param>
    public BlockedObjective(IBlockKernel kernel, LabeledData data, Func<int, double> divisor)
    {
        _kernel = kernel;
        SampleCount = data.Labels.Length;
        _divisor = divisor;
        _scratch = new double[kernel.ScratchLength];
        _batch = new RowBlocks(kernel.FeatureCount);
        _all = new RowBlocks(kernel.FeatureCount);
        _all.Load(data);
        int chunkCount = (_all.Count + BlocksPerChunk - 1) / BlocksPerChunk;
        if (chunkCount > 1)
        {
            bool pays = (long)SampleCount * kernel.ParameterCount >= ParallelWork;
            int helperCount = pays ? Math.Min(Environment.ProcessorCount, chunkCount) - 1 : 0;
            _chunks = new ChunkSums(kernel, _all, chunkCount, BlocksPerChunk, helperCount);
        }
    }

    public int ParameterCount => _kernel.ParameterCount;

    public int SampleCount { get; }

    public double Evaluate(ReadOnlySpan<double> w, Span<double> gradient)
    {
        Require.PointAndGradient(w, gradient, ParameterCount);
        double sum = _chunks is null ? SumBlocks(_all, w, gradient) : _chunks.Sum(w, gradient);
        return Divided(sum, gradient, SampleCount);
    }

    public double Evaluate(ReadOnlySpan<double> w, ReadOnlySpan<int> rows, Span<double> gradient)
    {
        Require.PointAndGradient(w, gradient, ParameterCount);
        Require.RowNumbers(rows, SampleCount);
        _batch.Load(_all, rows);
        return Divided(SumBlocks(_batch, w, gradient), gradient, rows.Length);
    }

    private double SumBlocks(RowBlocks blocks, ReadOnlySpan<double> w, Span<double> gradient)
    {
        gradient.Clear();
        double loss = 0;
        for (int block = 0; block < blocks.Count; block++)
            loss += _kernel.AddBlock(blocks[block], w, gradient, _scratch);

        return loss;
    }

    private double Divided(double sum, Span<double> gradient, int rows)
    {
        double divisor = _divisor(rows);
        int i = 0;
        for (; i + Vector256<double>.Count <= gradient.Length; i += Vector256<double>.Count)
            (Vector256.Create(gradient[i..]) / divisor).CopyTo(gradient[i..]);
        for (; i < gradient.Length; i++)
            gradient[i] /= divisor;

        return sum / divisor;
    }
}
