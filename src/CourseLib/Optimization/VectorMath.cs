using System.Runtime.Intrinsics;

namespace CourseLib.Optimization;

/// <summary>
/// The little linear algebra that an optimizer needs, over vectors of one length.
/// </summary>
internal static class VectorMath
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];

        return sum;
    }

    public static double Norm(ReadOnlySpan<double> a) => Math.Sqrt(Dot(a, a));

    /// <summary>a ← a + factor · b.</summary>
    public static void AddScaled(Span<double> a, double factor, ReadOnlySpan<double> b)
    {
        for (int i = 0; i < a.Length; i++)
            a[i] += factor * b[i];
    }

    public static bool IsFinite(ReadOnlySpan<double> a)
    {
        int i = 0;
        for (; i + Vector256<double>.Count <= a.Length; i += Vector256<double>.Count)
        {
            if (!Vector256.AllWhereAllBitsSet(Vector256.IsFinite(Vector256.Create(a[i..]))))
                return false;
        }

        for (; i < a.Length; i++)
        {
            if (!double.IsFinite(a[i]))
                return false;
        }

        return true;
    }
}
