namespace CourseLib.Data;

/// <summary>
/// Points on two curves in the plane, those of class 0 first, and what <c>make_moons</c> and <c>make_circles</c> then do with
/// them.
/// </summary>
internal sealed class TwoCurves
{
    private readonly double[][] _points;
    private readonly int[] _labels;

    private TwoCurves(IEnumerable<double[]> class0, IEnumerable<double[]> class1)
    {
        double[][] first = [.. class0];
        _points = [.. first, .. class1];
        _labels = new int[_points.Length];
        Array.Fill(_labels, 1, first.Length, _points.Length - first.Length);
    }

    public static TwoCurves Moons(int samples)
    {
        int above = samples / 2;
        return new TwoCurves(
            HalfTurn(above).Select(t => new[] { Math.Cos(t), Math.Sin(t) }),
            HalfTurn(samples - above).Select(t => new[] { 1 - Math.Cos(t), 1 - Math.Sin(t) - 0.5 }));
    }

    public static TwoCurves Circles(int samples, double factor)
    {
        int outside = samples / 2;
        return new TwoCurves(
            FullTurn(outside).Select(t => new[] { Math.Cos(t), Math.Sin(t) }),
            FullTurn(samples - outside).Select(t => new[] { Math.Cos(t) * factor, Math.Sin(t) * factor }));
    }

    /// <summary>The points in random order if asked for, and only then with noise: the order of scikit-learn's draws.</summary>
    public LabeledData Drawn(bool shuffle, double? noise, NumpyRandomState random)
    {
        var data = new LabeledData(_points, _labels);
        if (shuffle)
            data = RowOrder.Shuffled(data, random);
        if (noise is { } deviation)
            AddNoise(data.Features, deviation, random);

        return data;
    }

    private static void AddNoise(double[][] rows, double deviation, NumpyRandomState random)
    {
        foreach (double[] row in rows)
        {
            for (int j = 0; j < row.Length; j++)
                row[j] += deviation * random.NextGaussian();
        }
    }

    /// <summary>Equal steps from 0 to π, both ends included; the end exactly, whatever the steps round to.</summary>
    private static IEnumerable<double> HalfTurn(int count)
    {
        int steps = count - 1;
        for (int k = 0; k < count; k++)
            yield return k == 0 ? 0 : k == steps ? Math.PI : k * (Math.PI / steps);
    }

    /// <summary>Equal steps from 0 to 2π without the end, which is where the circle began.</summary>
    private static IEnumerable<double> FullTurn(int count)
    {
        double step = 2 * Math.PI / count;
        for (int k = 0; k < count; k++)
            yield return k * step;
    }
}
