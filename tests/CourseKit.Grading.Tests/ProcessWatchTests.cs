using System.Diagnostics;
using CourseKit.Platform;

namespace CourseKit.Grading.Tests;

/// <summary>A process is never lost sight of, however old the picture is that others have taken of the machine.</summary>
[Platform("Linux")]
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public class ProcessWatchTests
{
    [Test]
    public async Task A_look_from_before_the_start_does_not_make_a_process_forgotten()
    {
        _ = ProcessTable.ReadRecent(long.MinValue);
        using Process process = Process.Start("sleep", "60");
        var tree = new ProcessTree(process, isWalled: false);

        int seen = tree.Usage().Processes;
        IReadOnlyDictionary<int, ProcessEntry> after = ProcessTable.Read();
        tree.Kill();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

        Assert.That(after, Does.ContainKey(process.Id));
        Assert.That(seen, Is.EqualTo(1));
    }
}
