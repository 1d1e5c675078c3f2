using CourseKit.Notebooks.Cells;
using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.IO;
using Microsoft.FSharp.Core;
using static FSharp.Compiler.Interactive.Shell;

namespace CourseKit.Notebooks.Session;

/// <summary>F# by FSharp.Compiler.Service: one interactive session.</summary>
internal sealed class FSharpSession : ILanguageSession
{
    private readonly string _folder;
    private readonly ErrorPlaces _places;
    private readonly Task<FsiEvaluationSession> _started;

    public FSharpSession(string folder, ErrorPlaces places)
    {
        _folder = folder;
        _places = places;
        _started = Task.Run(Start);
    }

    public Task Started => _started;

    public async Task<CellValue?> RunAsync(string code, CodeOrigin origin)
    {
        FsiEvaluationSession session = await _started.ConfigureAwait(false);
        (FSharpChoice<FSharpOption<FsiValue>?, Exception> outcome, FSharpDiagnostic[] diagnostics) =
            session.EvalInteractionNonThrowing(code, origin.FileName(_folder), FSharpOption<CancellationToken>.None);
        ThrowOnErrors(diagnostics, origin);
        if (outcome is FSharpChoice<FSharpOption<FsiValue>?, Exception>.Choice2Of2 failure)
        {
            throw _places.Failure(failure.Item);
        }

        FsiValue? value = ((FSharpChoice<FSharpOption<FsiValue>?, Exception>.Choice1Of2)outcome).Item?.Value;
        return value is null || value.ReflectionType == typeof(Unit) ? null : new CellValue(value.ReflectionValue, value.ReflectionType);
    }

    public CellValue? Find(string name)
    {
        FsiBoundValue? bound = _started.Result.TryFindBoundValue(name)?.Value;
        return bound is null ? null : new CellValue(bound.Value.ReflectionValue, bound.Value.ReflectionType);
    }

    public async Task DeclareAsync(string name, CellValue value, CodeOrigin origin, int line)
    {
        FsiEvaluationSession session = await _started.ConfigureAwait(false);
        if (value.Value is null)
        {
            await RunAsync($"let {name} : obj = null", origin).ConfigureAwait(false);
            return;
        }

        try
        {
            // The compiler's own way takes a double[][] for a double[], and then reads its rows as numbers.
            if (HasArraysOfArrays(value.Value.GetType()) && TypeName.FSharp.Of(value.Value.GetType()) is string type)
            {
                SharedValue.Current = value.Value;
                await RunAsync($"let {name} = {typeof(SharedValue).FullName}.Take<{type}>()", origin).ConfigureAwait(false);
                return;
            }

            session.AddBoundValue(name, value.Value);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("valid identifier", StringComparison.Ordinal))
        {
            throw origin.Fail(line, "DirectiveError", $"\"{name}\" is not a name that F# allows. Give it another one: #!share --from csharp {name} --as other");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw origin.Fail(line, "DirectiveError", $"F# cannot take over {name}: {Reason(value.Value.GetType())}");
        }
    }

    public void Dispose() => ((IDisposable)_started.Result).Dispose();

    private static bool HasArraysOfArrays(Type type) =>
        (type.IsArray && (type.GetElementType()!.IsArray || HasArraysOfArrays(type.GetElementType()!)))
        || type.GetGenericArguments().Any(HasArraysOfArrays);

    private static string Reason(Type type) => type.Assembly.Location is { Length: > 0 } library
        ? $"it does not know {type.Name} yet. Put this into an F# cell above: #r \"{Path.GetFileName(library)}\", with the path that the C# cell uses."
        : $"{type.Name} is declared in a C# cell, and F# can only see types that come from a library.";

    private FsiEvaluationSession Start()
    {
        FileSystemAutoOpens.FileSystem = new MappedFileSystem();
        string[] arguments =
        [
            // The interactive session takes its first argument for the program it runs in, and looks for FSharp.Core beside it.
            typeof(FSharpSession).Assembly.Location,
            "--noninteractive", "--nologo", "--gui-", "--quiet", "--optimize+", "--debug+", "--langversion:latest",

            // Without this a double[] that comes from C# is another type than F#'s float[].
            "--usesdkrefs-",
        ];
        var session = FsiEvaluationSession.Create(
            FsiEvaluationSession.GetDefaultConfiguration(), arguments, TextReader.Null, TextWriter.Null, TextWriter.Null,
            collectible: null, legacyReferenceResolver: null);
        session.EvalInteraction(
            $"""
            #r @"{typeof(CellFunctions).Assembly.Location}"
            #r @"{typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location}"
            #r @"{typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location}"
            open System
            open System.IO
            open System.Text
            open {typeof(CellFunctions).Namespace}
            open type {typeof(CellFunctions).FullName}
            """,
            FSharpOption<CancellationToken>.None);
        return session;
    }

    private static void ThrowOnErrors(IEnumerable<FSharpDiagnostic> diagnostics, CodeOrigin origin)
    {
        FSharpDiagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity.IsError)];
        if (errors.Length > 0)
        {
            throw origin.CompilationFailure(errors.Select(error => (error.StartLine, $"{error.ErrorNumberText}: {error.Message}")));
        }
    }
}
