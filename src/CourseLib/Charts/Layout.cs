using System.Text.Json.Serialization;

namespace CourseLib.Charts;

/// <summary>
/// What is around the traces: titles, axes, legend, size. Null leaves an attribute to the course's theme or to plotly.js.
/// </summary>
public sealed record Layout
{
    /// <summary>What the figure shows.</summary>
    [JsonConverter(typeof(TitleConverter))]
    public string? Title { get; init; }

    /// <summary>The horizontal axis of a figure in the plane.</summary>
    public Axis? XAxis { get; init; }

    /// <summary>The vertical axis of a figure in the plane.</summary>
    public Axis? YAxis { get; init; }

    /// <summary>The axes and the point of view of a figure in space.</summary>
    public Scene? Scene { get; init; }

    /// <summary>Whether there is a legend.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Where the legend is.</summary>
    public Legend? Legend { get; init; }

    /// <summary>The largest width in pixels; the figure shrinks with the page.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>What is shown under the mouse: <c>closest</c>, <c>x</c>, <c>x unified</c>.</summary>
    public string? HoverMode { get; init; }

    /// <summary>How bars at one place share it: <c>stack</c>, <c>group</c>, <c>overlay</c>.</summary>
    public string? BarMode { get; init; }

    /// <summary>Texts and arrows at places in the figure.</summary>
    public IEnumerable<Annotation>? Annotations { get; init => field = value?.ToArray(); }

    /// <summary>Attributes that have no property here, by plotly.js's names; a nested one is a dictionary in turn.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? Other { get; init; }
}

/// <summary>The way numbers are laid out along an axis.</summary>
public enum AxisType
{
    /// <summary>Equal steps are equal differences.</summary>
    Linear,

    /// <summary>Equal steps are equal ratios; numbers that are not above 0 are not drawn.</summary>
    Log,
}

/// <summary>An axis.</summary>
public sealed record Axis
{
    /// <summary>What is measured along the axis, with its unit.</summary>
    [JsonConverter(typeof(TitleConverter))]
    public string? Title { get; init; }

    /// <summary>Linear or logarithmic.</summary>
    public AxisType? Type { get; init; }

    /// <summary>The two ends. On a logarithmic axis these are powers of ten: 0 and 2 for 1 to 100.</summary>
    public double[]? Range { get; init => field = value?.ToArray(); }

    /// <summary>How tick labels are written, such as <c>.2f</c>, <c>.0%</c>, <c>~s</c>.</summary>
    public string? TickFormat { get; init; }

    /// <summary>The step from tick to tick.</summary>
    public double? Dtick { get; init; }

    /// <summary>Whether the axis is drawn at all.</summary>
    public bool? Visible { get; init; }

    /// <summary>The axis, such as <c>x</c>, whose units are drawn just as long as this one's.</summary>
    public string? ScaleAnchor { get; init; }

    /// <summary>Attributes that have no property here, by plotly.js's names; a nested one is a dictionary in turn.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? Other { get; init; }
}

/// <summary>The axes and the point of view of a figure in space.</summary>
public sealed record Scene
{
    /// <summary>The first horizontal axis.</summary>
    public Axis? XAxis { get; init; }

    /// <summary>The second horizontal axis.</summary>
    public Axis? YAxis { get; init; }

    /// <summary>The vertical axis.</summary>
    public Axis? ZAxis { get; init; }

    /// <summary>From where the figure is seen first.</summary>
    public Camera? Camera { get; init; }

    /// <summary>How long the axes are to each other: <c>cube</c>, <c>data</c>, <c>auto</c>.</summary>
    public string? AspectMode { get; init; }
}

/// <summary>From where a figure in space is seen.</summary>
public sealed record Camera
{
    /// <summary>Looks from a place to the middle of the figure.</summary>
    /// <param name="x">Along x, in lengths of the figure's sides; 1.25 is plotly.js's default.</param>
    /// <param name="y">Along y.</param>
    /// <param name="z">Upwards.</param>
    public Camera(double x, double y, double z) => Eye = new Dictionary<string, double> { ["x"] = x, ["y"] = y, ["z"] = z };

    /// <summary>The place by axis.</summary>
    public IReadOnlyDictionary<string, double> Eye { get; }
}

/// <summary>Where the legend is.</summary>
public sealed record Legend
{
    /// <summary>The place from left (0) to right (1) of the plot.</summary>
    public double? X { get; init; }

    /// <summary>The place from bottom (0) to top (1) of the plot.</summary>
    public double? Y { get; init; }

    /// <summary>Which part of the legend is at <see cref="X"/>: <c>left</c>, <c>center</c>, <c>right</c>.</summary>
    public string? XAnchor { get; init; }

    /// <summary>Which part of the legend is at <see cref="Y"/>: <c>top</c>, <c>middle</c>, <c>bottom</c>.</summary>
    public string? YAnchor { get; init; }

    /// <summary>One below the other, <c>v</c>, or side by side, <c>h</c>.</summary>
    public string? Orientation { get; init; }
}

/// <summary>A text at a place in the figure, with or without an arrow that points there.</summary>
public sealed record Annotation
{
    /// <summary>The text; simple HTML such as <c>&lt;b&gt;</c> and <c>&lt;br&gt;</c> is understood.</summary>
    public string? Text { get; init; }

    /// <summary>The place along x, in the axis's units.</summary>
    public double? X { get; init; }

    /// <summary>The place along y, in the axis's units.</summary>
    public double? Y { get; init; }

    /// <summary>What <see cref="X"/> is measured by: an axis such as <c>x</c>, or <c>paper</c> for a share of the plot's width.</summary>
    public string? XRef { get; init; }

    /// <summary>What <see cref="Y"/> is measured by: an axis such as <c>y</c>, or <c>paper</c> for a share of the plot's height.</summary>
    public string? YRef { get; init; }

    /// <summary>Whether an arrow points at the place.</summary>
    public bool? ShowArrow { get; init; }

    /// <summary>Where the arrow begins, along x; in pixels from its tip unless <see cref="Other"/> says otherwise.</summary>
    public double? Ax { get; init; }

    /// <summary>Where the arrow begins, along y.</summary>
    public double? Ay { get; init; }

    /// <summary>How the text looks.</summary>
    public Font? Font { get; init; }

    /// <summary>Attributes that have no property here, by plotly.js's names.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? Other { get; init; }
}
