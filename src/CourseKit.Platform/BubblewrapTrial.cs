using System.ComponentModel;
using System.Diagnostics;

namespace CourseKit.Platform;

/// <summary>Whether bubblewrap's walls can be built on this machine: it may be installed and still be forbidden to.</summary>
/// <param name="IsInstalled">Whether the program is there.</param>
/// <param name="Problem">Why it does not work; null when it does.</param>
/// <param name="Mend">What to do about it; null when it works.</param>
public sealed record BubblewrapTrial(bool IsInstalled, string? Problem, string? Mend)
{
    private const string InstallCommand = "sudo apt-get install bubblewrap";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether the walls can be built.</summary>
    public bool Works => Problem is null;

    /// <summary>Builds the walls once, around the dotnet host and the folder of the program that they are meant for.</summary>
    public static BubblewrapTrial Run(string programFolder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new BubblewrapTrial(false, "bubblewrap exists for Linux only", "Grade on Linux, or in WSL or a virtual machine with it.");
        }

        if (Bubblewrap.Find() is null)
        {
            return new BubblewrapTrial(false, "bubblewrap is not installed", InstallCommand);
        }

        return Complaint(programFolder) is { } complaint ? new BubblewrapTrial(true, complaint, Remedy(complaint)) : new BubblewrapTrial(true, null, null);
    }

    private static string? Complaint(string programFolder)
    {
        string[] command = [.. Bubblewrap.Prefix(programFolder, 1 << 20), Bubblewrap.Host, "--list-runtimes"];
        try
        {
            var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = StartingThread.Run(() => Process.Start(start)!);
            Task<string> error = process.StandardError.ReadToEndAsync();
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return "bubblewrap did not come to an end";
            }

            return process.ExitCode == 0 ? null : error.GetAwaiter().GetResult().Split('\n')[0].Trim() is { Length: > 0 } line ? line : $"bubblewrap ended with exit code {process.ExitCode}";
        }
        catch (Win32Exception exception)
        {
            return exception.Message;
        }
    }

    private static string Remedy(string complaint) =>
        complaint.Contains("Unknown option", StringComparison.OrdinalIgnoreCase) ? "Version 0.8.0 of bubblewrap or a later one is needed."
        : complaint.Contains("source path", StringComparison.Ordinal) && complaint.Contains("Permission denied", StringComparison.Ordinal) ? "Grade as the user to whom the course's folder belongs."
        : Setting("kernel/apparmor_restrict_unprivileged_userns") == "1" ? "Give bwrap an AppArmor profile that allows userns, or: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
        : Setting("kernel/unprivileged_userns_clone") == "0" ? "sudo sysctl -w kernel.unprivileged_userns_clone=1"
        : Setting("user/max_user_namespaces") == "0" ? "sudo sysctl -w user.max_user_namespaces=10000"
        : "Allow user namespaces on this machine; a container needs, for instance, docker run --security-opt seccomp=unconfined --security-opt systempaths=unconfined.";

    private static string? Setting(string name)
    {
        try
        {
            return File.ReadAllText($"/proc/sys/{name}").Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
