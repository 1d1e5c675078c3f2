using System.Reflection;
using System.Runtime.Loader;

namespace CourseKit.Grading.Tests;

/// <summary>What lies beside the sandbox program can be read by a student's code: no answer may be among it.</summary>
public class SandboxFolderTests
{
    private static readonly string[] Expected =
    [
        "CourseKit.Exercises.dll", "CourseKit.Platform.dll", "CourseKit.Sandbox.dll",
        "FSharp.Compiler.Service.dll", "FSharp.Core.dll", "FSharp.DependencyManager.Nuget.dll",
        "Microsoft.CodeAnalysis.CSharp.dll", "Microsoft.CodeAnalysis.dll",
    ];

    [Test]
    public void It_holds_contracts_and_plumbing_only() => Assert.That(
        Directory.EnumerateFiles(Path.GetDirectoryName(Installation.Sandbox)!, "*.dll").Select(Path.GetFileName).Order(StringComparer.Ordinal),
        Is.EqualTo(Expected));

    [Test]
    public void No_type_in_it_implements_a_contract()
    {
        var context = new AssemblyLoadContext("sandbox", isCollectible: true);
        string folder = Path.GetDirectoryName(Installation.Sandbox)!;
        context.Resolving += (_, name) => File.Exists(Path.Combine(folder, name.Name + ".dll")) ? context.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll")) : null;
        Type[] types = [.. Directory.EnumerateFiles(folder, "*.dll").SelectMany(path => context.LoadFromAssemblyPath(path).GetTypes())];
        Type[] contracts = [.. types.Where(type => type.IsInterface && type.Assembly.GetName().Name == "CourseKit.Exercises")];

        Assert.That(contracts, Is.Not.Empty);
        Assert.That(types.Where(type => type.IsClass && contracts.Any(contract => contract.IsAssignableFrom(type))), Is.Empty);
        context.Unload();
    }

    [Test]
    public void Contracts_can_be_called_by_name() => Assert.That(
        typeof(CourseKit.Exercises.ISigmoid).Assembly.GetExportedTypes().Where(type => type.IsInterface).SelectMany(type => type.GetMethods().GroupBy(Key).Where(group => group.Count() > 1)),
        Is.Empty);

    private static string Key(MethodInfo method) => $"{method.DeclaringType}.{method.Name}";
}
