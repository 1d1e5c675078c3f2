using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CourseKit.Platform;

/// <summary>A process and all it has started, watched and ended together. Elsewhere than on Linux only the first is watched.</summary>
internal sealed class ProcessTree
{
    private const int StopSignal = 19;
    private const int KillSignal = 9;
    private const int MostPasses = 100;
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan EndInterval = TimeSpan.FromMilliseconds(5);

    private readonly Process _root;
    private readonly bool _isWalled;
    private readonly Lock _access = new();

    // By number, with the start that tells a process from a later one of the same number.
    private Dictionary<int, long> _members = [];

    // An older look than this one would not know the newest members, and they would be given up.
    private long _lookedAt = Environment.TickCount64;

    /// <param name="root">The first process.</param>
    /// <param name="isWalled">Whether it is bubblewrap's: behind its walls the kernel ends all processes with the first.</param>
    public ProcessTree(Process root, bool isWalled)
    {
        _root = root;
        _isWalled = isWalled;
        if (OperatingSystem.IsLinux() && ProcessTable.Find(root.Id) is { } entry)
        {
            _members[entry.Id] = entry.Started;
        }
    }

    /// <summary>What all of them together use now.</summary>
    public ProcessUsage Usage()
    {
        if (OperatingSystem.IsLinux())
        {
            List<ProcessEntry> members = Members(ProcessTable.ReadRecent(_lookedAt));
            return new ProcessUsage(members.Count, members.Sum(member => member.ResidentBytes), members.Aggregate(TimeSpan.Zero, (sum, member) => sum + member.ProcessorTime));
        }

        _root.Refresh();
        return new ProcessUsage(1, _root.WorkingSet64, _root.TotalProcessorTime);
    }

    /// <summary>Ends all of them, at once.</summary>
    public void Kill()
    {
        if (OperatingSystem.IsLinux() && !_isWalled)
        {
            KillMembers();
            return;
        }

        try
        {
            _root.Kill(entireProcessTree: !_isWalled);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself in the meantime.
        }
    }

    /// <summary>Ends all of them and waits until none runs.</summary>
    public async Task EndAsync()
    {
        var watch = Stopwatch.StartNew();
        Kill();
        while (OperatingSystem.IsLinux() && !_isWalled && Look().Exists(member => !member.HasEnded) && watch.Elapsed < EndPatience)
        {
            await Task.Delay(EndInterval).ConfigureAwait(false);
            Kill();
        }

        // Its end is waited for, so it must come, whatever the table says.
        if (!_root.HasExited)
        {
            _root.Kill();
        }
    }

    [SupportedOSPlatform("linux")]
    private List<ProcessEntry> Look()
    {
        _lookedAt = Environment.TickCount64;
        return Members(ProcessTable.Read());
    }

    /// <summary>
    /// Whoever is a child of a member or of the root's own session is a member, and stays one when its parent ends and it is handed
    /// to another.
    /// </summary>
    [SupportedOSPlatform("linux")]
    private List<ProcessEntry> Members(IReadOnlyDictionary<int, ProcessEntry> table)
    {
        lock (_access)
        {
            bool hasSession = !table.TryGetValue(_root.Id, out ProcessEntry? root) || _members.GetValueOrDefault(root.Id) == root.Started;
            Dictionary<int, long> members = _members.Where(member => table.TryGetValue(member.Key, out ProcessEntry? entry) && entry.Started == member.Value).ToDictionary();
            int count;
            do
            {
                count = members.Count;
                foreach (ProcessEntry entry in table.Values.Where(entry => members.ContainsKey(entry.Parent) || (hasSession && entry.Session == _root.Id)))
                {
                    members.TryAdd(entry.Id, entry.Started);
                }
            }
            while (members.Count > count);
            _members = members;
            return [.. members.Keys.Select(id => table[id])];
        }
    }

    [SupportedOSPlatform("linux")]
    private void KillMembers()
    {
        // What is stopped starts no other: when a look finds no new one, these are all.
        HashSet<int> stopped = [];
        for (int pass = 0; pass < MostPasses; pass++)
        {
            int[] fresh = [.. Look().Where(member => !member.HasEnded).Select(member => member.Id).Where(stopped.Add)];
            if (fresh.Length == 0)
            {
                break;
            }

            Signal(fresh, StopSignal);
        }

        Signal(stopped, KillSignal);
    }

    private static void Signal(IEnumerable<int> ids, int signal)
    {
        foreach (int id in ids)
        {
            _ = SendSignal(id, signal);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int id, int signal);
}
