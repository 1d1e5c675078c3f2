using CourseLib.Data;

namespace CourseLib.Optimization;

/// <summary>
/// The rows 0 … N − 1, batch after batch and epoch after epoch.
/// </summary>
internal sealed class RowBatches
{
    private readonly int[] _order;
    private readonly int _size;
    private readonly int _end;
    private readonly NumpyRandomState? _random;
    private int _next;

    public RowBatches(int sampleCount, int size, LastBatch last, NumpyRandomState? random)
    {
        _order = [.. Enumerable.Range(0, sampleCount)];
        _size = size;
        _end = last == LastBatch.Drop ? sampleCount - (sampleCount % size) : sampleCount;
        _random = random;
        _next = _end;
    }

    /// <summary>Whether the batch given last was the last of its epoch.</summary>
    public bool EpochEnded => _next >= _end;

    /// <summary>The next batch, which may be the first of a new epoch.</summary>
    public ReadOnlySpan<int> Next()
    {
        if (EpochEnded)
            BeginEpoch();
        return Take(Math.Min(_size, _end - _next));
    }

    /// <summary>All rows of a new epoch, in their order.</summary>
    public ReadOnlySpan<int> NextEpoch()
    {
        BeginEpoch();
        return Take(_end);
    }

    private ReadOnlySpan<int> Take(int length)
    {
        ReadOnlySpan<int> rows = _order.AsSpan(_next, length);
        _next += length;
        return rows;
    }

    private void BeginEpoch()
    {
        _next = 0;
        if (_random is not null)
            Shuffle(_random);
    }

    /// <summary>
    /// What <see cref="NumpyRandomState.Permutation"/> does, in place. It starts from 0 … N − 1 again, as that does, so that an
    /// epoch's order depends on nothing but the seed and the epoch.
    /// </summary>
    private void Shuffle(NumpyRandomState random)
    {
        for (int i = 0; i < _order.Length; i++)
            _order[i] = i;
        for (int last = _order.Length - 1; last > 0; last--)
        {
            int chosen = random.NextInt(0, last + 1);
            (_order[last], _order[chosen]) = (_order[chosen], _order[last]);
        }
    }
}
