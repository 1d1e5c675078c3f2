namespace CourseKit.Notebooks.Cells;

/// <summary>Hands a value over to an F# cell under a type that the cell names.</summary>
public static class SharedValue
{
    internal static object? Current { get; set; }

    /// <summary>The value being shared.</summary>
    public static T Take<T>() => (T)Current!;
}
