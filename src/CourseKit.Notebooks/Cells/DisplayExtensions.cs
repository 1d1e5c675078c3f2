namespace CourseKit.Notebooks.Cells;

/// <summary>Shows a value by a call on the value itself.</summary>
public static class DisplayExtensions
{
    /// <inheritdoc cref="CellFunctions.display"/>
    public static DisplayedValue Display(this object? value, string? mimeType = null) => CellFunctions.display(value, mimeType);

    /// <summary>Shows a text as the MIME type that it is written in.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => CellFunctions.display(value, mimeType);
}
