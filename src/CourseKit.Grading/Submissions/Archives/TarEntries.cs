using System.Formats.Tar;
using System.IO.Compression;

namespace CourseKit.Grading;

/// <summary>Reads the entries of a tar archive, compressed by gzip or not.</summary>
internal static class TarEntries
{
    private const int MaximumUnpackedBytes = 64 << 20;
    private const int BlockBytes = 512;

    public static IEnumerable<ArchiveEntry> OfCompressed(byte[] bytes)
    {
        using var stream = new GZipStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
        return Of(Archive.ReadAll(stream, MaximumUnpackedBytes) ?? throw new ArchiveLimitException($"holds more than {MaximumUnpackedBytes >> 20} MB."));
    }

    public static List<ArchiveEntry> Of(byte[] bytes)
    {
        var stream = new MemoryStream(bytes, writable: false);
        using var reader = new TarReader(stream);
        List<ArchiveEntry> entries = [];
        while (reader.GetNextEntry() is { } entry)
        {
            if (entries.Count == Archive.MaximumEntries)
            {
                throw new ArchiveLimitException($"holds more than {Archive.MaximumEntries} files.");
            }

            if (entry.EntryType != TarEntryType.GlobalExtendedAttributes)
            {
                entries.Add(new ArchiveEntry(entry.Name, KindOf(entry), Content(bytes, entry)));
            }
        }

        return EndsInEmptyBlock(bytes, stream.Position) ? entries : throw new InvalidDataException("The archive is cut off.");
    }

    private static ArchiveEntryKind KindOf(TarEntry entry) => entry.EntryType switch
    {
        TarEntryType.Directory => ArchiveEntryKind.Folder,
        TarEntryType.SymbolicLink or TarEntryType.HardLink => ArchiveEntryKind.Link,
        _ => ArchiveEntryKind.File,
    };

    private static Func<HandedInFile> Content(byte[] bytes, TarEntry entry)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
        {
            return () => HandedInFile.With("is no plain file. Hand in the file itself.");
        }

        // A slice of what is in memory; outside it, the archive would have been cut off.
        int offset = entry.Length == 0 ? 0 : checked((int)entry.DataOffset);
        var content = new MemoryStream(bytes, offset, checked((int)entry.Length), writable: false);
        return () =>
        {
            content.Position = 0;
            return HandedInFile.ReadFrom(content);
        };
    }

    /// <summary>An archive that was cut off between two entries lacks the empty block at its end.</summary>
    private static bool EndsInEmptyBlock(byte[] bytes, long end) =>
        end >= BlockBytes && !bytes.AsSpan((int)end - BlockBytes, BlockBytes).ContainsAnyExcept((byte)0);
}
