namespace CourseLib.Formatting;

/// <summary>Writes values as one MIME type. .NET Interactive knows both members by name.</summary>
/// <param name="mimeType">The MIME type.</param>
/// <param name="write">The value's text in it.</param>
internal sealed class ValueFormatter<T>(string mimeType, Func<T, string> write)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object value, TextWriter writer)
    {
        if (value is not T known)
            return false;
        writer.Write(write(known));
        return true;
    }
}
