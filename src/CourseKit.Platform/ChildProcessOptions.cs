namespace CourseKit.Platform;

/// <summary>How a <see cref="ChildProcess"/> is started and what it may use.</summary>
public sealed record ChildProcessOptions
{
    /// <summary>The full path of the program's dll. Its <c>.runtimeconfig.json</c> and <c>.deps.json</c> lie beside it.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>The program's own arguments; the two pipe handles are put in front of them.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The folder the program starts in; null for this process's own. Behind walls it is always /tmp.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables added to the environment of the program.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether the program runs code that is not to be trusted: it gets none of this process's environment but what the runtime
    /// needs, and what it starts is ended with it.
    /// </summary>
    public bool IsUntrusted { get; init; }

    /// <summary>Whether the walls of bubblewrap stand around an untrusted program. They must work: <see cref="BubblewrapTrial"/>.</summary>
    public bool IsWalled { get; init; }

    /// <summary>The managed heap's upper bound in bytes: past it an allocation throws <see cref="OutOfMemoryException"/>.</summary>
    public long HeapLimit { get; init; } = 2L << 30;

    /// <summary>The resident memory in bytes, of the process and all it has started, past which they are killed; native memory included.</summary>
    public long ResidentLimit { get; init; } = 3L << 30;

    /// <summary>How many processes there may be at a time, the first one included.</summary>
    public int ProcessLimit { get; init; } = int.MaxValue;

    /// <summary>How much processor time the process and all it has started may use.</summary>
    public TimeSpan ProcessorTimeLimit { get; init; } = TimeSpan.MaxValue;

    /// <summary>Of an untrusted program on Linux: the size in bytes that no file may pass, and behind walls all files together.</summary>
    public long FileLimit { get; init; } = 64 << 20;

    /// <summary>The longest line in characters that is accepted from the program. A longer one ends the process.</summary>
    public int MaximumLineLength { get; init; } = 64 << 20;

    /// <summary>Called with what the program writes to its standard output past the line protocol.</summary>
    public Action<string>? OnStandardOutput { get; init; }
}
