using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace CourseKit.Grading.Tests;

/// <summary>Makes archives as students hand them in, and as they should not.</summary>
internal static class ArchiveFile
{
    /// <summary>An archive of the kind that the path's extension says.</summary>
    public static string Write(string path, params (string Name, string Text)[] files)
    {
        File.WriteAllBytes(path, Path.GetExtension(path) switch
        {
            ".zip" => Zip(files),
            ".tar" => Tar(files),
            _ => Compressed(Tar(files)),
        });
        return path;
    }

    public static byte[] Zip(params (string Name, string Text)[] files) => Zip(archive =>
    {
        foreach ((string name, string text) in files)
        {
            AddTo(archive, name, text);
        }
    });

    public static byte[] Zip(Action<ZipArchive> fill)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            fill(archive);
        }

        return bytes.ToArray();
    }

    public static ZipArchiveEntry AddTo(ZipArchive archive, string name, string text)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name);
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
        return entry;
    }

    public static byte[] Tar(params (string Name, string Text)[] files) => Tar([.. files.Select(file => Entry(file.Name, file.Text))]);

    public static byte[] Tar(params TarEntry[] entries)
    {
        var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes))
        {
            foreach (TarEntry entry in entries)
            {
                writer.WriteEntry(entry);
            }
        }

        return bytes.ToArray();
    }

    public static PaxTarEntry Entry(string name, string text) => new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    public static byte[] Compressed(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }
}
