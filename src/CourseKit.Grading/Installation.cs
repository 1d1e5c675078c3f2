namespace CourseKit.Grading;

/// <summary>The files that the grader needs beside its own program.</summary>
public static class Installation
{
    /// <summary>The program in which students' code is compiled and run.</summary>
    public static string Sandbox => Path.Combine(AppContext.BaseDirectory, "sandbox", "CourseKit.Sandbox.dll");

    /// <summary>The graded tests that everybody may see.</summary>
    public static IReadOnlyList<string> PublicTests => [Path.Combine(GradedFolder, "Exercises.Tests.dll")];

    /// <summary>All graded tests that are here; the hidden ones are in the course's own repository only.</summary>
    public static IReadOnlyList<string> AllTests => [.. Directory.EnumerateFiles(GradedFolder, "*.dll").Order(StringComparer.Ordinal)];

    private static string GradedFolder => Path.Combine(AppContext.BaseDirectory, "graded");
}
