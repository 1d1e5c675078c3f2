using System.Runtime.InteropServices;

namespace CourseKit.Platform;

/// <summary>The installation of .NET that runs this very process, so that a second one on the PATH is not taken by mistake.</summary>
internal static class DotnetInstallation
{
    private static readonly string HostName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The folder of the frameworks, <c>shared</c>.</summary>
    public static string Frameworks { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", ".."));

    /// <summary>The folder that holds the host and its libraries in <c>host/</c>; beside the frameworks but where links lead elsewhere. Null when there is none.</summary>
    public static string? Root { get; } = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, HostName)) && Directory.Exists(Path.Combine(folder, "host")));

    /// <summary>The dotnet host.</summary>
    public static string Host { get; } = Root is null ? HostName : Path.Combine(Root, HostName);

    private static IEnumerable<string> Candidates()
    {
        yield return Path.GetDirectoryName(Frameworks)!;
        if (Environment.ProcessPath is { } program && Path.GetFileName(program) == HostName)
        {
            yield return FolderOf(program);
        }

        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return FolderOf(Path.Combine(folder, HostName));
        }
    }

    private static string FolderOf(string program) =>
        Path.GetDirectoryName(File.Exists(program) ? File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program : program)!;
}
