namespace CourseKit.Notebooks.Tests;

/// <summary>The course that the tests are part of.</summary>
internal static class TestCourse
{
    /// <summary>The library as lessons load it.</summary>
    public static string Library { get; } = Path.Combine(Root(), "artifacts", "lessons", "CourseLib.dll");

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CourseKit.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
