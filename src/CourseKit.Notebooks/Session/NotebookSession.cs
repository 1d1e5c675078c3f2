using System.Text.Json;
using CourseKit.Notebooks.Cells;
using CourseKit.Notebooks.Documents;
using Microsoft.DotNet.Interactive.Formatting;

namespace CourseKit.Notebooks.Session;

/// <summary>
/// A notebook's running state: one C# script state and one F# session that share values, and a stream of events that tells
/// what its cells bring about. It holds the console while it lives, so a process has one session at a time.
/// </summary>
public sealed class NotebookSession : IDisposable
{
    private readonly string _folder;
    private readonly Action<SessionEvent> _onEvent;
    private readonly Lock _raising = new();
    private readonly ErrorPlaces _places;
    private readonly LibraryLoader _libraries;
    private readonly ConsoleCapture _console;
    private readonly Dictionary<string, Lazy<ILanguageSession>> _languages;
    private readonly Stack<string> _importing = new();

    /// <summary>Starts a session. The compilers start when they are first used, or by <see cref="WarmUpAsync"/>.</summary>
    /// <param name="folder">The notebook's folder: what relative paths in cells refer to.</param>
    /// <param name="onEvent">Called for each event, one at a time, from whatever thread raised it.</param>
    public NotebookSession(string folder, Action<SessionEvent> onEvent)
    {
        _folder = Path.GetFullPath(folder);
        _onEvent = onEvent;
        _places = new ErrorPlaces(_folder);
        _libraries = new LibraryLoader(_folder);
        _console = new ConsoleCapture(Raise);
        _languages = new()
        {
            [CellLanguage.CSharp] = new(() => new CSharpSession(_folder, _places, _libraries)),
            [CellLanguage.FSharp] = new(() => new FSharpSession(_folder, _places)),
        };
        CellFunctions.Connect(Raise);
    }

    /// <summary>Starts the named languages' compilers, side by side.</summary>
    /// <returns>A task that ends when they are ready.</returns>
    public Task WarmUpAsync(IEnumerable<string> languages) =>
        Task.WhenAll(languages.Where(_languages.ContainsKey).Select(language => _languages[language].Value.Started).ToArray());

    /// <summary>Runs a cell. What it brings about comes as events; a failure is the last of them.</summary>
    /// <param name="name">How messages call the cell: <c>cell 3</c>.</param>
    /// <param name="code">The cell's text.</param>
    /// <param name="language">The language its first line is in.</param>
    /// <returns>Whether the cell ran to its end.</returns>
    public async Task<bool> RunAsync(string name, string code, string language)
    {
        try
        {
            await RunTextAsync(new CodeOrigin(name, code), CellLanguage.Normalize(language)).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception)
        {
            Raise(new ErrorEvent(_places.Failure(exception).Error));
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Lazy<ILanguageSession> language in _languages.Values.Where(language => language.IsValueCreated))
        {
            language.Value.Dispose();
        }

        _console.Dispose();
        _libraries.Dispose();
    }

    private async Task RunTextAsync(CodeOrigin origin, string language)
    {
        _places.Remember(origin);
        foreach (CellPart part in CellParser.Parse(origin, language))
        {
            await (part switch
            {
                CodePart code => RunCodeAsync(code, origin),
                ImportPart import => ImportAsync(import, origin),
                SharePart share => ShareAsync(share, origin),
                SetPart set => SetAsync(set, origin),
                _ => throw new InvalidOperationException($"Nothing runs a {part.GetType().Name}."),
            }).ConfigureAwait(false);
        }
    }

    private async Task RunCodeAsync(CodePart part, CodeOrigin origin)
    {
        if (part.Language == CellLanguage.Markdown)
        {
            Raise(new DisplayEvent(CellFunctions.NextDisplayId(), ValueFormatter.Text("text/markdown", part.Code)));
            return;
        }

        ILanguageSession session = Session(part.Language, origin, part.Line);
        _libraries.LoadReferences(part, origin);
        if (await session.RunAsync(part.Code, origin).ConfigureAwait(false) is CellValue result)
        {
            Raise(new ResultEvent(ValueFormatter.Format(result.Value)));
        }
    }

    private async Task ImportAsync(ImportPart import, CodeOrigin origin)
    {
        string path = Path.GetFullPath(Path.Combine(_folder, import.Path));
        if (_importing.Contains(path))
        {
            throw origin.Fail(import.Line, "ImportError", $"{path} imports itself.");
        }

        _importing.Push(path);
        try
        {
            foreach ((CodeOrigin imported, string language) in ImportedFile.Read(path, origin, import.Line))
            {
                await RunTextAsync(imported, language).ConfigureAwait(false);
            }
        }
        finally
        {
            _importing.Pop();
        }
    }

    private async Task ShareAsync(SharePart share, CodeOrigin origin)
    {
        CellValue value = FindValue(share.From, share.Name, origin, share.Line);
        await Session(share.Language, origin, share.Line).DeclareAsync(share.As, value, origin, share.Line).ConfigureAwait(false);
    }

    private async Task SetAsync(SetPart set, CodeOrigin origin)
    {
        CellValue value = new(set.Value, typeof(string));
        if (set.Value.StartsWith('@'))
        {
            string[] source = set.Value[1..].Split(':', 2);
            if (source.Length < 2)
            {
                throw origin.Fail(set.Line, "DirectiveError", $"{set.Value} names no value. Write: --value @csharp:name");
            }

            value = FindValue(CellLanguage.Normalize(source[0]), source[1], origin, set.Line);
            value = set.ByReference ? value : CopyThroughJson(value);
        }

        await Session(set.Language, origin, set.Line).DeclareAsync(set.Name, value, origin, set.Line).ConfigureAwait(false);
    }

    /// <summary>What .NET Interactive gives without <c>--byref</c>: booleans, numbers and text as such, all else as a JSON document.</summary>
    private static CellValue CopyThroughJson(CellValue value)
    {
        var json = JsonDocument.Parse(value.Value.ToDisplayString("application/json"));
        return json.RootElement.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => new CellValue(json.RootElement.GetBoolean(), typeof(bool)),
            JsonValueKind.Number => new CellValue(json.RootElement.GetDouble(), typeof(double)),
            JsonValueKind.String => new CellValue(json.RootElement.GetString(), typeof(string)),
            JsonValueKind.Null => new CellValue(null, typeof(object)),
            _ => new CellValue(json, typeof(JsonDocument)),
        };
    }

    private CellValue FindValue(string language, string name, CodeOrigin origin, int line) =>
        Session(language, origin, line).Find(name)
        ?? throw origin.Fail(line, "DirectiveError", $"{language} knows no value {name}. Run the cell that declares it first, or look at the spelling. A function is no value: share what it gives.");

    private ILanguageSession Session(string language, CodeOrigin origin, int line) =>
        _languages.TryGetValue(language, out Lazy<ILanguageSession>? session)
            ? session.Value
            : throw origin.Fail(line, "UnknownLanguage", $"The language \"{language}\" cannot be run here. Cells can be in csharp, fsharp or markdown.");

    private void Raise(SessionEvent sessionEvent)
    {
        lock (_raising)
        {
            _onEvent(sessionEvent);
        }
    }
}
