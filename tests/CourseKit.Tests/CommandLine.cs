using System.Diagnostics;
using System.Reflection;

namespace CourseKit.Tests;

/// <summary>Runs the program and keeps what it says.</summary>
internal static class CommandLine
{
    private static readonly string Program = typeof(CommandLine).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "CommandLineProgram").Value!;

    public static async Task<CommandResult> RunAsync(string folder, params string[] arguments)
    {
        using Process process = Start(folder, arguments);
        return await EndOfAsync(process);
    }

    /// <summary>Runs the program where other programs are found in one folder alone, <c>dotnet</c> among them.</summary>
    public static async Task<CommandResult> RunWithPathAsync(string folder, string path, params string[] arguments)
    {
        ProcessStartInfo start = Command(folder, arguments);
        start.FileName = Path.Combine(path, "dotnet");
        start.Environment["PATH"] = path;
        using Process process = Process.Start(start)!;
        return await EndOfAsync(process);
    }

    public static Process Start(string folder, params string[] arguments) => Process.Start(Command(folder, arguments))!;

    /// <summary>Starts the program so that it can be interrupted, even where these tests run in the background, which ignores Ctrl-C.</summary>
    public static Process StartInForeground(string folder, params string[] arguments)
    {
        ProcessStartInfo start = Command(folder, arguments);
        if (OperatingSystem.IsLinux())
        {
            start.FileName = "env";
            start.ArgumentList.Insert(0, "--default-signal=INT");
            start.ArgumentList.Insert(1, "dotnet");
        }

        return Process.Start(start)!;
    }

    private static ProcessStartInfo Command(string folder, string[] arguments) => new("dotnet", [Program, .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    public static async Task<CommandResult> EndOfAsync(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await error);
    }
}

/// <summary>What the program said, and its exit code.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>No user's mistake may show a stack trace.</summary>
    public bool ShowsTrace => Output.Contains("   at ", StringComparison.Ordinal) || Error.Contains("   at ", StringComparison.Ordinal);
}
