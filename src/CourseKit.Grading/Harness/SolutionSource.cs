using System.Reflection;

namespace CourseKit.Grading.Harness;

/// <summary>
/// Gives the worked solutions from <c>Solutions.dll</c> beside the graded tests. They are found by reflection, so that the tests
/// themselves know no solution and can be graded without that file.
/// </summary>
internal sealed class SolutionSource(Assembly gradedTests) : StudentSource
{
    public override TContract Create<TContract>()
    {
        string path = Path.Combine(Path.GetDirectoryName(gradedTests.Location)!, "Solutions.dll");
        Assembly solutions = File.Exists(path)
            ? Assembly.LoadFrom(path)
            : throw new FileNotFoundException($"The worked solutions are not at {path}. Build them: dotnet build solutions", path);
        Type solution = solutions.GetExportedTypes().Single(type => type.IsClass && typeof(TContract).IsAssignableFrom(type));
        return (TContract)Activator.CreateInstance(solution)!;
    }
}
