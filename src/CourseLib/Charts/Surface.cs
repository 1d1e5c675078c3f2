namespace CourseLib.Charts;

/// <summary>A surface in space, z over a grid of x and y.</summary>
public sealed record Surface : GridTrace
{
    /// <inheritdoc/>
    public override string Type => "surface";

    /// <summary>The height that has the first colour; null for the lowest.</summary>
    public double? Cmin { get; init; }

    /// <summary>The height that has the last colour; null for the highest.</summary>
    public double? Cmax { get; init; }

    /// <summary>
    /// How contour lines are drawn on the surface, by axis. Null draws none.
    /// </summary>
    public IDictionary<string, object>? Contours { get; init; }

    /// <summary>How light falls on the surface: <c>ambient</c>, <c>diffuse</c>, <c>specular</c>, each a number.</summary>
    public IDictionary<string, object>? Lighting { get; init; }
}
