using System.IO.Compression;
using System.IO.Hashing;

namespace CourseKit.Grading;

/// <summary>Reads the list of a zip archive's entries, and the content of those that are asked for.</summary>
internal static class ZipEntries
{
    private const int UnixFileTypeMask = 0xF000;
    private const int UnixSymbolicLink = 0xA000;

    public static IEnumerable<ArchiveEntry> Of(byte[] bytes)
    {
        var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return archive.Entries.Count > Archive.MaximumEntries
            ? throw new ArchiveLimitException($"holds more than {Archive.MaximumEntries} files.")
            : archive.Entries.Select(entry => new ArchiveEntry(entry.FullName, KindOf(entry), () => Read(entry)));
    }

    private static ArchiveEntryKind KindOf(ZipArchiveEntry entry) =>
        entry.FullName is [.., '/' or '\\'] ? ArchiveEntryKind.Folder
        : ((entry.ExternalAttributes >> 16) & UnixFileTypeMask) == UnixSymbolicLink ? ArchiveEntryKind.Link
        : ArchiveEntryKind.File;

    private static HandedInFile Read(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            return HandedInFile.With("is encrypted. Hand in an archive without a password.");
        }

        try
        {
            using Stream stream = entry.Open();
            HandedInFile file = HandedInFile.ReadFrom(stream);
            return file.Problem is not null || Crc32.HashToUInt32(file.Bytes) == entry.Crc32 ? file : Damaged;
        }
        catch (Exception)
        {
            // All depends on the archive's bytes, and they can make its reader fail in every way.
            return Damaged;
        }
    }

    private static HandedInFile Damaged => HandedInFile.With("is damaged in the archive. Pack it again and hand it in anew.");
}
