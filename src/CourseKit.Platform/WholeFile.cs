namespace CourseKit.Platform;

/// <summary>Writes files whole: beside the old one first, then in its place.</summary>
public static class WholeFile
{
    /// <summary>Writes the bytes to the path, making its folder if need be. Until the last moment an older file stays as it was.</summary>
    /// <exception cref="IOException">The folder or file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        string fullPath = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(fullPath)!;
        Directory.CreateDirectory(folder);
        string beside = Path.Combine(folder, $".{Path.GetFileName(fullPath)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, fullPath, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
