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
        foreach (double value in a)
        {
            if (!double.IsFinite(value))
                return false;
        }

        return true;
    }
}
