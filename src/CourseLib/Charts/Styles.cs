using System.Text.Json.Serialization;

namespace CourseLib.Charts;

/// <summary>What a scatter shows at its points and between them.</summary>
public enum Mode
{
    /// <summary>A line through the points.</summary>
    [JsonStringEnumMemberName("lines")]
    Lines,

    /// <summary>A mark at each point.</summary>
    [JsonStringEnumMemberName("markers")]
    Markers,

    /// <summary>A line and marks.</summary>
    [JsonStringEnumMemberName("lines+markers")]
    LinesAndMarkers,

    /// <summary>A label at each point.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>Marks and labels.</summary>
    [JsonStringEnumMemberName("markers+text")]
    MarkersAndText,
}

/// <summary>How a line is broken, so that lines differ in more than their colour.</summary>
public enum Dash
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Short dashes.</summary>
    Dash,

    /// <summary>Dots.</summary>
    Dot,

    /// <summary>Dashes and dots in turn.</summary>
    DashDot,

    /// <summary>Long dashes.</summary>
    LongDash,
}

/// <summary>How a line looks.</summary>
public sealed record Line
{
    /// <summary>A CSS colour; see <see cref="Palette"/>.</summary>
    public string? Color { get; init; }

    /// <summary>The width in pixels.</summary>
    public double? Width { get; init; }

    /// <summary>How the line is broken.</summary>
    public Dash? Dash { get; init; }

    /// <summary>How the line gets from point to point: <c>linear</c>, <c>spline</c>, or in steps: <c>hv</c>, <c>vh</c>.</summary>
    public string? Shape { get; init; }
}

/// <summary>How points look.</summary>
public sealed record Marker
{
    /// <summary>A CSS colour for all points; see <see cref="Palette"/>.</summary>
    public string? Color { get; init; }

    /// <summary>The diameter in pixels.</summary>
    public double? Size { get; init; }

    /// <summary>The shape, such as <c>circle</c>, <c>diamond</c>, <c>square</c>, <c>x</c>, <c>circle-open</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The points' outline.</summary>
    public Line? Line { get; init; }

    /// <summary>From 0, invisible, to 1, solid.</summary>
    public double? Opacity { get; init; }
}

/// <summary>How text looks.</summary>
public sealed record Font
{
    /// <summary>A CSS colour; null for the page's own text colour.</summary>
    public string? Color { get; init; }

    /// <summary>The size in pixels.</summary>
    public double? Size { get; init; }
}

/// <summary>Which heights of a <see cref="Contour"/> have a line.</summary>
public sealed record Contours
{
    /// <summary>The lowest line's height.</summary>
    public double? Start { get; init; }

    /// <summary>The highest line's height.</summary>
    public double? End { get; init; }

    /// <summary>The step from line to line.</summary>
    public double? Size { get; init; }

    /// <summary>Whether the space between lines is coloured (<c>fill</c>), a smooth <c>heatmap</c>, only the <c>lines</c> are, or <c>none</c>.</summary>
    public string? Coloring { get; init; }

    /// <summary>Whether the lines are drawn.</summary>
    public bool? ShowLines { get; init; }

    /// <summary>Whether the lines carry their height.</summary>
    public bool? ShowLabels { get; init; }
}

/// <summary>The bar that explains colours.</summary>
public sealed record ColorBar
{
    /// <summary>What the colours stand for, with the unit.</summary>
    [JsonConverter(typeof(TitleConverter))]
    public string? Title { get; init; }

    /// <summary>The bar's length as a share of the figure.</summary>
    public double? Len { get; init; }

    /// <summary>The bar's place from left (0) to right (1) of the plot; beyond 1 is beside it.</summary>
    public double? X { get; init; }

    /// <summary>The bar's place from bottom (0) to top (1).</summary>
    public double? Y { get; init; }

    /// <summary>The bar's thickness in pixels.</summary>
    public double? Thickness { get; init; }
}
