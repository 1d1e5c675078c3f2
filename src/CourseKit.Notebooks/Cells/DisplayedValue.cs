namespace CourseKit.Notebooks.Cells;

/// <summary>A value shown below a cell.</summary>
public sealed class DisplayedValue
{
    private readonly string? _mimeType;

    internal DisplayedValue(string displayId, string? mimeType)
    {
        DisplayId = displayId;
        _mimeType = mimeType;
    }

    /// <summary>The id of the display, unique in its session.</summary>
    public string DisplayId { get; }

    /// <summary>Replaces what is shown by another value.</summary>
    public void Update(object? value) => CellFunctions.Update(DisplayId, value, _mimeType);
}
