using System.Runtime.CompilerServices;

namespace CourseLib.Kernels;

/// <summary>
/// Rows of data, copied into blocks.
/// </summary>
internal sealed class RowBlocks
{
    private readonly int _featureCount;
    private double[] _features = [];
    private double[] _targets = [];
    private int _rowCount;

    public RowBlocks(int featureCount) => _featureCount = featureCount;

    public int Count => BlocksFor(_rowCount);

    public RowBlock this[int index]
    {
        get
        {
            int length = _featureCount * RowBlock.Capacity;
            return new RowBlock(
                _features.AsSpan(index * length, length),
                _targets.AsSpan(index * RowBlock.Capacity, RowBlock.Capacity),
                Math.Min(RowBlock.Capacity, _rowCount - (index * RowBlock.Capacity)));
        }
    }

    /// <summary>Takes these rows in place of those it held. It allocates only to hold more than ever before.</summary>
    public void Load(double[][] features, double[] targets, ReadOnlySpan<int> rows)
    {
        Reserve(rows.Length);
        for (int block = 0; block < Count; block++)
            LoadBlock(block, features, targets, rows);
    }

    /// <summary>Takes all rows, on all cores.</summary>
    public void LoadAll(double[][] features, double[] targets)
    {
        int[] rows = [.. Enumerable.Range(0, features.Length)];
        Reserve(rows.Length);
        Parallel.For(0, Count, block => LoadBlock(block, features, targets, rows));
    }

    private static int BlocksFor(int rowCount) => (rowCount + RowBlock.Capacity - 1) / RowBlock.Capacity;

    private void Reserve(int rowCount)
    {
        _rowCount = rowCount;
        if (_targets.Length >= rowCount)
            return;
        _targets = GC.AllocateUninitializedArray<double>(Count * RowBlock.Capacity);
        _features = GC.AllocateUninitializedArray<double>(_targets.Length * _featureCount);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LoadBlock(int block, double[][] features, double[] targets, ReadOnlySpan<int> rows)
    {
        int first = block * RowBlock.Capacity;
        Span<double> blockTargets = _targets.AsSpan(first, RowBlock.Capacity);
        Span<double> blockFeatures = _features.AsSpan(first * _featureCount, RowBlock.Capacity * _featureCount);
        int count = Math.Min(RowBlock.Capacity, rows.Length - first);
        for (int r = 0; r < count; r++)
        {
            int row = rows[first + r];
            blockTargets[r] = targets[row];
            double[] values = features[row];
            for (int k = 0; k < values.Length; k++)
                blockFeatures[(k * RowBlock.Capacity) + r] = values[k];
        }

        if (count == RowBlock.Capacity)
            return;
        blockTargets[count..].Clear();
        for (int k = 0; k < _featureCount; k++)
            blockFeatures.Slice(k * RowBlock.Capacity, RowBlock.Capacity)[count..].Clear();
    }
}
