using System.Text.RegularExpressions;
using CourseKit.Sandbox.Protocol;
using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.IO;
using Microsoft.FSharp.Control;
using Microsoft.FSharp.Core;

namespace CourseKit.Sandbox;

/// <summary>F# by FSharp.Compiler.Service, which knows no files but <see cref="FSharpFileSystem"/>'s.</summary>
internal sealed partial class FSharpCompiler : ICompiler
{
    private const string AssemblyName = "Submission.dll";
    private const string SymbolsName = "Submission.pdb";

    // A warning for a #r, #load or #I inside a module: as little use as at the top of the file, where it is an error.
    private const int DirectivePassedOver = 236;

    private const string WarmUpSource = """
        namespace WarmUp
        open System
        open CourseKit.Exercises
        type WarmUp() =
            let value (x: float) : float = if x > 0.0 then 1.0 / Math.Exp x else raise (NotImplementedException $"{x}")
            interface ISigmoid with
                member _.Value x = value x
                member _.Derivative x = [| x |] |> Array.map value |> Array.sum

        """;

    private readonly FSharpFileSystem _files;
    private readonly string[] _options;
    private readonly FSharpChecker _checker;

    public FSharpCompiler()
    {
        string[] references = [.. References.Paths, typeof(Unit).Assembly.Location];
        _files = new FSharpFileSystem(references);
        FileSystemAutoOpens.FileSystem = _files;
        _options =
        [
            "fsc", "--target:library", $"--out:{AssemblyName}", "--nologo", "--langversion:latest",
            "--debug:portable", "--deterministic+", "--nowin32manifest", "--nointerfacedata", "--nooptimizationdata",
            "--noframework", "--simpleresolution", "--targetprofile:netcore", .. references.Select(path => $"--reference:{path}"),

            // An error must be told where it is, and an exception come from the line that throws it.
            "--ignorelinedirectives", "--optimize-", "--tailcalls+",
        ];
        _checker = FSharpChecker.Create(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public SourceFile WarmUp => new("WarmUp.fs", WarmUpSource);

    public CompileReply Compile(IReadOnlyList<SourceFile> sources)
    {
        _files.Replace(sources);
        string[] arguments = [.. _options, .. sources.Select(source => source.Name)];
        (FSharpDiagnostic[] diagnostics, FSharpOption<Exception>? failure) = FSharpAsync.RunSynchronously(_checker.Compile(arguments, null), null, null);
        List<CompileError> errors = Errors(diagnostics, sources);
        return errors.Count > 0 ? new CompileReply([], [], errors)
            : failure is not null ? throw failure.Value
            : new CompileReply(_files.Written(AssemblyName), _files.Written(SymbolsName), []);
    }

    private static List<CompileError> Errors(FSharpDiagnostic[] diagnostics, IReadOnlyList<SourceFile> sources)
    {
        string[] names = [.. sources.Select(source => source.Name)];
        return
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity.IsError || diagnostic.ErrorNumber == DirectivePassedOver)
                .Select(Describe)
                .Distinct()
                .OrderBy(error => Array.IndexOf(names, error.File))
                .ThenBy(error => error.Line)
                .ThenBy(error => error.Column)
                .Take(CompileReply.MaximumErrors),
        ];
    }

    private static CompileError Describe(FSharpDiagnostic diagnostic) => new(
        Path.GetFileName(diagnostic.FileName),
        diagnostic.StartLine,
        diagnostic.StartColumn + 1,
        diagnostic.ErrorNumberText,
        WhiteSpace().Replace(diagnostic.Message, " ").Trim());

    /// <summary>The compiler sets types and suggestions on lines of their own.</summary>
    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
