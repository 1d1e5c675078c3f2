using System.Runtime.InteropServices;

namespace CourseKit.Platform;

/// <summary>The installation of .NET that runs this very process, so that a second one on the PATH is not taken by mistake.</summary>
internal static class DotnetInstallation
{
    private static readonly string HostName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The folder that holds the host, <c>host/</c> and <c>shared/</c>.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The dotnet host.</summary>
    public static string Host { get; } = File.Exists(Path.Combine(Root, HostName)) ? Path.Combine(Root, HostName) : HostName;
}
