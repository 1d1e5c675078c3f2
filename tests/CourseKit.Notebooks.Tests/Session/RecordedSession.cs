using CourseKit.Notebooks.Session;

namespace CourseKit.Notebooks.Tests.Session;

/// <summary>A session whose events are kept.</summary>
internal sealed class RecordedSession : IDisposable
{
    private readonly NotebookSession _session;
    private int _cell;

    public RecordedSession(string folder) => _session = new NotebookSession(folder, Events.Add);

    public List<SessionEvent> Events { get; } = [];

    public string Output => string.Concat(Events.OfType<TextEvent>().Where(text => text.Stream == "stdout").Select(text => text.Text));

    public string? Result => Events.OfType<ResultEvent>().LastOrDefault()?.Data.GetValueOrDefault("text/plain");

    public CellError Error => Events.OfType<ErrorEvent>().Single().Error;

    /// <summary>Runs the next cell; only its own events are kept.</summary>
    public async Task<bool> RunAsync(string code, string language = "csharp")
    {
        Events.Clear();
        return await _session.RunAsync($"cell {++_cell}", code, language);
    }

    public Task<bool> CSharpAsync(string code) => RunAsync(code);

    public Task<bool> FSharpAsync(string code) => RunAsync(code, "fsharp");

    public void Dispose() => _session.Dispose();
}
