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
        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        string beside = Beside(fullPath);
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

    /// <summary>Writes files that belong together into a folder: when one cannot be written, all older ones stay, or come back, as they were.</summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file may not be written.</exception>
    public static void WriteAll(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(folder);
        List<Replacement> replacements = [.. files.Select(file => new Replacement(Path.GetFullPath(Path.Combine(folder, file.Key))))];
        try
        {
            foreach (Replacement replacement in replacements)
            {
                replacement.Prepare(files[Path.GetFileName(replacement.Path)]);
            }

            for (int done = 0; done < replacements.Count; done++)
            {
                try
                {
                    replacements[done].Do();
                }
                catch
                {
                    replacements.Take(done).ToList().ForEach(replacement => replacement.Undo());
                    throw;
                }
            }
        }
        finally
        {
            replacements.ForEach(replacement => replacement.CleanUp());
        }
    }

    private static string Beside(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");

    /// <summary>A new file beside the one whose place it takes, and a copy of the old one to go back to.</summary>
    private sealed class Replacement(string path)
    {
        private readonly string _new = Beside(path);
        private readonly string _old = Beside(path);

        public string Path => path;

        public void Prepare(byte[] bytes)
        {
            File.WriteAllBytes(_new, bytes);
            if (File.Exists(path))
            {
                File.Copy(path, _old);
            }
        }

        public void Do() => File.Move(_new, path, overwrite: true);

        public void Undo()
        {
            if (File.Exists(_old))
            {
                File.Move(_old, path, overwrite: true);
            }
            else
            {
                File.Delete(path);
            }
        }

        public void CleanUp()
        {
            File.Delete(_new);
            File.Delete(_old);
        }
    }
}
