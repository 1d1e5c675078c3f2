using System.Text.Json.Serialization;

namespace CourseKit.Notebooks.Session;

/// <summary>Something a running cell has brought about, in the order it happened.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(TextEvent), "text")]
[JsonDerivedType(typeof(DisplayEvent), "display")]
[JsonDerivedType(typeof(UpdateEvent), "update")]
[JsonDerivedType(typeof(ResultEvent), "result")]
[JsonDerivedType(typeof(ErrorEvent), "error")]
public abstract record SessionEvent;

/// <summary>The cell wrote to the console.</summary>
/// <param name="Stream"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What it wrote.</param>
public sealed record TextEvent(string Stream, string Text) : SessionEvent;

/// <summary>The cell displayed a value.</summary>
/// <param name="DisplayId">The id by which an <see cref="UpdateEvent"/> refers to it.</param>
/// <param name="Data">The formatted value by MIME type.</param>
public sealed record DisplayEvent(string DisplayId, IReadOnlyDictionary<string, string> Data) : SessionEvent;

/// <summary>The cell replaced a displayed value.</summary>
/// <param name="DisplayId">The id of the display it replaces.</param>
/// <param name="Data">The new formatted value by MIME type.</param>
public sealed record UpdateEvent(string DisplayId, IReadOnlyDictionary<string, string> Data) : SessionEvent;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">The formatted value by MIME type.</param>
public sealed record ResultEvent(IReadOnlyDictionary<string, string> Data) : SessionEvent;

/// <summary>The cell failed; nothing more comes from it.</summary>
/// <param name="Error">What went wrong and where.</param>
public sealed record ErrorEvent(CellError Error) : SessionEvent;
