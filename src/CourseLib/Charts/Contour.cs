namespace CourseLib.Charts;

/// <summary>Lines of equal height of z over a grid of x and y.</summary>
public sealed record Contour : GridTrace
{
    /// <inheritdoc/>
    public override string Type => "contour";

    /// <summary>The height that has the first colour; null for the lowest.</summary>
    public double? Zmin { get; init; }

    /// <summary>The height that has the last colour; null for the highest.</summary>
    public double? Zmax { get; init; }

    /// <summary>Which heights have a line, and whether the space between is coloured.</summary>
    public Contours? Contours { get; init; }

    /// <summary>How the lines look.</summary>
    public Line? Line { get; init; }
}
