using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CourseKit.Platform;

/// <summary>The command that starts a <see cref="ChildProcess"/>: the dotnet host, and around it what an untrusted program is kept in.</summary>
internal static class ChildProcessCommand
{
    // As shells count file sizes.
    private const int BlockBytes = 512;
    private const string Shell = "/bin/sh";

    // What the runtime itself may need; HOME, tokens and the like are the caller's own.
    private static readonly string[] KeptVariables = ["SystemRoot", "windir", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH"];

    // A session of its own: by it even those are found whose parent has ended.
    private static readonly string[] OwnSession = ((string[])["/usr/bin/setsid", "/bin/setsid"]).Where(File.Exists).Take(1).ToArray();

    /// <summary>The command, with the child's ends of the pipes as its first arguments.</summary>
    public static ProcessStartInfo For(ChildProcessOptions options, string readHandle, string writeHandle)
    {
        string[] words =
        [
            .. options.IsUntrusted && OperatingSystem.IsLinux() ? Confinement(options) : [],
            options.IsWalled ? Bubblewrap.Host : DotnetInstallation.Host,
            options.IsWalled ? Bubblewrap.Inside(options.AssemblyPath) : options.AssemblyPath,
            readHandle, writeHandle, .. options.Arguments,
        ];
        var command = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = options.WorkingDirectory ?? "",
        };
        SetEnvironment(command.Environment, options);
        return command;
    }

    private static IEnumerable<string> Confinement(ChildProcessOptions options)
    {
        string limits = string.Create(CultureInfo.InvariantCulture, $"ulimit -c 0; ulimit -f {options.FileLimit / BlockBytes}; exec \"$@\"");
        IEnumerable<string> around = options.IsWalled ? Bubblewrap.Prefix(Path.GetDirectoryName(options.AssemblyPath)!, options.FileLimit) : OwnSession;
        return [Shell, "-c", limits, Shell, .. around];
    }

    private static void SetEnvironment(IDictionary<string, string?> environment, ChildProcessOptions options)
    {
        if (options.IsUntrusted)
        {
            // Here rather than by bubblewrap: the environment of its own process can be read from inside.
            foreach (string name in environment.Keys.Except(options.IsWalled ? [] : KeptVariables, StringComparer.OrdinalIgnoreCase).ToArray())
            {
                environment.Remove(name);
            }

            // It would need a file of 2 GB, and protects against nothing that an untrusted program could not do anyway.
            environment["DOTNET_EnableWriteXorExecute"] = "0";
        }

        environment["DOTNET_GCHeapHardLimit"] = $"0x{options.HeapLimit:X}";

        // The runtime's diagnostic sockets lie in the temporary folder, and a killed process would leave them there.
        environment["DOTNET_EnableDiagnostics"] = "0";
        foreach ((string name, string value) in options.Environment)
        {
            environment[name] = value;
        }
    }
}
