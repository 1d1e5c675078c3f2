namespace CourseKit.Grading;

/// <summary>A file as it was handed in: its bytes, or why they cannot be had.</summary>
internal sealed record HandedInFile
{
    /// <summary>More of a file is never read.</summary>
    public const int MaximumBytes = 256 << 10;

    /// <summary>What is in it; empty when there is a <see cref="Problem"/>.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>Continues a sentence that begins with the file's path; null when nothing is wrong.</summary>
    public string? Problem { get; private init; }

    public static HandedInFile BehindLink { get; } = With("is a link, or lies in a folder that is one. Hand in the file itself.");

    public static HandedInFile With(string problem) => new() { Problem = problem };

    /// <summary>Opens a file on disk. Pipes and devices show as empty files; opening one could wait for ever.</summary>
    public static Stream Open(string path) => new FileInfo(path).Length == 0 ? Stream.Null : File.OpenRead(path);

    /// <summary>Takes what the stream gives, not what anybody has declared of its length.</summary>
    public static HandedInFile ReadFrom(Stream stream)
    {
        byte[] bytes = new byte[MaximumBytes + 1];
        int count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count > MaximumBytes
            ? With($"is larger than {MaximumBytes >> 10} KB and was not read.")
            : new HandedInFile { Bytes = bytes[..count] };
    }
}
