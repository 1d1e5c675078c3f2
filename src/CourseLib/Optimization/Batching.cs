using CourseLib.Data;

namespace CourseLib.Optimization;

/// <summary>
/// Which rows one update of gradient descent looks at: all of them, one, or a mini-batch of a few.
/// </summary>
/// <remarks>
/// Online is mini-batch of 1, and full batch is mini-batch of N: three names for one method. With shuffling, epoch e takes the
/// rows in the e-th order that NumPy's <c>RandomState(seed)</c> gives in successive calls of <c>permutation(N)</c>.
/// </remarks>
public sealed record Batching
{
    private Batching(int? size, int? shuffleSeed, LastBatch last)
    {
        Size = size;
        ShuffleSeed = shuffleSeed;
        Last = last;
    }

    /// <summary>All rows at once: one update an epoch, by the exact gradient. Any objective will do.</summary>
    public static Batching FullBatch { get; } = new(null, null, LastBatch.Keep);

    /// <summary>The rows of one update; null for all.</summary>
    public int? Size { get; }

    /// <summary>The seed of the order of the rows; null for the order in which they are given.</summary>
    public int? ShuffleSeed { get; }

    /// <summary>What becomes of an epoch's last rows when they are too few for a batch.</summary>
    public LastBatch Last { get; }

    /// <summary>One row at a time: N updates an epoch.</summary>
    /// <param name="shuffleSeed">0 or more, for another random order in each epoch; null for the order as given.</param>
    /// <returns>The batching of online learning, also called stochastic gradient descent.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shuffleSeed"/> is negative.</exception>
    public static Batching Online(int? shuffleSeed) => MiniBatch(1, shuffleSeed, LastBatch.Keep);

    /// <summary>A few rows at a time.</summary>
    /// <param name="size">m ≥ 1 rows an update. If there are fewer rows than that, all of them are the short last batch.</param>
    /// <param name="shuffleSeed">0 or more, for another random order in each epoch; null for the order as given.</param>
    /// <param name="last">What to do with the last rows when N is no multiple of m; there is no default on purpose.</param>
    /// <returns>The batching of ⌈N/m⌉ updates an epoch, or ⌊N/m⌋ when the last short batch is dropped.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="size"/> is below 1, <paramref name="shuffleSeed"/> negative, or <paramref name="last"/> neither of the two.
    /// </exception>
    public static Batching MiniBatch(int size, int? shuffleSeed, LastBatch last)
    {
        Require.AtLeastOne(size, nameof(size));
        if (shuffleSeed is int seed)
            Require.NotNegative(seed, nameof(shuffleSeed));
        if (last is not (LastBatch.Keep or LastBatch.Drop))
            throw new ArgumentOutOfRangeException(nameof(last), last, "The last short batch is kept or dropped: Keep or Drop.");
        return new Batching(size, shuffleSeed, last);
    }

    internal RowBatches Over(int sampleCount)
    {
        NumpyRandomState? random = ShuffleSeed is int seed ? new NumpyRandomState(seed) : null;
        return new RowBatches(sampleCount, Size ?? sampleCount, Last, random);
    }
}
