using System.Globalization;
using System.Text;
using CourseKit.Sandbox.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace CourseKit.Sandbox;

/// <summary>C# by Roslyn.</summary>
internal sealed class CSharpCompiler : ICompiler
{
    // The same namespaces that a project with ImplicitUsings opens, so that what compiles in the editor compiles here.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string WarmUpSource = """
        using CourseKit.Exercises;
        public class WarmUp : ISigmoid
        {
            public double Value(double x) => Math.Exp(x) is var y && y > 0 ? 1 / y : throw new NotImplementedException($"{x}");
            public double Derivative(double x) { double[] z = [x]; return z.Select(Value).Sum(); }
        }
        """;

    // No documentation, no source or strong-name resolver: nothing in a student's source can make the compiler open a file.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,

        // Optimised code throws for every bad index of a method from one place, and the line of the exception would be another's.
        optimizationLevel: OptimizationLevel.Debug,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true,
        reportSuppressedDiagnostics: false);

    private static readonly SyntaxTree ImplicitUsingsTree = CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions);

    private readonly IReadOnlyList<MetadataReference> _references = [.. References.Paths.Select(path => MetadataReference.CreateFromFile(path))];

    public SourceFile WarmUp => new("WarmUp.cs", WarmUpSource);

    public CompileReply Compile(IReadOnlyList<SourceFile> sources)
    {
        IEnumerable<SyntaxTree> trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Name, Encoding.UTF8));
        CSharpCompilation compilation = CSharpCompilation.Create("Submission", [ImplicitUsingsTree, .. trees], _references, CompilationOptions);

        // As the command-line compiler does: what code means is of no interest while a bracket or a semicolon is missing.
        if (Errors(compilation.GetParseDiagnostics()) is { Count: > 0 } syntaxErrors)
        {
            return new CompileReply([], [], syntaxErrors);
        }

        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success
            ? new CompileReply(assembly.ToArray(), symbols.ToArray(), [])
            : new CompileReply([], [], Errors(result.Diagnostics));
    }

    private static List<CompileError> Errors(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .Select(Describe)
            .Distinct()
            .Take(CompileReply.MaximumErrors),
    ];

    private static CompileError Describe(Diagnostic diagnostic)
    {
        // Not the mapped span: a #line directive must not send the reader to another file.
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return new CompileError(
            span.Path ?? "",
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
