using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CourseKit.Notebooks.Tests;

/// <summary>Compiles small libraries for notebooks to reference.</summary>
internal static class TestLibrary
{
    public static void Compile(string path, string code, params string[] references)
    {
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var result = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(path))
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddReferences(platform.Concat(references).Select(reference => MetadataReference.CreateFromFile(reference)))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code))
            .Emit(path);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
    }
}
