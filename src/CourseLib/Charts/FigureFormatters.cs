using CourseLib.Formatting;

namespace CourseLib.Charts;

/// <summary>Shows figures in notebooks.</summary>
internal sealed class FigureFormatters
{
    private readonly object[] _formatters =
    [
        new ValueFormatter<Figure>(PlotlyHtml.PlotlyMimeType, figure => figure.ToJson()),
        new ValueFormatter<Figure>(PlotlyHtml.HtmlMimeType, figure => figure.ToHtml()),
        new ValueFormatter<Figure>(PlotlyHtml.TextMimeType, figure => figure.ToString()),
    ];

    /// <summary>One formatter for each MIME type; .NET Interactive calls this by name.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
