namespace CourseLib.Formatting;

/// <summary>
/// Says how notebooks show a type. .NET Interactive looks for an attribute of this name, whatever assembly it is from, so that
/// a library needs no package of its.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class whose <c>CreateTypeFormatters()</c> gives the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types that a value is shown as, all of them.</summary>
    public string[] PreferredMimeTypes { get; init; } = [];
}
