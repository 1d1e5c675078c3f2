using System.Globalization;

namespace CourseKit.Platform;

/// <summary>
/// Walls around a program, built by bubblewrap: no network, no process but its own in sight, and of the disk nothing but .NET and
/// the program's folder, to be read, and a small /tmp, to be written. Whether they can be built here: <see cref="BubblewrapTrial"/>.
/// </summary>
internal static class Bubblewrap
{
    /// <summary>The dotnet host as the program finds it.</summary>
    public const string Host = "/dotnet/dotnet";

    /// <summary>The processes of bubblewrap's own that stand before the program's.</summary>
    public const int OwnProcesses = 2;

    private const string ProgramFolder = "/program";
    private const long OtherTemporaryBytes = 1 << 20;

    private static readonly string[] Namespaces =
        ["--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try", "--disable-userns"];

    // nobody: also where the grader is root, nothing inside is.
    private static readonly string[] Identity = ["--uid", "65534", "--gid", "65534", "--hostname", "sandbox", "--cap-drop", "ALL"];

    // Where Linux systems keep the shared libraries and time zones that .NET loads; each has some of them.
    private static readonly string[] SystemFolders =
        ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/share/zoneinfo", "/etc/ld.so.cache", "/nix/store", "/gnu/store"];

    /// <summary>The full path of bubblewrap's program; null when it is not installed.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "bwrap"))
        .FirstOrDefault(File.Exists);

    /// <summary>Where a program's dll lies inside.</summary>
    public static string Inside(string assemblyPath) => $"{ProgramFolder}/{Path.GetFileName(assemblyPath)}";

    /// <summary>What to put in front of the command that is to run inside.</summary>
    /// <param name="programFolder">The folder of the program, which it may read.</param>
    /// <param name="temporaryBytes">How much it may write to /tmp.</param>
    /// <exception cref="FileNotFoundException">bubblewrap is not installed.</exception>
    public static IEnumerable<string> Prefix(string programFolder, long temporaryBytes) =>
    [
        Find() ?? throw new FileNotFoundException("bubblewrap is not installed."),
        .. Namespaces, .. Identity, "--die-with-parent", "--new-session",
        "--size", temporaryBytes.ToString(CultureInfo.InvariantCulture), "--tmpfs", "/tmp",
        "--proc", "/proc", "--remount-ro", "/proc",
        "--dev", "/dev", "--size", OtherTemporaryBytes.ToString(CultureInfo.InvariantCulture), "--tmpfs", "/dev/shm", "--remount-ro", "/dev/shm", "--remount-ro", "/dev",
        .. SystemFolders.SelectMany(folder => (string[])["--ro-bind-try", folder, folder]),

        // Not the whole installation: beside these lie compilers and, in a user's own, files that are none of a program's business.
        .. ReadOnly(DotnetInstallation.Host, Host),
        .. ReadOnly(Path.Combine(DotnetInstallation.Root ?? "", "host"), "/dotnet/host"),
        .. ReadOnly(DotnetInstallation.Frameworks, "/dotnet/shared"),
        .. ReadOnly(programFolder, ProgramFolder),
        "--remount-ro", "/", "--chdir", "/tmp", "--",
    ];

    private static string[] ReadOnly(string source, string inside) => ["--ro-bind", source, inside];
}
