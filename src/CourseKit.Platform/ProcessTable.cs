using System.Globalization;
using System.Runtime.Versioning;
using System.Text;

namespace CourseKit.Platform;

/// <summary>All processes that run on a Linux machine, from <c>/proc</c>.</summary>
[SupportedOSPlatform("linux")]
internal static class ProcessTable
{
    private const int LongestEntry = 1024;
    private const int TicksPerSecond = 100;
    private static readonly TimeSpan RecentTime = TimeSpan.FromMilliseconds(50);
    private static readonly Lock Reading = new();
    private static IReadOnlyDictionary<int, ProcessEntry> _last = new Dictionary<int, ProcessEntry>();
    private static long _readAt = long.MinValue / 2;

    /// <summary>The processes of this moment.</summary>
    public static IReadOnlyDictionary<int, ProcessEntry> Read()
    {
        var entries = new Dictionary<int, ProcessEntry>();
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out int id) && Find(id) is { } entry)
            {
                entries[id] = entry;
            }
        }

        return entries;
    }

    /// <summary>The processes of a moment ago: one reading serves all that watch.</summary>
    /// <param name="since">The reading must have begun after this moment, by <see cref="Environment.TickCount64"/>.</param>
    public static IReadOnlyDictionary<int, ProcessEntry> ReadRecent(long since)
    {
        lock (Reading)
        {
            if (_readAt <= since || Environment.TickCount64 - _readAt > RecentTime.TotalMilliseconds)
            {
                _readAt = Environment.TickCount64;
                _last = Read();
            }

            return _last;
        }
    }

    /// <summary>One process; null when there is none of this number.</summary>
    public static ProcessEntry? Find(int id)
    {
        try
        {
            using Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle($"/proc/{id}/stat");
            Span<byte> bytes = stackalloc byte[LongestEntry];
            int length = RandomAccess.Read(file, bytes, 0);
            return Parse(id, Encoding.UTF8.GetString(bytes[..length]));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended in the meantime.
            return null;
        }
    }

    private static ProcessEntry? Parse(int id, string line)
    {
        // The second field, the program's name in parentheses, may hold anything; the third begins behind it.
        string[] fields = line[(line.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        long Field(int number) => long.Parse(fields[number - 3], CultureInfo.InvariantCulture);
        return fields.Length < 22
            ? null
            : new ProcessEntry(
                id,
                (int)Field(4),
                (int)Field(6),
                Field(22),
                fields[0] is "Z" or "X",
                TimeSpan.FromSeconds((double)(Field(14) + Field(15) + Field(16) + Field(17)) / TicksPerSecond),
                Field(24) * Environment.SystemPageSize);
    }
}
