namespace CourseLib.Charts;

/// <summary>Points in the plane, joined by lines or not.</summary>
public sealed record Scatter : Trace
{
    /// <inheritdoc/>
    public override string Type => "scatter";

    /// <summary>n horizontal coordinates; null counts the points from 0.</summary>
    public IEnumerable<double>? X { get; init => field = value?.ToArray(); }

    /// <summary>n vertical coordinates.</summary>
    public IEnumerable<double>? Y { get; init => field = value?.ToArray(); }

    /// <summary>Whether points are joined, marked or labelled.</summary>
    public Mode? Mode { get; init; }

    /// <summary>n labels, written at the points in a mode with text, else shown under the mouse.</summary>
    public IEnumerable<string>? Text { get; init => field = value?.ToArray(); }

    /// <summary>Where labels stand, such as <c>top center</c> or <c>middle right</c>.</summary>
    public string? TextPosition { get; init; }

    /// <summary>How the labels look.</summary>
    public Font? TextFont { get; init; }

    /// <summary>How the points look.</summary>
    public Marker? Marker { get; init; }

    /// <summary>How the line looks.</summary>
    public Line? Line { get; init; }

    /// <summary>What area the trace fills, such as <c>tozeroy</c> or <c>tonexty</c>.</summary>
    public string? Fill { get; init; }

    internal override void Check(string place) => TraceData.CheckColumns(place, Text, (nameof(X), X, false), (nameof(Y), Y, true));
}
