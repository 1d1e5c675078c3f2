namespace CourseKit;

/// <summary>How this program is called, for messages that say what to type next.</summary>
internal static class Invocation
{
    /// <summary>By the project in the course's own repository, and by its name where it is installed.</summary>
    public static string Command { get; } =
        Directory.Exists(Path.Combine("src", "CourseKit")) ? "dotnet run --project src/CourseKit --" : "coursekit";
}
