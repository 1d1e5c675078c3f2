using System.Text.Json;
using System.Text.Json.Serialization;

namespace CourseLib.Charts;

/// <summary>The colours that heights are drawn in, from low to high.</summary>
[JsonConverter(typeof(Converter))]
public sealed class ColorScale
{
    private readonly string? _name;
    private readonly string[] _colors;

    private ColorScale(string? name, string[] colors)
    {
        _name = name;
        _colors = colors;
    }

    /// <summary>Purple to yellow: even steps for every eye, with colour-blindness too.</summary>
    public static ColorScale Viridis { get; } = new("Viridis", []);

    /// <summary>Blue to yellow, made for red-green blindness.</summary>
    public static ColorScale Cividis { get; } = new("Cividis", []);

    /// <summary>Blue by white to orange: two classes, undecided in the middle. Readable with colour-blindness.</summary>
    public static ColorScale BlueToOrange { get; } = Between(Palette.Blue, "#f7f7f7", Palette.Vermilion);

    /// <summary>Shades of one colour, for a surface that must be told from another.</summary>
    /// <param name="color">A colour as <c>#rrggbb</c>; see <see cref="Palette"/>.</param>
    /// <returns>From a pale shade to the colour itself.</returns>
    /// <exception cref="ArgumentException"><paramref name="color"/> is not written that way.</exception>
    public static ColorScale ShadesOf(string color) => Between(Palette.Pale(color), color);

    /// <summary>Colours in even steps.</summary>
    /// <param name="colors">At least two CSS colours, from low to high.</param>
    /// <exception cref="ArgumentException">There are fewer than two colours.</exception>
    public static ColorScale Between(params string[] colors)
    {
        ArgumentNullException.ThrowIfNull(colors);
        if (colors.Length < 2)
            throw new ArgumentException($"{nameof(colors)} has length {colors.Length}; a scale needs at least 2 colours.", nameof(colors));
        return new ColorScale(null, [.. colors]);
    }

    private sealed class Converter : JsonConverter<ColorScale>
    {
        public override ColorScale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ColorScale value, JsonSerializerOptions options)
        {
            if (value._name is string name)
            {
                writer.WriteStringValue(name);
                return;
            }

            writer.WriteStartArray();
            for (int i = 0; i < value._colors.Length; i++)
                JsonSerializer.Serialize(writer, new object[] { (double)i / (value._colors.Length - 1), value._colors[i] }, options);
            writer.WriteEndArray();
        }
    }
}
