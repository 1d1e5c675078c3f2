using System.Globalization;
using CourseKit.Notebooks.Session;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace CourseKit.Notebooks.Cells;

/// <summary>What every cell can call without naming where it comes from.</summary>
public static class CellFunctions
{
    private static Action<SessionEvent> s_raise = _ => { };
    private static int s_displays;

    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">The value; null is shown as such.</param>
    /// <param name="mimeType">The MIME type to show it as; null for the types preferred for it.</param>
    /// <returns>What was shown, to be updated later.</returns>
    public static DisplayedValue display(object? value, string? mimeType = null)
    {
        var displayed = new DisplayedValue(NextDisplayId(), mimeType);
        s_raise(new DisplayEvent(displayed.DisplayId, Data(value, mimeType)));
        return displayed;
    }

    /// <summary>HTML text as a value that is shown as HTML.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    internal static void Connect(Action<SessionEvent> raise)
    {
        s_raise = raise;
        s_displays = 0;
    }

    internal static string NextDisplayId() => Interlocked.Increment(ref s_displays).ToString(CultureInfo.InvariantCulture);

    internal static void Update(string displayId, object? value, string? mimeType) => s_raise(new UpdateEvent(displayId, Data(value, mimeType)));

    private static IReadOnlyDictionary<string, string> Data(object? value, string? mimeType) =>
        mimeType is null ? ValueFormatter.Format(value) : ValueFormatter.Text(mimeType, value is string text ? text : value.ToDisplayString(mimeType));
}
