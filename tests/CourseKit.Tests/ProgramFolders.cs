namespace CourseKit.Tests;

/// <summary>Folders of programs, to stand for machines that lack some.</summary>
internal static class ProgramFolders
{
    public const string Complaint = "bwrap: setting up uid map: Permission denied";

    /// <summary>A machine with .NET and nothing else.</summary>
    public static string WithDotnetAlone(CourseCopy course)
    {
        string folder = course.InFolder("bin");
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            File.CreateSymbolicLink(Path.Combine(folder, "dotnet"), Environment.ProcessPath is string path && Path.GetFileName(path) == "dotnet" ? path : DotnetOnPath());
        }

        return folder;
    }

    /// <summary>A machine with .NET and a bubblewrap that the system does not let build walls.</summary>
    public static string WithForbiddenBubblewrap(CourseCopy course)
    {
        string folder = WithDotnetAlone(course);
        string program = Path.Combine(folder, "bwrap");
        File.WriteAllText(program, $"#!/bin/sh\necho '{Complaint}' >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return folder;
    }

    private static string DotnetOnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
}
