using System.Net;
using CourseKit.Notebooks.Charts;
using CourseLib.Charts;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace CourseKit.Notebooks.Session;

/// <summary>Formats values by .NET Interactive's own formatters.</summary>
internal static class ValueFormatter
{
    private const string PlainText = "text/plain";
    private const string Html = "text/html";

    // An exception among the values, such as a property's, is shown without the trace, which names paths of the machine.
    static ValueFormatter()
    {
        Formatter.Register<Exception>(Headline, PlainText);
        Formatter.Register<Exception>(exception => $"<code>{WebUtility.HtmlEncode(Headline(exception))}</code>", Html);
    }

    /// <summary>The value by MIME type: the types preferred for it, and plain text for readers without them.</summary>
    public static IReadOnlyDictionary<string, string> Format(object? value)
    {
        if (ForeignChart.Json(value) is string json)
        {
            return Chart(json, value!.GetType());
        }

        Type type = value?.GetType() ?? typeof(object);
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string mimeType in Formatter.GetPreferredMimeTypesFor(type))
        {
            data[mimeType] = value.ToDisplayString(mimeType);
        }

        if (data.TryGetValue(Html, out string? html) && IsOnlyText(html))
        {
            data.Remove(Html);
        }

        if (value is not IHtmlContent)
        {
            data.TryAdd(PlainText, value.ToDisplayString(PlainText));
        }

        return data;
    }

    private static SortedDictionary<string, string> Chart(string json, Type type)
    {
        string text = $"A chart of {type.Assembly.GetName().Name}";
        return new(StringComparer.Ordinal) { [PlotlyHtml.PlotlyMimeType] = json, [Html] = PlotlyHtml.Of(json, text), [PlainText] = text };
    }

    private static string Headline(Exception exception) => $"{exception.GetType().FullName}: {exception.Message}";

    /// <summary>One text under one MIME type.</summary>
    public static IReadOnlyDictionary<string, string> Text(string mimeType, string text) =>
        new SortedDictionary<string, string> { [mimeType] = text };

    /// <summary>Whether the HTML is the plain text in a frame and adds nothing to it.</summary>
    private static bool IsOnlyText(string html) => html.StartsWith("<div class=\"dni-plaintext\">", StringComparison.Ordinal);
}
