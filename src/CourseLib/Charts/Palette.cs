using System.Globalization;

namespace CourseLib.Charts;

/// <summary>
/// Colours that people with colour-blindness tell apart, and that stand out from white and from dark grey.
/// </summary>
/// <remarks>
/// From M. Okabe and K. Ito, "Color Universal Design" (2008): those of its colours that have a contrast of 3 : 1 to white
/// (#ffffff) and to the dark grey of dark themes (#1e1e1e). Use a dash or a symbol besides: colour alone says too little.
/// </remarks>
public static class Palette
{
    /// <summary>Blue: the first trace, and class 0.</summary>
    public const string Blue = "#0072b2";

    /// <summary>Vermilion: the second trace, class 1, and what is highlighted.</summary>
    public const string Vermilion = "#d55e00";

    /// <summary>Bluish green: the third trace.</summary>
    public const string Green = "#009e73";

    /// <summary>Reddish purple: the fourth trace.</summary>
    public const string Purple = "#cc79a7";

    /// <summary>A grey that reads on light and dark pages.</summary>
    public const string Grey = "#808080";

    /// <summary>The colours in the order traces get them; after the last the first follows again.</summary>
    public static IReadOnlyList<string> Traces { get; } = [Blue, Vermilion, Green, Purple];

    /// <summary>A colour mixed with white, one part in four.</summary>
    internal static string Pale(string color)
    {
        ArgumentNullException.ThrowIfNull(color);
        if (color is not ['#', ..] || color.Length != 7
            || !int.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb))
        {
            throw new ArgumentException($"{nameof(color)} is \"{color}\"; a colour written as #rrggbb is needed.", nameof(color));
        }

        static int Mixed(int channel) => 255 - (255 - channel) / 4;
        return $"#{Mixed(rgb >> 16):x2}{Mixed((rgb >> 8) & 255):x2}{Mixed(rgb & 255):x2}";
    }
}
