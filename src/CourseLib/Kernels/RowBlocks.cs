using System.Runtime.CompilerServices;
using CourseLib.Data;

namespace CourseLib.Kernels;

/// <summary>
/// Rows of data, copied into blocks.
/// </summary>
internal sealed class RowBlocks(int featureCount)
{
    // Fewer blocks are copied before another core has begun.
    private const int ParallelCount = 16;

    private double[] _features = [];
    private double[] _targets = [];
    private int _rowCount;

    public int Count => (_rowCount + RowBlock.Capacity - 1) / RowBlock.Capacity;

    public RowBlock this[int index]
    {
        get
        {
            int first = index * RowBlock.Capacity;
            return new RowBlock(
                _features.AsSpan(first * featureCount, RowBlock.Capacity * featureCount),
                _targets.AsSpan(first, RowBlock.Capacity),
                Math.Min(RowBlock.Capacity, _rowCount - first));
        }
    }

    /// <summary>Takes all rows of checked data in place of those it held, on all cores.</summary>
    public void Load(LabeledData data)
    {
        Reserve(data.Labels.Length);
        if (Count >= ParallelCount)
        {
            Parallel.For(0, Count, block => LoadBlock(block, data));
        }
        else
        {
            for (int block = 0; block < Count; block++)
                LoadBlock(block, data);
        }

        ClearPadding();
    }

    /// <summary>
    /// Takes some rows of others in place of those it held. It allocates only to hold more than ever before.
    /// </summary>
    public void Load(RowBlocks source, ReadOnlySpan<int> rows)
    {
        Reserve(rows.Length);
        for (int row = 0; row < rows.Length; row++)
        {
            _targets[row] = source._targets[rows[row]];
            int from = source.FirstFeature(rows[row]), to = FirstFeature(row);
            for (int k = 0; k < featureCount; k++)
                _features[to + (k * RowBlock.Step)] = source._features[from + (k * RowBlock.Step)];
        }

        ClearPadding();
    }

    private void Reserve(int rowCount)
    {
        _rowCount = rowCount;
        if (_targets.Length >= rowCount)
            return;
        _targets = GC.AllocateUninitializedArray<double>(Count * RowBlock.Capacity);
        _features = GC.AllocateUninitializedArray<double>(_targets.Length * featureCount);
    }

    /// <summary>Where the first feature of a row is; the others follow at steps of <see cref="RowBlock.Step"/>.</summary>
    private int FirstFeature(int row)
    {
        (int step, int place) = Math.DivRem(row, RowBlock.Step);
        return (step * RowBlock.Step * featureCount) + place;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LoadBlock(int block, LabeledData data)
    {
        int first = block * RowBlock.Capacity;
        int end = Math.Min(_rowCount, first + RowBlock.Capacity);
        for (int row = first; row < end; row++)
        {
            _targets[row] = data.Labels[row];
            double[] values = data.Features[row];
            int place = FirstFeature(row);
            for (int k = 0; k < values.Length; k++)
                _features[place + (k * RowBlock.Step)] = values[k];
        }
    }

    /// <summary>Makes zeros of the rows that are missing from the last <see cref="RowBlock.Step"/>.</summary>
    private void ClearPadding()
    {
        for (int row = _rowCount; row % RowBlock.Step != 0; row++)
        {
            _targets[row] = 0;
            int place = FirstFeature(row);
            for (int k = 0; k < featureCount; k++)
                _features[place + (k * RowBlock.Step)] = 0;
        }
    }
}
