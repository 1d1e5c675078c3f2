using System.Text.Json.Nodes;
using CourseLib.Formatting;

namespace CourseLib.Charts;

/// <summary>
/// A figure: traces, what is around them, and the frames of an animation. It does not change; each <c>With…</c> gives a new one.
/// </summary>
/// <remarks>
/// The value of a notebook's cell shows itself: as plotly.js's JSON, as HTML that draws it, and as text. Numbers are written
/// with six significant digits (whole numbers in full), which is finer than a screen shows: a notebook stays small, and
/// computers that differ in a last bit write the same figure.
/// </remarks>
[TypeFormatterSource(typeof(FigureFormatters), PreferredMimeTypes = [PlotlyHtml.PlotlyMimeType, PlotlyHtml.HtmlMimeType, PlotlyHtml.TextMimeType])]
public sealed class Figure
{
    private readonly JsonArray _data;
    private readonly JsonObject _layout;
    private readonly JsonArray _frames;

    internal Figure(JsonArray data, JsonObject layout, JsonArray frames)
    {
        _data = data;
        _layout = layout;
        _frames = frames;
    }

    internal static Figure Of(IReadOnlyList<Trace> traces)
    {
        var layout = new JsonObject { ["template"] = Theme.Template() };
        return new Figure(Data(traces, "trace"), layout, []);
    }

    /// <summary>How many traces the figure has.</summary>
    public int TraceCount => _data.Count;

    /// <summary>How many frames its animation has; 0 when it stands still.</summary>
    public int FrameCount => _frames.Count;

    /// <summary>The figure as plotly.js reads it.</summary>
    /// <returns>A JSON object with <c>data</c>, <c>layout</c>, <c>config</c> and, for an animation, <c>frames</c>.</returns>
    public string ToJson() => FigureJson.Text(Json());

    /// <summary>The figure as a piece of HTML, which loads plotly.js unless the page has it.</summary>
    public string ToHtml() => PlotlyHtml.Of(ToJson(), ToString());

    /// <summary>What the figure shows, in words: its title, its axes, and each trace with the ranges of its data.</summary>
    public override string ToString() => FigureText.Of(Json());

    /// <summary>A figure with a title.</summary>
    public Figure WithTitle(string title) => With(layout => layout["title"] = Title(title));

    /// <summary>A figure with a title along x, in the plane or in space: what is measured, with its unit.</summary>
    public Figure WithXTitle(string title) => WithAxis("x", axis => axis["title"] = Title(title));

    /// <summary>A figure with a title along y, in the plane or in space: what is measured, with its unit.</summary>
    public Figure WithYTitle(string title) => WithAxis("y", axis => axis["title"] = Title(title));

    /// <summary>A figure in space with a title along its heights: what is measured, with its unit.</summary>
    /// <exception cref="InvalidOperationException">The figure lies in the plane and has no such axis.</exception>
    public Figure WithZTitle(string title) => IsInSpace
        ? WithAxis("z", axis => axis["title"] = Title(title))
        : throw new InvalidOperationException("The figure lies in the plane and has no z axis; a colour bar has a title of its own: ColorBar = new ColorBar { Title = … }.");

    /// <summary>A figure whose x axis goes from one number to another, on a logarithmic axis too.</summary>
    /// <exception cref="ArgumentException">An end is NaN or infinite, or not above 0 on a logarithmic axis.</exception>
    public Figure WithXRange(double from, double to) => WithRange("x", from, to);

    /// <summary>A figure whose y axis goes from one number to another, on a logarithmic axis too.</summary>
    /// <exception cref="ArgumentException">An end is NaN or infinite, or not above 0 on a logarithmic axis.</exception>
    public Figure WithYRange(double from, double to) => WithRange("y", from, to);

    /// <summary>A figure whose x axis is logarithmic.</summary>
    /// <exception cref="ArgumentException">It has a range with an end that is not above 0.</exception>
    public Figure WithLogX() => WithLog("x");

    /// <summary>A figure whose y axis is logarithmic.</summary>
    /// <exception cref="ArgumentException">It has a range with an end that is not above 0.</exception>
    public Figure WithLogY() => WithLog("y");

    /// <summary>A figure with a legend, or without.</summary>
    public Figure WithLegend(bool show = true) => With(layout => layout["showlegend"] = show);

    /// <summary>A figure of another size.</summary>
    /// <param name="width">The largest width in pixels, at least 1; on a narrower page the figure shrinks.</param>
    /// <param name="height">The height in pixels, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1.</exception>
    public Figure WithSize(int width, int height)
    {
        Require.AtLeastOne(width, nameof(width));
        Require.AtLeastOne(height, nameof(height));
        return With(layout =>
        {
            layout["width"] = width;
            layout["height"] = height;
        });
    }

    /// <summary>A figure in whose layout is changed what the given one names; everything else stays.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    public Figure WithLayout(Layout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return With(existing => FigureJson.Merge(existing, FigureJson.Of(layout)));
    }

    /// <summary>An animation: the figure with frames, a play button, a pause button and a slider.</summary>
    /// <param name="frames">At least one frame; each has traces for the first traces of the figure, or for those it names.</param>
    /// <param name="milliseconds">How long a frame is shown, at least 1 ms.</param>
    /// <param name="label">What the slider says before the frame's name, such as <c>"epoch "</c>.</param>
    /// <exception cref="ArgumentException">
    /// There is no frame, two have one name, or one has more traces than the figure or data that cannot be drawn.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="milliseconds"/> is below 1.</exception>
    public Figure WithFrames(IEnumerable<Frame> frames, int milliseconds = 100, string label = "")
    {
        ArgumentNullException.ThrowIfNull(frames);
        Require.AtLeastOne(milliseconds, nameof(milliseconds));
        Frame[] all = [.. frames];
        JsonArray written = Animation.Frames(all, _data);
        JsonObject layout = (JsonObject)_layout.DeepClone();
        FigureJson.Merge(layout, Animation.Controls(all, milliseconds, label));
        return new Figure(_data, layout, written);
    }

    internal JsonObject Json()
    {
        var json = new JsonObject
        {
            ["data"] = _data.DeepClone(),
            ["layout"] = _layout.DeepClone(),
            ["config"] = new JsonObject { ["responsive"] = true, ["displaylogo"] = false, ["showSendToCloud"] = false },
        };
        if (_frames.Count > 0)
            json["frames"] = _frames.DeepClone();
        return json;
    }

    internal static JsonArray Data(IReadOnlyList<Trace> traces, string noun)
    {
        var data = new JsonArray();
        foreach (Trace trace in traces)
        {
            if (trace is null)
                throw new ArgumentException($"{noun} {data.Count + 1} is null.", nameof(traces));
            trace.Check($"{noun} {data.Count + 1}, {trace.Type}{(trace.Name is string name ? $" '{name}'" : "")}");
            data.Add(FigureJson.Of(trace));
        }

        return data;
    }

    private bool IsInSpace => _data.Any(trace => (string?)trace!["type"] is "surface" or "scatter3d");

    private static JsonObject Title(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return new JsonObject { ["text"] = title };
    }

    private Figure WithRange(string axis, double from, double to)
    {
        Require.Finite(from, nameof(from));
        Require.Finite(to, nameof(to));
        return WithAxis(axis, existing => SetRange(existing, from, to));
    }

    private Figure WithLog(string axis) => WithAxis(axis, existing =>
    {
        bool isLog = IsLog(existing);
        existing["type"] = "log";
        if (!isLog && existing["range"] is JsonArray range)
            SetRange(existing, (double)range[0]!, (double)range[1]!);
    });

    /// <summary>plotly.js takes the ends of a logarithmic axis as powers of ten.</summary>
    private static void SetRange(JsonObject axis, double from, double to)
    {
        if (IsLog(axis))
        {
            Require.Positive(from, nameof(from));
            Require.Positive(to, nameof(to));
            (from, to) = (Math.Log10(from), Math.Log10(to));
        }

        FigureJson.Merge(axis, FigureJson.Of(new Axis { Range = [from, to] }));
    }

    private static bool IsLog(JsonObject axis) => (string?)axis["type"] == "log";

    private Figure WithLayoutOf(string axis, Axis changes) => WithAxis(axis, existing => FigureJson.Merge(existing, FigureJson.Of(changes)));

    private Figure WithAxis(string axis, Action<JsonObject> change) => With(layout =>
    {
        JsonObject parent = IsInSpace ? Inner(layout, "scene") : layout;
        change(Inner(parent, axis + "axis"));
    });

    private Figure With(Action<JsonObject> change)
    {
        var layout = (JsonObject)_layout.DeepClone();
        change(layout);
        return new Figure(_data, layout, _frames);
    }

    private static JsonObject Inner(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject inner)
            parent[name] = inner = [];
        return inner;
    }
}
