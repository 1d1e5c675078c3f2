using System.Reflection;
using System.Runtime.Loader;
using CourseKit.Grading.Harness;

namespace CourseKit.Grading;

/// <summary>Finds the graded tests in an assembly.</summary>
internal static class GradedAssembly
{
    /// <summary>The tests of the fixtures that name an exercise, in the order in which they are written.</summary>
    public static IReadOnlyList<GradedTest> TestsIn(string path) =>
    [
        .. Load(path).GetTypes()
            .Where(type => type.IsDefined(typeof(ExerciseAttribute)) && !type.IsAbstract)
            .SelectMany(GradedTestRun.CasesOf)
            .OrderBy(test => test.Method!.MethodInfo.MetadataToken)
            .Select(GradedTest.From),
    ];

    /// <summary>Beside this very assembly: a notebook may have more than one load context.</summary>
    private static Assembly Load(string path) =>
        AssemblyLoadContext.GetLoadContext(typeof(GradedAssembly).Assembly)!.LoadFromAssemblyPath(Path.GetFullPath(path));
}
