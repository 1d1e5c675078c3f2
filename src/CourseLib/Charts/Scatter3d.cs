namespace CourseLib.Charts;

/// <summary>Points in space, joined by lines or not.</summary>
public sealed record Scatter3d : Trace
{
    /// <inheritdoc/>
    public override string Type => "scatter3d";

    /// <summary>n coordinates along x.</summary>
    public IEnumerable<double>? X { get; init => field = value?.ToArray(); }

    /// <summary>n coordinates along y.</summary>
    public IEnumerable<double>? Y { get; init => field = value?.ToArray(); }

    /// <summary>n heights.</summary>
    public IEnumerable<double>? Z { get; init => field = value?.ToArray(); }

    /// <summary>Whether points are joined, marked or labelled.</summary>
    public Mode? Mode { get; init; }

    /// <summary>n labels, written at the points in a mode with text, else shown under the mouse.</summary>
    public IEnumerable<string>? Text { get; init => field = value?.ToArray(); }

    /// <summary>How the points look.</summary>
    public Marker? Marker { get; init; }

    /// <summary>How the line looks.</summary>
    public Line? Line { get; init; }

    internal override void Check(string place) =>
        TraceData.CheckColumns(place, Text, (nameof(X), X, true), (nameof(Y), Y, true), (nameof(Z), Z, true));
}
