using System.Text;

namespace CourseKit.Grading;

/// <summary>Turns the bytes of a source file into text. Every sequence of bytes is some text; what it means is the compiler's to say.</summary>
internal static class SourceText
{
    private const int WesternEuropeanCodePage = 1252;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding WesternEuropean = CodePagesEncodingProvider.Instance.GetEncoding(WesternEuropeanCodePage)!;

    // UTF-32's mark begins with UTF-16's.
    private static readonly Encoding[] MarkedEncodings = [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>
    /// By the byte order mark where there is one; otherwise UTF-8, and where the bytes are not valid UTF-8, Windows-1252, in which
    /// older editors on Windows write umlauts.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (Encoding encoding in MarkedEncodings)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding.GetString(bytes[encoding.Preamble.Length..]);
            }
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return WesternEuropean.GetString(bytes);
        }
    }
}
