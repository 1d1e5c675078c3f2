namespace CourseLib.Charts;

/// <summary>How often values fall into each of a row of bins.</summary>
public sealed record Histogram : Trace
{
    /// <inheritdoc/>
    public override string Type => "histogram";

    /// <summary>The values.</summary>
    public IEnumerable<double>? X { get; init => field = value?.ToArray(); }

    /// <summary>The largest number of bins; null leaves it to plotly.js.</summary>
    public int? NbinsX { get; init; }

    /// <summary>What a bar's height is: a count (null), <c>percent</c>, <c>probability</c> or <c>probability density</c>.</summary>
    public string? HistNorm { get; init; }

    /// <summary>How the bars look.</summary>
    public Marker? Marker { get; init; }

    internal override void Check(string place) => TraceData.CheckColumns(place, null, (nameof(X), X, true));
}
