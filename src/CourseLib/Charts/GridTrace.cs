namespace CourseLib.Charts;

/// <summary>Heights over a grid: what <see cref="Surface"/>, <see cref="Contour"/> and <see cref="Heatmap"/> share.</summary>
public abstract record GridTrace : Trace
{
    private protected GridTrace()
    {
    }

    /// <summary>The grid's n columns along x; null counts them from 0.</summary>
    public IEnumerable<double>? X { get; init => field = value?.ToArray(); }

    /// <summary>The grid's m rows along y; null counts them from 0.</summary>
    public IEnumerable<double>? Y { get; init => field = value?.ToArray(); }

    /// <summary>m rows of n heights: <c>Z[i][j]</c> is at <c>(X[j], Y[i])</c>. <see cref="Grid.Values"/> computes it.</summary>
    public double[][]? Z { get; init => field = value?.Select(row => row?.ToArray()!).ToArray(); }

    /// <summary>The colours from low to high.</summary>
    public ColorScale? ColorScale { get; init; }

    /// <summary>Whether the colours run from high to low instead.</summary>
    public bool? ReverseScale { get; init; }

    /// <summary>Whether the scale is shown beside the figure.</summary>
    public bool? ShowScale { get; init; }

    /// <summary>The bar that explains the colours.</summary>
    public ColorBar? ColorBar { get; init; }

    internal override void Check(string place) => TraceData.CheckGrid(place, X, Y, Z);
}
