namespace CourseKit.Platform;

/// <summary>A limit of <see cref="ChildProcessOptions"/> for whose passing a process is killed.</summary>
public enum ChildLimit
{
    /// <summary><see cref="ChildProcessOptions.ResidentLimit"/>.</summary>
    Memory,

    /// <summary><see cref="ChildProcessOptions.ProcessLimit"/>.</summary>
    Processes,

    /// <summary><see cref="ChildProcessOptions.ProcessorTimeLimit"/>.</summary>
    ProcessorTime,

    /// <summary><see cref="ChildProcessOptions.MaximumLineLength"/>.</summary>
    LineLength,

    /// <summary><see cref="ChildProcessOptions.FileLimit"/>.</summary>
    FileSize,
}
