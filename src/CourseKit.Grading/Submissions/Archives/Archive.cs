namespace CourseKit.Grading;

/// <summary>Archives that can be handed in. They are read in memory; nothing of them is unpacked to disk.</summary>
internal static class Archive
{
    /// <summary>The kinds that are read, for messages.</summary>
    public const string Kinds = ".zip, .tar, .tar.gz or .tgz";

    /// <summary>Far more than a course's exercises take, and little enough that hundreds can be read in turn.</summary>
    public const int MaximumBytes = 32 << 20;

    public const int MaximumEntries = 10_000;

    private const string TooMuch = $"Hand in the folder {CourseFolder.ExercisesName} alone, without bin, obj and .git.";

    private static readonly string[] Extensions = [".zip", ".tar.gz", ".tgz", ".tar"];
    private static readonly string[] OtherExtensions = [".7z", ".rar", ".gz", ".bz2", ".xz", ".tbz2", ".txz", ".zst", ".zipx", ".cab", ".iso", ".lz", ".lzma"];

    /// <summary>Whether a file's name is that of an archive that can be read.</summary>
    public static bool IsRead(string path) => ExtensionOf(path, Extensions) is not null;

    /// <summary>Whether a file's name is that of an archive, if perhaps of a kind that is not read.</summary>
    public static bool IsArchive(string path) => IsRead(path) || ExtensionOf(path, OtherExtensions) is not null;

    /// <summary>The file's name without what makes it an archive's.</summary>
    public static string NameOf(string path)
    {
        string name = Path.GetFileName(path);
        return (ExtensionOf(path, Extensions) ?? ExtensionOf(path, OtherExtensions)) is { } extension && extension.Length < name.Length ? name[..^extension.Length] : name;
    }

    /// <summary>Reads an archive's list of entries.</summary>
    /// <exception cref="BrokenArchiveException">It is none, is damaged, or holds too much.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IHandedInFiles Open(string path)
    {
        string name = PlainText.Clean(Path.GetFileName(path), 100);
        if (!IsRead(path))
        {
            throw new BrokenArchiveException($"{name} is not an archive of a kind that is read here. Hand in {Kinds}.");
        }

        byte[] bytes;
        using (Stream stream = HandedInFile.Open(path))
        {
            bytes = ReadAll(stream, MaximumBytes) ?? throw new BrokenArchiveException($"{name} is larger than {MaximumBytes >> 20} MB. {TooMuch}");
        }

        try
        {
            return new ArchiveFiles(Entries(path, bytes));
        }
        catch (ArchiveLimitException limit)
        {
            throw new BrokenArchiveException($"{name} {limit.Message} {TooMuch}");
        }
        catch (Exception)
        {
            // From here on all depends on the archive's bytes alone, and they can make its reader fail in every way.
            throw new BrokenArchiveException($"{name} cannot be read: it is damaged, cut off, or no {ExtensionOf(path, Extensions)} archive. Pack it again and hand it in anew.");
        }
    }

    /// <summary>All that the stream gives; null when that is more than the limit.</summary>
    public static byte[]? ReadAll(Stream stream, int limit)
    {
        var all = new MemoryStream();
        byte[] part = new byte[81_920];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            all.Write(part, 0, count);
            if (all.Length > limit)
            {
                return null;
            }
        }

        return all.ToArray();
    }

    private static IEnumerable<ArchiveEntry> Entries(string path, byte[] bytes) => ExtensionOf(path, Extensions) switch
    {
        ".zip" => ZipEntries.Of(bytes),
        ".tar" => TarEntries.Of(bytes),
        _ => TarEntries.OfCompressed(bytes),
    };

    private static string? ExtensionOf(string path, string[] extensions) =>
        Array.Find(extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
