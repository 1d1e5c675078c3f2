using System.Text.Json.Serialization;

namespace CourseLib.Charts;

/// <summary>
/// One set of marks in a figure: a line, a cloud of points, a surface. The properties are plotly.js's attributes of the same
/// name (https://plotly.com/javascript/reference/).
/// </summary>
/// <remarks>
/// Sequences are copied when they are set. NaN among coordinates is a gap; infinity is refused when the figure is made.
/// </remarks>
public abstract record Trace
{
    private protected Trace()
    {
    }

    /// <summary>The kind of trace, in plotly.js's word.</summary>
    [JsonPropertyOrder(-3)]
    public abstract string Type { get; }

    /// <summary>What legend and hover text call the trace.</summary>
    [JsonPropertyOrder(-2)]
    public string? Name { get; init; }

    /// <summary>Whether the trace is listed in the legend; null leaves it to plotly.js.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Traces of one group are shown and hidden together by a click in the legend.</summary>
    public string? LegendGroup { get; init; }

    /// <summary>From 0, invisible, to 1, solid.</summary>
    public double? Opacity { get; init; }

    /// <summary>The text shown under the mouse, such as <c>"loss %{y:.3f}&lt;extra&gt;&lt;/extra&gt;"</c>.</summary>
    public string? HoverTemplate { get; init; }

    /// <summary>Attributes that have no property here, by plotly.js's names; a nested one is a dictionary in turn.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? Other { get; init; }

    /// <summary>Refuses data that cannot be drawn.</summary>
    /// <param name="place">How messages call the trace: <c>trace 1, scatter 'online'</c>.</param>
    /// <exception cref="ArgumentException">The data do not fit; the message says where.</exception>
    internal abstract void Check(string place);
}
