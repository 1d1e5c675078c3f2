using System.Reflection;

namespace CourseKit.Sandbox;

/// <summary>The libraries that a student's code may use: the base class library and the exercises' contracts.</summary>
internal static class References
{
    public static IReadOnlyList<string> Paths { get; } = [.. BaseClassLibrary(), Assembly.Load("CourseKit.Exercises").Location];

    private static IEnumerable<string> BaseClassLibrary()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == framework);
    }
}
