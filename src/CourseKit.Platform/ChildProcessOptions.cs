namespace CourseKit.Platform;

/// <summary>How a <see cref="ChildProcess"/> is started and what it may use.</summary>
public sealed record ChildProcessOptions
{
    /// <summary>The full path of the program's dll. Its <c>.runtimeconfig.json</c> and <c>.deps.json</c> lie beside it.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>The program's own arguments; the two pipe handles are put in front of them.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The folder the program starts in; null for this process's own.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables added to the environment the program inherits.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The managed heap's upper bound in bytes: past it an allocation throws <see cref="OutOfMemoryException"/>.</summary>
    public long HeapLimit { get; init; } = 2L << 30;

    /// <summary>The resident memory in bytes past which the process is killed, native memory included.</summary>
    public long ResidentLimit { get; init; } = 3L << 30;

    /// <summary>The longest line in characters that is accepted from the program. A longer one ends the process.</summary>
    public int MaximumLineLength { get; init; } = 64 << 20;

    /// <summary>Called with what the program writes to its standard output past the line protocol.</summary>
    public Action<string>? OnStandardOutput { get; init; }
}
