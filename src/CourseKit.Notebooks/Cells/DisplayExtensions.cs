namespace CourseKit.Notebooks.Cells;

/// <summary>Shows a value by a call on the value itself.</summary>
public static class DisplayExtensions
{
    /// <inheritdoc cref="CellFunctions.display"/>
    public static DisplayedValue Display(this object? value, string? mimeType = null) => CellFunctions.display(value, mimeType);
}
