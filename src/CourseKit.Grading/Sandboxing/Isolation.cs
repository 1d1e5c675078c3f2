using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>What stands between students' code and this machine.</summary>
public sealed class Isolation
{
    private const string Bubblewrap = "bubblewrap";
    private const string Nothing = "none";
    private static readonly Lazy<Isolation> Found = new(Find);

    private Isolation(string name) => Name = name;

    /// <summary>The strongest isolation that this machine offers; tried once in a run.</summary>
    public static Isolation Strongest => Found.Value;

    /// <summary>Limits on processes alone.</summary>
    public static Isolation None { get; } = new(Nothing);

    /// <summary>One word for programs: <c>bubblewrap</c> or <c>none</c>.</summary>
    public string Name { get; }

    /// <summary>A sentence for people, the same on every machine.</summary>
    public string Sentence => Describe(Name);

    /// <summary>Why it is not a stronger one; null when it is the strongest, or none was asked for.</summary>
    public string? Problem { get; private init; }

    /// <summary>What to do about the problem.</summary>
    public string? Mend { get; private init; }

    /// <summary>Whether disk, network and other processes are out of the code's reach.</summary>
    public bool HasWalls => Name == Bubblewrap;

    /// <summary>The sentence for a <see cref="Name"/>.</summary>
    internal static string Describe(string name) => name == Bubblewrap
        ? "Students' code ran behind walls (bubblewrap): without network, and without sight of this machine's files and processes."
        : "Students' code ran without walls: limits on time, memory, processes and output held, but it could read this machine's files and use its network.";

    private static Isolation Find()
    {
        BubblewrapTrial trial = BubblewrapTrial.Run(Path.GetDirectoryName(Installation.Sandbox)!);
        return trial.Works ? new Isolation(Bubblewrap) : new Isolation(Nothing) { Problem = trial.Problem, Mend = trial.Mend };
    }
}
