namespace CourseKit.Grading;

/// <summary>What a student's code may use.</summary>
public sealed record SandboxLimits
{
    /// <summary>How long the student's code may work for one test; a third of it once a test has waited in vain.</summary>
    public TimeSpan TestTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the compiler may work for one exercise.</summary>
    public TimeSpan CompileTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The managed heap in bytes.</summary>
    public long HeapBytes { get; init; } = 256 << 20;

    /// <summary>The resident memory in bytes of its process and all it has started, the runtime's own included.</summary>
    public long ResidentBytes { get; init; } = 512 << 20;

    /// <summary>How many processes it may have at a time, its own included. No exercise asks for a second one.</summary>
    public int Processes { get; init; } = 8;

    /// <summary>The processor time that its process and all it has started may use together, over all tests.</summary>
    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many bytes it may write to disk: in all behind walls, to one file without them.</summary>
    public long DiskBytes { get; init; } = 32 << 20;

    /// <summary>How many characters it may print in its process's lifetime.</summary>
    public int PrintedCharacters { get; init; } = 1_000_000;

    /// <summary>The longest answer to one call, in characters of JSON.</summary>
    public int AnswerCharacters { get; init; } = 4_000_000;
}
