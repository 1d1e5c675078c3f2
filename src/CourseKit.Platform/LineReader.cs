using System.Text;

namespace CourseKit.Platform;

/// <summary>Reads lines of UTF-8 text as soon as they arrive, and none longer than a limit.</summary>
internal static class LineReader
{
    private const int BufferBytes = 65_536;

    /// <summary>The lines, without their line ends; a last one without a line end is no line.</summary>
    /// <remarks>
    /// A StreamReader will not do: what it has read it holds back while its buffer is exactly full, and waits for more.
    /// </remarks>
    /// <exception cref="InvalidDataException">A line is longer than <paramref name="maximumLength"/> characters.</exception>
    public static IEnumerable<string> Read(Stream stream, int maximumLength)
    {
        byte[] bytes = new byte[BufferBytes];
        char[] characters = new char[BufferBytes];
        Decoder decoder = Encoding.UTF8.GetDecoder();
        var line = new StringBuilder();
        int byteCount;
        while ((byteCount = stream.Read(bytes)) > 0)
        {
            int count = decoder.GetChars(bytes, 0, byteCount, characters, 0);
            for (int start = 0; start < count;)
            {
                int end = Array.IndexOf(characters, '\n', start, count - start);
                line.Append(characters, start, (end < 0 ? count : end) - start);
                if (line.Length > maximumLength)
                {
                    throw new InvalidDataException($"A line is longer than {maximumLength} characters.");
                }

                if (end < 0)
                {
                    break;
                }

                yield return line.ToString();
                line.Clear();
                start = end + 1;
            }
        }
    }
}
