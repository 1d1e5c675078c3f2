using System.Runtime.Intrinsics;

namespace CourseLib.Kernels;

/// <summary>
/// Up to <see cref="Capacity"/> rows of data, eight by eight, and each eight feature by feature: of n features, feature k of row r
/// is <c>Features[(r / 8 · n + k) · 8 + r % 8]</c>. So one vector instruction takes the same feature of four rows, whatever n is,
/// and the way forward reads memory in the order in which it lies.
/// </summary>
internal readonly ref struct RowBlock(ReadOnlySpan<double> features, ReadOnlySpan<double> targets, int rows)
{
    /// <summary>
    /// A block of 20 features is 20 KB: it stays in a core's first cache from the way forward to the way back.
    /// </summary>
    public const int Capacity = 128;

    /// <summary>Rows are taken eight at a time. Those missing from the last eight are there as zeros.</summary>
    public const int Step = 8;

    public ReadOnlySpan<double> Features { get; } = features;

    public ReadOnlySpan<double> Targets { get; } = targets;

    public int Rows { get; } = rows;

    /// <summary>The rows to compute with, a multiple of <see cref="Step"/>.</summary>
    public int PaddedRows => (Rows + Step - 1) / Step * Step;

    public int FeatureCount => Features.Length / Capacity;

    /// <summary>A feature of four rows from <paramref name="first"/> on, a multiple of 4.</summary>
    public Vector256<double> Feature(int index, int first)
    {
        (int step, int place) = Math.DivRem(first, Step);
        return Vector256.Create(Features[((((step * FeatureCount) + index) * Step) + place)..]);
    }

    /// <summary>Columns of scratch space, each with one number for each row.</summary>
    public static Span<double> Columns(Span<double> scratch, int first, int count) =>
        scratch.Slice(first * Capacity, count * Capacity);

    /// <summary>
    /// Sets to 0, of four rows from <paramref name="first"/> on, what was computed for rows that are not there, so that it adds
    /// nothing to a sum.
    /// </summary>
    public Vector256<double> ClearPadding(Vector256<double> values, int first)
    {
        Vector256<double> row = Vector256.Create(first, first + 1.0, first + 2, first + 3);
        return Vector256.ConditionalSelect(Vector256.LessThan(row, Vector256.Create((double)Rows)), values, Vector256<double>.Zero);
    }
}
