namespace CourseLib.Charts;

/// <summary>One picture of an animation: what changes in the figure, and under which name.</summary>
public sealed record Frame
{
    /// <summary>Makes a frame.</summary>
    /// <param name="name">What the slider calls it, such as <c>12</c> or <c>epoch 12</c>; no two frames of a figure have one name.</param>
    /// <param name="traces">The traces that differ, with their new data; in the order of the figure's own.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Frame(string name, params Trace[] traces)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(traces);
        Name = name;
        Traces = [.. traces];
    }

    /// <summary>What the slider calls it.</summary>
    public string Name { get; }

    /// <summary>The traces that differ.</summary>
    public IReadOnlyList<Trace> Traces { get; }

    /// <summary>Which of the figure's traces these replace, counted from 0; null for the first ones.</summary>
    public IEnumerable<int>? Replaces { get; init => field = value?.ToArray(); }

    /// <summary>The figure's title in this frame; null leaves it.</summary>
    public string? Title { get; init; }
}
