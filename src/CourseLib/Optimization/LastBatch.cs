namespace CourseLib.Optimization;

/// <summary>What becomes of an epoch's last rows when they are too few for a whole mini-batch.</summary>
public enum LastBatch
{
    /// <summary>
    /// They make a short batch. Every row is taken, but each of these weighs more: its batch's mean is over fewer rows.
    /// </summary>
    Keep,

    /// <summary>They are left out of this epoch. With shuffling it is other rows' turn in the next.</summary>
    Drop,
}
