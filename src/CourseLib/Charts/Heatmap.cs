namespace CourseLib.Charts;

/// <summary>A grid of coloured cells, one for each z.</summary>
public sealed record Heatmap : GridTrace
{
    /// <inheritdoc/>
    public override string Type => "heatmap";

    /// <summary>The height that has the first colour; null for the lowest.</summary>
    public double? Zmin { get; init; }

    /// <summary>The height that has the last colour; null for the highest.</summary>
    public double? Zmax { get; init; }

    /// <summary>Whether colours run into each other: <c>fast</c>, <c>best</c>, or null for cells of one colour.</summary>
    public string? Zsmooth { get; init; }

    /// <summary>What is written into each cell, such as <c>%{z:.2f}</c>.</summary>
    public string? TextTemplate { get; init; }
}
