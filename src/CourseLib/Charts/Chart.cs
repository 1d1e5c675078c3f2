using System.Text.Json.Nodes;

namespace CourseLib.Charts;

/// <summary>Makes figures, in the words of XPlot.Plotly.</summary>
public static class Chart
{
    // Room for the tick labels and titles of the axes in between.
    private const double GapBetweenColumns = 0.12;
    private const double GapBetweenRows = 0.2;

    /// <summary>A figure of traces.</summary>
    /// <param name="traces">At least one.</param>
    /// <returns>The figure, without titles yet: <see cref="Figure.WithTitle"/>, <see cref="Figure.WithXTitle"/>, <see cref="Figure.WithYTitle"/>.</returns>
    /// <exception cref="ArgumentException">There is no trace, or one has data that cannot be drawn; the message says which and where.</exception>
    public static Figure Plot(params Trace[] traces)
    {
        ArgumentNullException.ThrowIfNull(traces);
        Require.NotEmpty(traces.Length, nameof(traces));
        return Figure.Of(traces);
    }

    /// <inheritdoc cref="Plot(Trace[])"/>
    public static Figure Plot(IEnumerable<Trace> traces)
    {
        ArgumentNullException.ThrowIfNull(traces);
        return Plot([.. traces]);
    }

    /// <summary>A figure of one line.</summary>
    /// <param name="x">n horizontal coordinates.</param>
    /// <param name="y">n vertical coordinates; NaN is a gap.</param>
    /// <param name="name">What the legend calls it.</param>
    /// <exception cref="ArgumentException">The two differ in length, or cannot be drawn.</exception>
    public static Figure Line(IEnumerable<double> x, IEnumerable<double> y, string? name = null) =>
        Plot(new Scatter { X = x, Y = y, Mode = Mode.Lines, Name = name });

    /// <summary>A figure of points.</summary>
    /// <param name="x">n horizontal coordinates.</param>
    /// <param name="y">n vertical coordinates.</param>
    /// <param name="name">What the legend calls them.</param>
    /// <exception cref="ArgumentException">The two differ in length, or cannot be drawn.</exception>
    public static Figure Points(IEnumerable<double> x, IEnumerable<double> y, string? name = null) =>
        Plot(new Scatter { X = x, Y = y, Mode = Mode.Markers, Name = name });

    /// <summary>Figures side by side and below each other, as one: subplots.</summary>
    /// <param name="columns">How many stand side by side, at least 1.</param>
    /// <param name="figures">At least one, in reading order; their titles stand above them. Animations are not taken over.</param>
    /// <exception cref="ArgumentException">There is no figure, or one is an animation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="columns"/> is below 1.</exception>
    public static Figure Subplots(int columns, params Figure[] figures)
    {
        Require.AtLeastOne(columns, nameof(columns));
        ArgumentNullException.ThrowIfNull(figures);
        Require.NotEmpty(figures.Length, nameof(figures));
        if (figures.FirstOrDefault(figure => figure.FrameCount > 0) is not null)
            throw new ArgumentException("An animation cannot be a part of another figure.", nameof(figures));
        int rows = (figures.Length + columns - 1) / columns;
        var data = new JsonArray();
        var layout = new JsonObject { ["template"] = Theme.Template(), ["annotations"] = new JsonArray() };
        for (int i = 0; i < figures.Length; i++)
            new Subplot(i + 1, Share(i % columns, columns, GapBetweenColumns), Share(rows - 1 - i / columns, rows, GapBetweenRows)).Add(figures[i].Json(), data, layout);
        return new Figure(data, layout, []).WithLayout(new Layout { Height = 60 + 340 * rows });
    }

    /// <summary>The part of the width or height that one of several plots has.</summary>
    private static (double From, double To) Share(int index, int count, double gap)
    {
        double length = (1 - gap * (count - 1)) / count;
        double from = index * (length + gap);
        return (from, from + length);
    }
}
