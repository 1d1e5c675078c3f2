using System.Globalization;
using System.Reflection;
using System.Text;
using CourseKit.Notebooks.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace CourseKit.Notebooks.Session;

/// <summary>C# by Roslyn scripting: one chain of submissions, each compiled for speed and with line numbers.</summary>
internal sealed class CSharpSession : ILanguageSession
{
    private static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        typeof(CellFunctions).Namespace!, typeof(CellFunctions).FullName!,
    ];

    private readonly string _folder;
    private readonly ErrorPlaces _places;
    private readonly InteractiveAssemblyLoader _loader = new();
    private ScriptOptions _options;
    private ScriptState<object>? _state;

    public CSharpSession(string folder, ErrorPlaces places, LibraryLoader libraries)
    {
        _folder = folder;
        _places = places;
        _options = ScriptOptions.Default
            .WithReferences(PlatformReferences.ForCells())
            .WithImports(Imports)
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8);
        libraries.Loaded += assembly => _loader.RegisterDependency(assembly);
        Started = Task.Run(StartAsync);
    }

    public Task Started { get; }

    public async Task<CellValue?> RunAsync(string code, CodeOrigin origin)
    {
        await Started.ConfigureAwait(false);
        string fileName = origin.FileName(_folder);
        Script<object> script = _state!.Script.ContinueWith<object>(code, _options.WithFilePath(fileName));
        ThrowOnErrors(script.Compile(), origin);
        _state = await script.RunFromAsync(_state, static _ => true).ConfigureAwait(false);
        if (_state.Exception is Exception exception)
        {
            throw _places.Failure(exception);
        }

        return EndsInValue(script.GetCompilation()) ? new CellValue(_state.ReturnValue, _state.ReturnValue?.GetType() ?? typeof(object)) : null;
    }

    public CellValue? Find(string name)
    {
        Started.Wait();
        return _state!.GetVariable(name) is ScriptVariable variable ? new CellValue(variable.Value, variable.Type) : null;
    }

    public async Task DeclareAsync(string name, CellValue value, CodeOrigin origin, int line)
    {
        await Started.ConfigureAwait(false);
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            throw origin.Fail(line, "DirectiveError", $"\"{name}\" is not a name that C# allows.");
        }

        string type = TypeName.CSharp.Of(value.Type) ?? "dynamic";
        AddReference(value.Type.Assembly);
        await RunAsync($"{type} {name} = default!;", origin with { Text = "" }).ConfigureAwait(false);
        _state!.GetVariable(name).Value = value.Value;
    }

    public void Dispose() => _loader.Dispose();

    private async Task StartAsync() =>
        _state = await CSharpScript.Create<object>("System.Linq.Enumerable.Range(0, 1).Sum()", _options, assemblyLoader: _loader)
            .RunAsync().ConfigureAwait(false);

    /// <summary>Whether the last statement is an expression without a semicolon, and not a call that gives nothing.</summary>
    private static bool EndsInValue(Compilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.First();
        return tree.GetCompilationUnitRoot().Members.LastOrDefault() is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last,
        } && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }

    private void AddReference(Assembly assembly)
    {
        if (assembly.Location.Length > 0 && !PlatformReferences.Contains(assembly))
        {
            _loader.RegisterDependency(assembly);
            _options = _options.AddReferences(assembly);
        }
    }

    private static void ThrowOnErrors(IEnumerable<Diagnostic> diagnostics, CodeOrigin origin)
    {
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            throw origin.CompilationFailure(errors.Select(error =>
                (error.Location.GetLineSpan().StartLinePosition.Line + 1, $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}")));
        }
    }
}
